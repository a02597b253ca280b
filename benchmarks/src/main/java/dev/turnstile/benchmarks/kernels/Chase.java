package dev.turnstile.benchmarks.kernels;

/** Once around a ring of 64 Ki nodes in random order. */
final class Chase implements Kernel {
    private static final int NODES = 65536;

    private final Node start;

    private static final class Node {
        private Node next = this;
        private int value;
    }

    Chase() {
        Lcg random = new Lcg(5);
        int[] order = new int[NODES];
        Node[] ring = new Node[NODES];
        for (int i = 0; i < NODES; i++) {
            order[i] = i;
            ring[i] = new Node();
        }
        for (int i = NODES - 1; i > 0; i--) {
            int other = (random.next() >>> 8) % i;
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        for (int i = 0; i < NODES; i++) {
            ring[i].next = ring[order[i]];
            ring[i].value = random.next();
        }
        start = ring[0];
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the ring is closed by identity
    public int run() {
        Node node = start;
        int checksum = 0;
        do {
            checksum = (checksum << 1) + node.value;
            node = node.next;
        } while (node != start);
        return checksum;
    }
}
