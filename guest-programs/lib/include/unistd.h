/* System calls, in POSIX's shape. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <fcntl.h>
#include <sys/types.h>

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

extern char **environ;

void _exit(int status) __attribute__((__noreturn__));
pid_t fork(void);
int execve(const char *path, char *const argv[], char *const envp[]);
int execv(const char *path, char *const argv[]);
pid_t getpid(void);
pid_t getppid(void);
void *sbrk(intptr_t delta);
unsigned int sleep(unsigned int seconds);
int usleep(unsigned int microseconds);

int close(int descriptor);
ssize_t read(int descriptor, void *buffer, size_t size);
ssize_t write(int descriptor, const void *buffer, size_t size);
off_t lseek(int descriptor, off_t offset, int whence);
int dup(int descriptor);
int dup2(int from, int to);
int pipe(int descriptors[2]);
int isatty(int descriptor);
int unlink(const char *path);

/* What only this machine has. */
int uptime(void);         /* milliseconds since the start */
int poweroff(int status); /* ends the machine; doesn't return */

#endif
