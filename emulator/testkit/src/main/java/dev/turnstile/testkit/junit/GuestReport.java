package dev.turnstile.testkit.junit;

/** Goes with a test's failure, to tell of the guest. */
final class GuestReport extends Exception {
    private static final long serialVersionUID = 1;

    GuestReport(String report) {
        super("the guest of this test\n" + report, null, false, false);
    }
}
