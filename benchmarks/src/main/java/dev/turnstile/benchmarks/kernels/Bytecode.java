package dev.turnstile.benchmarks.kernels;

/** A stack machine's interpreter, 400 thousand operations. */
final class Bytecode implements Kernel {
    private static final int PUSH = 0;
    private static final int GET = 1;
    private static final int SET = 2;
    private static final int PLUS = 3;
    private static final int MINUS = 4;
    private static final int TIMES = 5;
    private static final int EXCLUSIVE_OR = 6;
    private static final int SHIFT_RIGHT = 7;
    private static final int LESS = 8;
    private static final int JUMP = 9;
    private static final int JUMP_IF_ZERO = 10;
    private static final int RETURN = 11;

    private static final int ROUNDS = 20000;
    private static final int I = 0;
    private static final int HASH = 1;
    private static final int VARIABLES = 2;

    // spotless:off
    private final int[] program = {
        /*  0 */ PUSH, 0, SET, I, PUSH, 1, SET, HASH,
        /*  8 */ JUMP, 33,
        /* 10 */ GET, HASH, PUSH, 33, TIMES,
        /* 15 */ GET, HASH, PUSH, 5, SHIFT_RIGHT, EXCLUSIVE_OR,
        /* 21 */ GET, I, PLUS, SET, HASH,
        /* 26 */ GET, I, PUSH, 1, PLUS, SET, I,
        /* 33 */ GET, I, PUSH, ROUNDS, LESS, JUMP_IF_ZERO, 42,
        /* 40 */ JUMP, 10,
        /* 42 */ GET, HASH, RETURN,
    };
    // spotless:on

    @Override
    public int run() {
        return interpret(program);
    }

    private static int interpret(int[] code) {
        int[] variables = new int[VARIABLES];
        int[] stack = new int[8];
        int top = 0;
        int at = 0;
        while (true) {
            switch (code[at++]) {
                case PUSH -> stack[top++] = code[at++];
                case GET -> stack[top++] = variables[code[at++]];
                case SET -> variables[code[at++]] = stack[--top];
                case PLUS -> {
                    top--;
                    stack[top - 1] += stack[top];
                }
                case MINUS -> {
                    top--;
                    stack[top - 1] -= stack[top];
                }
                case TIMES -> {
                    top--;
                    stack[top - 1] *= stack[top];
                }
                case EXCLUSIVE_OR -> {
                    top--;
                    stack[top - 1] ^= stack[top];
                }
                case SHIFT_RIGHT -> {
                    top--;
                    stack[top - 1] >>>= stack[top] & 31;
                }
                case LESS -> {
                    top--;
                    stack[top - 1] = stack[top - 1] < stack[top] ? 1 : 0;
                }
                case JUMP -> at = code[at];
                case JUMP_IF_ZERO -> at = stack[--top] == 0 ? code[at] : at + 1;
                case RETURN -> {
                    return stack[top - 1];
                }
                default -> throw new IllegalStateException("no such operation");
            }
        }
    }
}
