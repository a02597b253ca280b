/* Waiting for one of several descriptors, by sets of bits. */
#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <sys/time.h>

#define FD_SETSIZE 32

typedef struct {
    unsigned int bits;
} fd_set;

#define FD_ZERO(set) ((set)->bits = 0)
#define FD_SET(descriptor, set) ((set)->bits |= 1U << (descriptor))
#define FD_CLR(descriptor, set) ((set)->bits &= ~(1U << (descriptor)))
#define FD_ISSET(descriptor, set) ((set)->bits >> (descriptor) & 1)

int select(int count, fd_set *read, fd_set *write, fd_set *except, struct timeval *timeout);

#endif
