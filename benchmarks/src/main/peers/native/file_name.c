/* Opens and closes a file in RAM; with CREATE it comes into being before and goes behind. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "kernels.h"
#include "must.h"

static char name[64];

static void remove_file(void)
{
    unlink(name);
}

void kernel_setup(void)
{
    snprintf(name, sizeof name, "/dev/shm/turnstile-bench-%d", (int)getpid());
    if (!CREATE)
        MUST(close((int)MUST(open(name, O_RDWR | O_CREAT | O_EXCL, 0600))));
    atexit(remove_file);
}

uint32_t kernel_run(void)
{
    MUST(close((int)MUST(open(name, O_RDWR | O_CREAT, 0600))));
    if (CREATE)
        MUST(unlink(name));
    return 0;
}
