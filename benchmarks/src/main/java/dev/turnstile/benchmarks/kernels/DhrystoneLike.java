package dev.turnstile.benchmarks.kernels;

/** Records, strings, small procedures and arrays, 1000 passes. */
final class DhrystoneLike implements Kernel {
    private static final int PASSES = 1000;
    private static final int TEXT = 32;
    private static final int ROW = 64;
    private static final int GRID = 16;
    private static final byte[] FIRST = text("RECORDS AND STRINGS, THE FIRST.");
    private static final byte[] OTHER = text("RECORDS AND STRINGS, THE OTHER.");
    private static final byte[] THIRD = text("RECORDS AND STRINGS, THE THIRD.");

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private static final class Item {
        private Item partner = this;
        private Colour colour = Colour.RED;
        private int weight;
        private int serial;
        private final byte[] text = new byte[TEXT];
    }

    private final Item first = new Item();
    private final Item second = new Item();
    private final int[] row = new int[ROW];
    private final int[][] grid = new int[GRID][GRID];
    private final byte[] label = new byte[TEXT];
    private int total;
    private int seen;

    DhrystoneLike() {
        first.partner = second;
        second.partner = first;
        first.weight = 40;
        copy(first.text, FIRST);
    }

    @Override
    public int run() {
        int checksum = 0;
        for (int pass = 1; pass <= PASSES; pass++) {
            checksum += onePass(pass);
        }
        return checksum;
    }

    private int onePass(int pass) {
        int small = 2;
        int large = 3;
        int sum = 0;
        seen = 0;
        copy(label, OTHER);
        while (small < large) {
            sum = add(small, 5 * small - large);
            small++;
        }
        if (compare(first.text, label) < 0) {
            sum += 7;
        }
        fill(pass % (ROW / 2 - 1), sum + pass);
        passOn(first);
        for (char initial = 'A'; initial <= 'C'; initial++) {
            if (sameInitial(initial, 'B')) {
                copy(label, THIRD);
                large = pass;
            }
        }
        large = large * small;
        small = large / sum;
        large = 7 * (large - sum) - small;
        return small ^ large ^ second.weight ^ seen ^ row[10] ^ label[pass % 16] ^ grid[pass % GRID][3];
    }

    private static byte[] text(String text) {
        byte[] bytes = new byte[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static void copy(byte[] to, byte[] from) {
        int i = 0;
        do {
            to[i] = from[i];
        } while (from[i++] != 0);
    }

    private static int compare(byte[] a, byte[] b) {
        int i = 0;
        while (a[i] != 0 && a[i] == b[i]) {
            i++;
        }
        return (a[i] & 0xff) - (b[i] & 0xff);
    }

    private static int add(int a, int b) {
        return a + b + 2;
    }

    private Colour nextColour(Colour colour) {
        return switch (colour) {
            case RED -> Colour.GREEN;
            case GREEN -> total > 100 ? Colour.BLUE : Colour.RED;
            case BLUE -> Colour.RED;
        };
    }

    private boolean sameInitial(char a, char b) {
        if (a != b) {
            return false;
        }
        seen = 1;
        return true;
    }

    private void passOn(Item from) {
        Item to = from.partner;
        to.colour = nextColour(from.colour);
        to.serial = from.serial + 1;
        System.arraycopy(from.text, 0, to.text, 0, TEXT);
        to.weight = to.colour == Colour.GREEN ? add(from.weight, total) : from.weight ^ total;
    }

    private void fill(int at, int value) {
        row[at] = value;
        row[at + 1] = row[at];
        row[at + ROW / 2] = at;
        for (int column = at; column < at + 2; column++) {
            grid[at % GRID][column % GRID] = row[at];
        }
        grid[at % GRID][(at + GRID - 1) % GRID] += 1;
        grid[(at + GRID / 2) % GRID][at % GRID] = row[at + ROW / 2];
        total = value;
    }
}
