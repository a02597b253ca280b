/* Maps PAGES pages, stores to each of them, and takes the mapping away; with COPY they are those of a file in RAM. */
#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "kernels.h"
#include "must.h"

#define PAGE 4096

static int file = -1;
static int flags = MAP_PRIVATE | MAP_ANONYMOUS;

void kernel_setup(void)
{
    static char page[PAGE];
    if (COPY) {
        file = (int)MUST(memfd_create("file", 0));
        flags = MAP_PRIVATE;
        for (int i = 0; i < PAGES; i++)
            MUST(write(file, page, PAGE));
    }
}

uint32_t kernel_run(void)
{
    char *pages = mmap(NULL, (size_t)PAGES * PAGE, PROT_READ | PROT_WRITE, flags, file, 0);
    MUST(pages);
    MUST(madvise(pages, (size_t)PAGES * PAGE, MADV_NOHUGEPAGE));
    for (int i = 0; i < PAGES; i++)
        *(volatile int *)(pages + (size_t)i * PAGE) = i;
    MUST(munmap(pages, (size_t)PAGES * PAGE));
    return 0;
}
