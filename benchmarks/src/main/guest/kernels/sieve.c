/* Sieve of Eratosthenes over one byte a number: long runs of strided byte stores, 1 MiB of memory. */
#include "kernels.h"

#define LIMIT (1u << 20)

static uint8_t prime[LIMIT];

void kernel_setup(void) {}

uint32_t kernel_run(void)
{
    uint32_t count = 0;

    for (uint32_t n = 0; n < LIMIT; n++)
        prime[n] = 1;
    for (uint32_t n = 2; n * n < LIMIT; n++) {
        if (!prime[n])
            continue;
        for (uint32_t multiple = n * n; multiple < LIMIT; multiple += n)
            prime[multiple] = 0;
    }
    for (uint32_t n = 2; n < LIMIT; n++)
        count += prime[n];
    return count;
}
