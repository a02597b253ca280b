/*
 * A loop in which every group of the instruction set has its turn: arithmetic, shifts, multiplication and division,
 * loads and stores of each width, branches both ways, a call. Its shares are those of no program; it is here so that
 * no group can be slow unseen.
 */
#include "kernels.h"

#define PASSES 10000
#define WORDS 64

static union {
    uint8_t bytes[4 * WORDS];
    uint16_t halves[2 * WORDS];
    uint32_t words[WORDS];
} memory;

static NOINLINE uint32_t blend(uint32_t a, uint32_t b)
{
    return (a << 7 | a >> 25) + (b ^ a);
}

static inline uint32_t multiply_divide(uint32_t value, uint32_t divisor)
{
    uint32_t high = (uint32_t)((uint64_t)value * divisor >> 32);
    int32_t quotient = (int32_t)value / (int32_t)divisor;
    int32_t remainder = (int32_t)value % (int32_t)divisor;

    return high + value / divisor + value % divisor + (uint32_t)quotient + (uint32_t)remainder;
}

static inline uint32_t load_store(uint32_t value, uint32_t pass)
{
    uint32_t word = pass % WORDS;

    memory.bytes[4 * word + 1] = (uint8_t)value;
    memory.halves[2 * word + 1] = (uint16_t)(value >> 8);
    value += memory.words[word];
    value ^= (uint32_t)(int8_t)memory.bytes[(value >> 3) % (4 * WORDS)];
    value += (uint32_t)(int16_t)memory.halves[(value >> 5) % (2 * WORDS)];
    memory.words[(word + 7) % WORDS] = value;
    return value;
}

static inline uint32_t branches(uint32_t value, uint32_t other)
{
    if ((value & 0x10) == 0)
        value += 3;
    if ((int32_t)value < (int32_t)other)
        value ^= other;
    if (value >= other)
        value -= other >> 1;
    return value + ((int32_t)value < 0) + (value < other);
}

void kernel_setup(void)
{
    uint32_t random = 7;

    for (int i = 0; i < WORDS; i++)
        memory.words[i] = lcg_next(&random);
}

uint32_t kernel_run(void)
{
    uint32_t value = 1, other = 0x12345678;

    for (uint32_t pass = 0; pass < PASSES; pass++) {
        value = blend(value, other);
        value += multiply_divide(value, other & 0xff0 | 5);
        value = load_store(value, pass);
        value = branches(value, other);
        other = (uint32_t)((int32_t)other >> 3) - (value << 2 | 1);
    }
    return value ^ other;
}
