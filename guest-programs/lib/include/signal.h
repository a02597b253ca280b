/* Signals: the numbers of the kernel's signal.inc. */
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
#define SIGSTKFLT 16
#define SIGCHLD 17
#define SIGCONT 18
#define SIGSTOP 19
#define SIGTSTP 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGIO 29
#define SIGPWR 30
#define SIGSYS 31

#define SI_USER 0
#define SI_KERNEL 0x80
#define SA_NOCLDSTOP 0x00000001
#define SA_NOCLDWAIT 0x00000002
#define SA_SIGINFO 0x00000004
#define SA_RESTORER 0x04000000
#define SA_ONSTACK 0x08000000
#define SA_RESTART 0x10000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND 0x80000000
#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

#define ILL_ILLOPC 1
#define TRAP_BRKPT 1
#define SEGV_MAPERR 1
#define SEGV_ACCERR 2
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_STOPPED 5
#define CLD_CONTINUED 6

#define SS_ONSTACK 1
#define SS_DISABLE 2
#define MINSIGSTKSZ 2048
#define SIGSTKSZ 8192

#define SIG2STR_MAX 8

#ifndef __ASSEMBLER__
#include <sys/types.h>

#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN ((void (*)(int))1)
#define SIG_ERR ((void (*)(int)) - 1)

typedef unsigned int sigset_t; /* signal n is bit n - 1 */
typedef int sig_atomic_t;

/* The kernel's structure Siginfo. */
typedef struct {
    int si_signo;
    int si_errno;
    int si_code;
    void *si_addr;
    pid_t si_pid;
    uid_t si_uid;
    int si_status;
} siginfo_t;

/* The kernel's structure SignalStack. */
typedef struct {
    void *ss_sp;
    int ss_flags;
    size_t ss_size;
} stack_t;

/* The kernel's structure Sigaction. */
struct sigaction {
    union {
        void (*sa_handler)(int);
        void (*sa_sigaction)(int, siginfo_t *, void *);
    };
    unsigned int sa_flags;
    void (*sa_restorer)(void); /* filled in by the library */
    sigset_t sa_mask;
};

int kill(pid_t pid, int signal);
int killpg(pid_t group, int signal);
int raise(int signal);
void (*signal(int signal, void (*handler)(int)))(int);
int sigaction(int signal, const struct sigaction *new, struct sigaction *old);
int sigaltstack(const stack_t *new, stack_t *old);
int sigprocmask(int how, const sigset_t *new, sigset_t *old);
int sigpending(sigset_t *set);
int sigsuspend(const sigset_t *mask);
int sigemptyset(sigset_t *set);
int sigfillset(sigset_t *set);
int sigaddset(sigset_t *set, int signal);
int sigdelset(sigset_t *set, int signal);
int sigismember(const sigset_t *set, int signal);
int sig2str(int signal, char *name);
int str2sig(const char *name, int *signal);
#endif

#endif
