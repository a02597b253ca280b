package dev.turnstile.emulator.host;

import java.io.IOException;

/**
 * The host's files, by the names that users give: all that a device gets of them. Machines that are to be compared with
 * one another have files that are the same at the start of each run; see {@code debug}.
 */
public interface HostFiles {
    /** No files: whatever is asked for does not exist. */
    HostFiles NONE = new HostFiles() {
        @Override
        public BlockStore disk(String name, BlockStore.Access access) throws IOException {
            throw refusal(name);
        }

        @Override
        public byte[] read(String name) throws IOException {
            throw refusal(name);
        }

        @Override
        public OutputFile create(String name) throws IOException {
            throw refusal(name);
        }

        private IOException refusal(String name) {
            return new IOException(name + ": this machine has no files of the host's");
        }
    };

    /**
     * Opens a raw disk image.
     *
     * @throws IOException if it can't be opened so; the message is made for users and names the image
     */
    BlockStore disk(String name, BlockStore.Access access) throws IOException;

    /**
     * Reads a whole file.
     *
     * @throws IOException if it can't be read, or is larger than any input that makes sense; the message is made for users
     */
    byte[] read(String name) throws IOException;

    /**
     * Makes a file, in place of one that may be there.
     *
     * @throws IOException if it can't be written; the message is made for users
     */
    OutputFile create(String name) throws IOException;
}
