/* Signals: the numbers of the kernel's signal.inc. Each one ends the process that gets it. */
#ifndef _SIGNAL_H
#define _SIGNAL_H

#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGCHLD 17
#define SIGCONT 18
#define SIGURG 23
#define SIGWINCH 28

#ifndef __ASSEMBLER__
#include <sys/types.h>

int kill(pid_t pid, int signal);
#endif

#endif
