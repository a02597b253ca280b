/* What to measure: a line of text, "WORKLOAD COUNT BATCHES", that QEMU's loader puts into memory. */
#ifndef PARAMETERS_H
#define PARAMETERS_H

#include <stdint.h>

struct parameters {
    const char *workload;
    uint32_t count;     /* operations a batch */
    uint32_t batches;   /* a dot is printed at the end of each */
};

/* Reads them; the name ends in a zero byte afterwards. */
struct parameters parameters_read(void);

/* Whether a text is the given one. */
int same(const char *a, const char *b);

/* If the text begins with the given one: what follows; else 0. */
const char *after(const char *text, const char *start);

#endif
