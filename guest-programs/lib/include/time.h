/* Time since the machine started: it doesn't know the time of day. */
#ifndef _TIME_H
#define _TIME_H

#include <sys/types.h>

#define CLOCKS_PER_SEC 1000000L

typedef unsigned int clock_t;

clock_t clock(void);
time_t time(time_t *to);

#endif
