/* A store to a page that is not there: of two pages, the kernel maps the one that is missed and takes the other away. */
#include "kernels.h"
#include "machine.h"

static uint32_t turn;

void kernel_setup(void) {}

uint32_t kernel_run(void)
{
    turn ^= PAGE_SIZE;
    *(volatile uint32_t *)(USER_FAULTS + turn) = turn;
    return turn;
}
