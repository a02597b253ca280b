/* System calls, for C. */
#ifndef CALL_H
#define CALL_H

#include <stdint.h>

#include "machine.h"

static inline uint32_t call(uint32_t number, uint32_t argument)
{
    register uint32_t a0 asm("a0") = argument;
    register uint32_t a7 asm("a7") = number;

    asm volatile("ecall" : "+r"(a0) : "r"(a7) : "memory");
    return a0;
}

#endif
