package dev.turnstile.kernel;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kernel that the build has made, and the include files through which programs and modules know it. */
public final class KernelImage {
    private static final String EXECUTABLE = "kernel.elf";

    private static final String INCLUDES = "include/";
    private static final List<String> INCLUDE_NAMES = List.of(
            "syscalls.inc",
            "errno.inc",
            "fcntl.inc",
            "signal.inc",
            "stat.inc",
            "statfs.inc",
            "dirent.inc",
            "times.inc",
            "mman.inc",
            "poll.inc",
            "ioctl.inc",
            "uio.inc",
            "utsname.inc",
            "futex.inc",
            "auxv.inc",
            "devices.inc",
            "isa.inc",
            "platform.inc",
            // for modules: what drivers need, and what that includes
            "driver.inc",
            "module.inc",
            "elf.inc",
            "file.inc",
            "list.inc",
            "lock.inc",
            "pool.inc",
            "work.inc",
            "deadline.inc",
            "mapping.inc",
            "layout.inc",
            "disk.inc",
            "virtio.inc",
            "virtqueue.inc");

    private KernelImage() {}

    /** The kernel, an ELF executable linked for its physical addresses. */
    public static byte[] executable() throws IOException {
        return read(EXECUTABLE);
    }

    /** The names of the include files for programs and modules, such as {@code syscalls.inc}. */
    public static List<String> includes() {
        return INCLUDE_NAMES;
    }

    /** The contents of one of {@link #includes}. */
    public static byte[] include(String name) throws IOException {
        return read(INCLUDES + name);
    }

    /** Writes the include files into a directory, which is made if necessary, over what is there. */
    public static void extractIncludes(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String name : INCLUDE_NAMES) {
            Files.write(directory.resolve(name), include(name));
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = KernelImage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the kernel has not been built: " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
