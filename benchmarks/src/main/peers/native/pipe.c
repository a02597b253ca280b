/* Throws a byte to another process, which throws it back, through two pipes; both on one processor, as in the guest. */
#define _GNU_SOURCE
#include <sched.h>
#include <unistd.h>

#include "kernels.h"
#include "must.h"

static int there[2];
static int back[2];
static char byte;

static void one_processor(void)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(sched_getcpu(), &set);
    MUST(sched_setaffinity(0, sizeof set, &set));
}

void kernel_setup(void)
{
    MUST(pipe(there));
    MUST(pipe(back));
    one_processor();
    if (MUST(fork()) == 0) {
        close(there[1]);
        while (read(there[0], &byte, 1) == 1) /* until the parent has ended */
            MUST(write(back[1], &byte, 1));
        _exit(0);
    }
}

uint32_t kernel_run(void)
{
    MUST(write(there[1], &byte, 1));
    MUST(read(back[0], &byte, 1));
    return 0;
}
