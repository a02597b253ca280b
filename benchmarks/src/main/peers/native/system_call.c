/* The host's own null system call, in the form of a kernel. The C library does not cache getppid(). */
#include <unistd.h>

#include "kernels.h"

void kernel_setup(void) {}

uint32_t kernel_run(void)
{
    return (uint32_t)getppid();
}
