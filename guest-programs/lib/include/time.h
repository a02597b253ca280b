/* Times: of day in seconds since 1970-01-01, and since the machine's start. There is one time zone, UTC. */
#ifndef _TIME_H
#define _TIME_H

#include <sys/types.h>

#define CLOCKS_PER_SEC 1000000L

#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1

typedef unsigned int clock_t;

/* The kernel's structure Timespec. */
struct timespec {
    time_t tv_sec;
    int tv_nsec;
};

struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
};

clock_t clock(void);
time_t time(time_t *to);
int clock_gettime(int clock, struct timespec *to);
struct tm *gmtime(const time_t *from);
struct tm *localtime(const time_t *from);
struct tm *gmtime_r(const time_t *__restrict from, struct tm *__restrict to);
struct tm *localtime_r(const time_t *__restrict from, struct tm *__restrict to);
size_t strftime(char *__restrict room, size_t size, const char *__restrict format,
                const struct tm *__restrict tm);

#endif
