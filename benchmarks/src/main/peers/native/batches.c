/*
 * Runs a kernel on the host: batches COUNT BATCHES.
 *
 * Prints a dot at the end of each batch of COUNT iterations, so that whoever started it takes the times, and at last
 * the fold of all checksums.
 */
#include <stdio.h>
#include <stdlib.h>

#include "kernels.h"

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    unsigned long count = strtoul(argv[1], NULL, 10), batches = strtoul(argv[2], NULL, 10);
    uint32_t checksum = 0;

    setvbuf(stdout, NULL, _IONBF, 0);
    kernel_setup();
    while (batches--) {
        for (unsigned long i = 0; i < count; i++)
            checksum = checksum * 31 + kernel_run();
        putchar('.');
    }
    printf(" checksum %08x\n", checksum);
    return 0;
}
