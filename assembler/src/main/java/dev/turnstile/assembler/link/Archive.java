package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A library of objects in the format of {@code ar}, System V variant: a header of 60 bytes before each member, an index of
 * symbols in the member {@code /}, long names in the member {@code //}.
 */
public record Archive(List<Member> members) {
    private static final String MAGIC = "!<arch>\n";
    private static final int HEADER_SIZE = 60;
    private static final int SIZE_AT = 48;
    private static final int MAX_SHORT_NAME = 15;

    /** An object in an archive. */
    public record Member(String name, ElfFile object) {}

    public Archive {
        members = List.copyOf(members);
    }

    /** Whether bytes begin as an archive does. */
    public static boolean looksLikeArchive(byte[] file) {
        return new String(file, 0, Math.min(file.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    /**
     * Reads an archive.
     *
     * @param file its name, for messages
     * @throws AssemblyException if it is malformed or holds anything but objects for this machine
     */
    public static Archive read(String file, byte[] bytes) throws AssemblyException {
        if (!looksLikeArchive(bytes)) {
            throw new AssemblyException(file, "not an archive");
        }
        List<Member> members = new ArrayList<>();
        String longNames = "";
        int at = MAGIC.length();
        while (at < bytes.length) {
            if (bytes.length - at < HEADER_SIZE) {
                throw new AssemblyException(file, "truncated archive");
            }
            String header = new String(bytes, at, HEADER_SIZE, StandardCharsets.ISO_8859_1);
            int size = number(file, header.substring(SIZE_AT, SIZE_AT + 10));
            at += HEADER_SIZE;
            if (!header.endsWith("`\n") || size > bytes.length - at) {
                throw new AssemblyException(file, "malformed archive");
            }
            String name = header.substring(0, 16).stripTrailing();
            if (name.equals("//")) {
                longNames = new String(bytes, at, size, StandardCharsets.ISO_8859_1);
            } else if (!name.equals("/")) {
                byte[] member = new byte[size];
                System.arraycopy(bytes, at, member, 0, size);
                members.add(member(file, name(file, name, longNames), member));
            }
            at += size + (size & 1);
        }
        return new Archive(members);
    }

    private static int number(String file, String field) throws AssemblyException {
        try {
            return Integer.parseUnsignedInt(field.strip());
        } catch (NumberFormatException e) {
            throw new AssemblyException(file, "malformed archive");
        }
    }

    private static String name(String file, String name, String longNames) throws AssemblyException {
        if (!name.startsWith("/")) {
            return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        }
        int from = number(file, name.substring(1));
        int to = from < 0 ? -1 : longNames.indexOf("/\n", from);
        if (to < 0) {
            throw new AssemblyException(file, "malformed archive");
        }
        return longNames.substring(from, to);
    }

    private static Member member(String file, String name, byte[] bytes) throws AssemblyException {
        String whole = file + "(" + name + ")";
        try {
            ElfFile object = ElfFile.read(bytes);
            if (object.type() != ElfFile.Type.OBJECT) {
                throw new AssemblyException(whole, "not an object");
            }
            return new Member(name, object);
        } catch (ElfException e) {
            throw new AssemblyException(whole, String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of this archive; the same archive has the same bytes at any time. */
    public byte[] write() {
        List<byte[]> contents = new ArrayList<>();
        List<String> names = new ArrayList<>();
        StringBuilder longNames = new StringBuilder();
        for (Member member : members) {
            contents.add(member.object().write());
            if (member.name().length() > MAX_SHORT_NAME) {
                names.add("/" + longNames.length());
                longNames.append(member.name()).append("/\n");
            } else {
                names.add(member.name() + "/");
            }
        }
        byte[] nameTable = longNames.toString().getBytes(StandardCharsets.ISO_8859_1);
        int indexSize = index(List.of()).length;
        int at = MAGIC.length() + padded(indexSize) + (nameTable.length == 0 ? 0 : padded(nameTable.length));
        List<Integer> offsets = new ArrayList<>();
        for (byte[] member : contents) {
            offsets.add(at);
            at += padded(member.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        append(out, "/", index(offsets));
        if (nameTable.length > 0) {
            append(out, "//", nameTable);
        }
        for (int i = 0; i < contents.size(); i++) {
            append(out, names.get(i), contents.get(i));
        }
        return out.toByteArray();
    }

    private static int padded(int size) {
        return HEADER_SIZE + size + (size & 1);
    }

    /** The index of symbols: count, the offset of a member for each symbol, their names. Numbers are big-endian. */
    private byte[] index(List<Integer> offsets) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        int count = 0;
        for (int i = 0; i < members.size(); i++) {
            for (ElfSymbol symbol : members.get(i).object().symbols()) {
                if (symbol.binding() != ElfSymbol.Binding.LOCAL && symbol.defined()) {
                    bigEndian(numbers, offsets.isEmpty() ? 0 : offsets.get(i));
                    names.writeBytes(symbol.name().getBytes(StandardCharsets.UTF_8));
                    names.write(0);
                    count++;
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bigEndian(out, count);
        out.writeBytes(numbers.toByteArray());
        out.writeBytes(names.toByteArray());
        return out.toByteArray();
    }

    private static void bigEndian(ByteArrayOutputStream out, int word) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(word >> shift);
        }
    }

    private static void append(ByteArrayOutputStream out, String name, byte[] contents) {
        String header =
                String.format(Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 0, 0, 0, "644", contents.length);
        out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(contents);
        if ((contents.length & 1) != 0) {
            out.write('\n');
        }
    }
}
