/* A stack machine's interpreter, 400 thousand operations: an indirect jump for each, through a table of addresses. */
#include "kernels.h"

#define ROUNDS 20000

enum operation { PUSH, GET, SET, PLUS, MINUS, TIMES, EXCLUSIVE_OR, SHIFT_RIGHT, LESS, JUMP, JUMP_IF_ZERO, RETURN };
enum variable { I, HASH, VARIABLES };

/* for (i = 0, hash = 1; i < ROUNDS; i = i + 1) hash = (hash * 33 ^ hash >> 5) + i; return hash; */
static const uint32_t program[] = {
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

static NOINLINE uint32_t interpret(const uint32_t *code)
{
    uint32_t variables[VARIABLES] = { 0 };
    uint32_t stack[8];
    uint32_t *top = stack; /* the first free slot */
    uint32_t at = 0;

    for (;;) {
        switch ((enum operation)code[at++]) {
        case PUSH:
            *top++ = code[at++];
            break;
        case GET:
            *top++ = variables[code[at++]];
            break;
        case SET:
            variables[code[at++]] = *--top;
            break;
        case PLUS:
            top--;
            top[-1] += top[0];
            break;
        case MINUS:
            top--;
            top[-1] -= top[0];
            break;
        case TIMES:
            top--;
            top[-1] *= top[0];
            break;
        case EXCLUSIVE_OR:
            top--;
            top[-1] ^= top[0];
            break;
        case SHIFT_RIGHT:
            top--;
            top[-1] >>= top[0] & 31;
            break;
        case LESS:
            top--;
            top[-1] = (int32_t)top[-1] < (int32_t)top[0];
            break;
        case JUMP:
            at = code[at];
            break;
        case JUMP_IF_ZERO:
            at = *--top == 0 ? code[at] : at + 1;
            break;
        case RETURN:
            return top[-1];
        }
    }
}

void kernel_setup(void) {}

uint32_t kernel_run(void)
{
    return interpret(program);
}
