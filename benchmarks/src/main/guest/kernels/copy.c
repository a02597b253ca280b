/* 64 KiB copied word by word: one load and one store after the other. */
#include "kernels.h"

#define WORDS 16384

static uint32_t source[WORDS], target[WORDS];

static NOINLINE void copy(uint32_t *to, const uint32_t *from, const uint32_t *end)
{
    while (from != end)
        *to++ = *from++;
}

void kernel_setup(void)
{
    uint32_t random = 6;

    for (int i = 0; i < WORDS; i++)
        source[i] = lcg_next(&random);
}

uint32_t kernel_run(void)
{
    copy(target, source, source + WORDS);
    source[WORDS / 2]++; /* so that no two iterations are the same */
    return target[0] ^ target[WORDS / 2] ^ target[WORDS - 1];
}
