/*
 * The interface of a compute kernel: each file beside this one defines these two functions and nothing else that is
 * visible, and is linked alone with whatever runs it: the guest's harness, QEMU's, or the host's.
 *
 * No library, no floating point, no undefined arithmetic, and words of 32 bits throughout, so that guest, host and the
 * Java versions give the same checksums.
 */
#ifndef KERNELS_H
#define KERNELS_H

#include <stdint.h>

/* Prepares the data; called once, not measured. */
void kernel_setup(void);

/* One iteration; returns a checksum. Checksums of later iterations may differ, in the same way everywhere. */
uint32_t kernel_run(void);

/* Keeps a function a function: what is measured includes its calls. */
#define NOINLINE __attribute__((noinline, noclone))

/* The linear congruential generator of Knuth and Lewis: the next state, of which the high bits are the good ones. */
static inline uint32_t lcg_next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state;
}

#endif
