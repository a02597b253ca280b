/* Times in microseconds. */
#ifndef _SYS_TIME_H
#define _SYS_TIME_H

#include <sys/types.h>

/* The kernel's structure Timeval. */
struct timeval {
    time_t tv_sec;
    int tv_usec;
};

#endif
