package dev.turnstile.programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The files that the kernel starts with, as a {@code cpio} archive. */
public final class InitialFileSystem {
    private static final String RESOURCE = "initramfs.cpio";
    private static final int EXECUTABLE = 0755;

    private InitialFileSystem() {}

    /** The standard one: {@code /init}, which starts a shell, and the programs in {@code /bin}. */
    public static byte[] standard() throws IOException {
        return Resources.read(RESOURCE);
    }

    /** Whether the standard one has a program of that name in {@code /bin}. */
    public static boolean hasProgram(String name) {
        return name.matches("\\w+") && !name.equals("init") && Resources.exist("bin/" + name);
    }

    /** One with more files behind those that it has; the kernel unpacks one archive after the other. */
    public static byte[] with(byte[] fileSystem, NewcArchive more) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(fileSystem);
        both.writeBytes(new byte[-fileSystem.length & NewcArchive.ALIGNMENT - 1]);
        both.writeBytes(more.toByteArray());
        return both.toByteArray();
    }

    /**
     * One that holds nothing but a program.
     *
     * @param program its ELF image, which becomes {@code /init}
     */
    public static byte[] of(byte[] program) {
        return new NewcArchive().file("/init", EXECUTABLE, program).toByteArray();
    }
}
