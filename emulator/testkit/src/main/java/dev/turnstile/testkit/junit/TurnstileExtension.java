package dev.turnstile.testkit.junit;

import dev.turnstile.testkit.Guest;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.Session;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests their machines, and ends these. A test that fails tells of its machines: what was on the console, the last crossings, where the guest
 * stands. A test whose sanitizers have found something fails.
 */
final class TurnstileExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(TurnstileExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Session.class || type == Guest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Guest.class) {
            return newGuest(context);
        }
        Session session = guest(context).boot();
        sessions(context).add(session);
        return session;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable Throwable failure = context.getExecutionException().orElse(null);
        @Nullable GuestFailure found = null;
        for (Session session : sessions(context)) {
            if (failure != null && !isToldOf(failure, session)) {
                failure.addSuppressed(new GuestReport(session.report()));
            } else if (failure == null && !session.findings().isEmpty()) {
                found = new GuestFailure("the sanitizers have found something\n" + session.report());
            }
            session.close();
        }
        if (found != null) {
            throw found;
        }
    }

    /** What the kit itself says of a failure tells all that there is. */
    private static boolean isToldOf(Throwable failure, Session session) {
        return failure instanceof GuestFailure
                && String.valueOf(failure.getMessage()).endsWith(session.report());
    }

    /** One guest for all tests of a class; a test that says more has its own. */
    private static Guest guest(ExtensionContext context) {
        boolean own = context.getTestMethod().map(AnnotatedGuest::isAt).orElse(false);
        if (own) {
            return newGuest(context);
        }
        Class<?> testClass = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        testClass, key -> AnnotatedGuest.of(testClass, annotation(testClass)), Guest.class);
    }

    private static Guest newGuest(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        Guest guest = AnnotatedGuest.of(testClass, annotation(testClass));
        @Nullable Method method = context.getTestMethod().orElse(null);
        if (method != null) {
            AnnotatedGuest.addFiles(guest, method);
        }
        return guest;
    }

    private static TurnstileTest annotation(Class<?> testClass) {
        @Nullable TurnstileTest said = testClass.getAnnotation(TurnstileTest.class);
        if (said == null) {
            throw new ExtensionConfigurationException(testClass.getName() + " has no @TurnstileTest");
        }
        return said;
    }

    @SuppressWarnings("unchecked")
    private static List<Session> sessions(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("sessions", key -> new ArrayList<Session>(), List.class);
    }
}
