package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelProgram;

/** The two kinds of disks that there are drivers for. */
final class Disks {
    private Disks() {}

    /**
     * Gives a program's machine a disk without contents, whose file in {@code /dev} is the constant {@code DISK}'s.
     *
     * @param kind {@code virtio} or {@code nvme}
     * @param latency ticks of each request
     */
    static KernelProgram plugInto(KernelProgram program, String kind, int latency) {
        boolean nvme = kind.equals("nvme");
        return program.device((nvme ? "nvme" : "virtio-block") + ",file=disk,latency=" + latency)
                .choice("NVME", nvme);
    }
}
