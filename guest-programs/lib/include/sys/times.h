/* Processor time. */
#ifndef _SYS_TIMES_H
#define _SYS_TIMES_H

#include <time.h>

#define TICKS_PER_SECOND 100

/* The kernel's structure Tms. */
struct tms {
    clock_t tms_utime;
    clock_t tms_stime;
    clock_t tms_cutime;
    clock_t tms_cstime;
};

clock_t times(struct tms *to);

#endif
