/* Makes a process and waits for its end. With EXEC it runs the program "end" beside this one before. */
#include <libgen.h>
#include <limits.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kernels.h"
#include "must.h"

static char program[PATH_MAX];

void kernel_setup(void)
{
    char self[PATH_MAX] = "";
    MUST(readlink("/proc/self/exe", self, sizeof self - 1));
    snprintf(program, sizeof program, "%s/end", dirname(self));
}

uint32_t kernel_run(void)
{
    int status;
    pid_t child = (pid_t)MUST(fork());
    if (child == 0) {
        if (EXEC)
            MUST(execl(program, program, (char *)NULL));
        _exit(0);
    }
    MUST(waitpid(child, &status, 0));
    if (status != 0)
        exit(1);
    return 0;
}
