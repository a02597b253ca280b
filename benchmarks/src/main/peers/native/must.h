/* A call that fails is no measurement. */
#ifndef MUST_H
#define MUST_H

#include <stdio.h>
#include <stdlib.h>

/* The value of a system call, unless it is -1. */
#define MUST(call) must((long)(call), #call)

static inline long must(long value, const char *call)
{
    if (value == -1) {
        perror(call);
        exit(1);
    }
    return value;
}

#endif
