/* Maps PAGES pages of zeros and takes them away; with TOUCH there is a store to the first one between. */
#include <sys/mman.h>

#include "kernels.h"
#include "must.h"

#define SIZE ((size_t)PAGES * 4096)

void kernel_setup(void) {}

uint32_t kernel_run(void)
{
    char *pages = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    MUST(pages);
    if (TOUCH)
        *(volatile int *)pages = 1;
    MUST(munmap(pages, SIZE));
    return 0;
}
