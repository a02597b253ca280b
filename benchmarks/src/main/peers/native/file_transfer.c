/* Reads or writes SIZE bytes of a file in RAM, CHUNKS times from its beginning to its end. */
#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "kernels.h"
#include "must.h"

static int file;
static char buffer[SIZE];

void kernel_setup(void)
{
    file = (int)MUST(memfd_create("file", 0));
    MUST(ftruncate(file, (off_t)SIZE * CHUNKS));
    for (int i = 0; i < CHUNKS; i++)
        MUST(write(file, buffer, SIZE));
}

uint32_t kernel_run(void)
{
    MUST(lseek(file, 0, SEEK_SET));
    for (int i = 0; i < CHUNKS; i++)
        MUST(WRITE ? write(file, buffer, SIZE) : read(file, buffer, SIZE));
    return 0;
}
