/* Waiting for one of several descriptors: the numbers of the kernel's poll.inc. */
#ifndef _POLL_H
#define _POLL_H

#define POLLIN 1
#define POLLPRI 2
#define POLLOUT 4
#define POLLERR 8
#define POLLHUP 16
#define POLLNVAL 32

typedef unsigned int nfds_t;

/* The kernel's structure Pollfd. */
struct pollfd {
    int fd;
    short events;
    short revents;
};

int poll(struct pollfd *descriptors, nfds_t count, int milliseconds);

#endif
