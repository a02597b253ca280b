package dev.turnstile.benchmarks.kernels;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A linked list, a small matrix, a state machine, and a CRC over their results, 10 passes. */
final class CoremarkLike implements Kernel {
    private static final int PASSES = 10;
    private static final int NODES = 64;
    private static final int SIZE = 12;
    private static final String INPUT =
            "5012,-874,1.5,+122,0.2e3,-7.5e-2,T0.3,11e,1234567,+.9,--3,6.02e23,0,99.,x,-1e+1,42,3.1415";
    private static final Comparator<Node> BY_KEY = (a, b) -> a.key - b.key;
    private static final Comparator<Node> BY_PAYLOAD = (a, b) -> a.payload - b.payload;

    private static final class Node {
        private @Nullable Node next;
        private short key;
        private char payload;
    }

    private enum State {
        START,
        SIGN,
        INTEGER,
        POINT,
        FRACTION,
        EXPONENT,
        EXPONENT_SIGN,
        POWER,
        INVALID
    }

    private final Node[] nodes = new Node[NODES];
    private final int[][] left = new int[SIZE][SIZE];
    private final int[][] right = new int[SIZE][SIZE];
    private final int[][] product = new int[SIZE][SIZE];
    private final Lcg random = new Lcg(8);

    CoremarkLike() {
        for (int i = 0; i < NODES; i++) {
            nodes[i] = new Node();
        }
    }

    @Override
    public int run() {
        int crc = 0xffff;
        for (int pass = 0; pass < PASSES; pass++) {
            crc = listWork(crc);
            crc = matrixWork(crc, pass + 3);
            crc = stateWork(crc);
        }
        return crc;
    }

    private static int crc16(int before, int value, int bits) {
        int crc = before;
        for (int bit = bits - 1; bit >= 0; bit--) {
            int feedback = (crc >> 15 ^ value >>> bit) & 1;
            crc = (crc << 1 ^ (feedback != 0 ? 0x1021 : 0)) & 0xffff;
        }
        return crc;
    }

    private int listWork(int before) {
        int crc = before;
        Node list = makeList();
        for (int least = -32000; least < 32000; least += 4000) {
            Node found = find(list, least);
            crc = crc16(crc, found == null ? 0 : found.payload, 16);
            list = reverse(list);
        }
        list = sort(list, NODES, BY_PAYLOAD);
        crc = listCrc(crc, list);
        list = sort(list, NODES, BY_KEY);
        return listCrc(crc, list);
    }

    private Node makeList() {
        for (int i = 0; i < NODES; i++) {
            int value = random.next();
            nodes[i].next = i + 1 < NODES ? nodes[i + 1] : null;
            nodes[i].key = (short) (value >> 16);
            nodes[i].payload = (char) (value >> 8);
        }
        return nodes[0];
    }

    private static @Nullable Node find(Node list, int least) {
        Node node = list;
        while (node != null && node.key < least) {
            node = node.next;
        }
        return node;
    }

    private static Node reverse(Node list) {
        Node reversed = list;
        Node rest = list.next;
        reversed.next = null;
        while (rest != null) {
            Node node = rest;
            rest = node.next;
            node.next = reversed;
            reversed = node;
        }
        return reversed;
    }

    /** Merge sort of the first {@code length} nodes, which are cut off from the others. */
    private static Node sort(Node list, int length, Comparator<Node> order) {
        if (length == 1) {
            list.next = null;
            return list;
        }
        Node last = list;
        for (int i = 1; i < length / 2; i++) {
            last = following(last);
        }
        Node middle = following(last);
        last.next = null;
        return merge(sort(list, length / 2, order), sort(middle, length - length / 2, order), order);
    }

    private static Node following(Node node) {
        Node next = node.next;
        if (next == null) {
            throw new IllegalStateException("the list is too short");
        }
        return next;
    }

    private static Node merge(Node left, Node right, Comparator<Node> order) {
        Node head = new Node();
        Node tail = head;
        Node a = left;
        Node b = right;
        while (a != null && b != null) {
            if (order.compare(a, b) <= 0) {
                tail.next = a;
                tail = a;
                a = a.next;
            } else {
                tail.next = b;
                tail = b;
                b = b.next;
            }
        }
        tail.next = a != null ? a : b;
        return following(head);
    }

    private static int listCrc(int before, Node list) {
        int crc = before;
        int i = 0;
        for (Node node = list; node != null; node = node.next) {
            if (i++ % 8 == 0) {
                crc = crc16(crc, node.key & 0xffff, 16);
            }
        }
        return crc;
    }

    private int matrixWork(int crc, int seed) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                left[i][j] = seed + i * j;
                right[i][j] = seed * (i - j);
            }
        }
        int trace = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                int sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    int term = left[i][k] * right[k][j];
                    sum += (term >> 2 & 15) * (term >> 5 & 127);
                }
                product[i][j] = sum;
            }
            trace += product[i][i];
        }
        return crc16(crc, trace, 32);
    }

    private static State step(State state, char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean sign = c == '+' || c == '-';
        return switch (state) {
            case START -> digit ? State.INTEGER : sign ? State.SIGN : c == '.' ? State.POINT : State.INVALID;
            case SIGN -> digit ? State.INTEGER : c == '.' ? State.POINT : State.INVALID;
            case INTEGER ->
                digit ? State.INTEGER : c == '.' ? State.FRACTION : c == 'e' ? State.EXPONENT : State.INVALID;
            case POINT -> digit ? State.FRACTION : State.INVALID;
            case FRACTION -> digit ? State.FRACTION : c == 'e' ? State.EXPONENT : State.INVALID;
            case EXPONENT -> digit ? State.POWER : sign ? State.EXPONENT_SIGN : State.INVALID;
            case EXPONENT_SIGN, POWER -> digit ? State.POWER : State.INVALID;
            case INVALID -> State.INVALID;
        };
    }

    private static int stateWork(int before) {
        int[] ends = new int[State.values().length];
        State state = State.START;
        for (int i = 0; i < INPUT.length(); i++) {
            char c = INPUT.charAt(i);
            if (c == ',') {
                ends[state.ordinal()]++;
                state = State.START;
            } else {
                state = step(state, c);
            }
        }
        ends[state.ordinal()]++;
        int crc = before;
        for (int count : ends) {
            crc = crc16(crc, count, 8);
        }
        return crc;
    }
}
