/* System calls, in POSIX's shape. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <fcntl.h>
#include <getopt.h>
#include <sys/types.h>

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4

extern char **environ;

void _exit(int status) __attribute__((__noreturn__));
pid_t fork(void);
int execve(const char *path, char *const argv[], char *const envp[]);
int execv(const char *path, char *const argv[]);
int execvp(const char *file, char *const argv[]);
int execl(const char *path, const char *argument, ...);
int execlp(const char *file, const char *argument, ...);
pid_t getpid(void);
pid_t getppid(void);
pid_t gettid(void);
pid_t getpgid(pid_t pid);
pid_t getpgrp(void);
int setpgid(pid_t pid, pid_t group);
pid_t setsid(void);
pid_t tcgetpgrp(int descriptor);
int tcsetpgrp(int descriptor, pid_t group);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int setuid(uid_t user);
int setgid(gid_t group);
int nice(int increment);
void *sbrk(intptr_t delta);
unsigned int sleep(unsigned int seconds);
int usleep(unsigned int microseconds);
unsigned int alarm(unsigned int seconds);
int pause(void);

int close(int descriptor);
ssize_t read(int descriptor, void *buffer, size_t size);
ssize_t write(int descriptor, const void *buffer, size_t size);
off_t lseek(int descriptor, off_t offset, int whence);
int dup(int descriptor);
int dup2(int from, int to);
int pipe(int descriptors[2]);
int isatty(int descriptor);
ssize_t pread(int descriptor, void *buffer, size_t size, off_t offset);
ssize_t pwrite(int descriptor, const void *buffer, size_t size, off_t offset);
int ftruncate(int descriptor, off_t size);
int fchown(int descriptor, uid_t user, gid_t group);
int fsync(int descriptor);
void sync(void);

int unlink(const char *path);
int link(const char *old, const char *new);
int symlink(const char *target, const char *path);
ssize_t readlink(const char *path, char *room, size_t size);
int rmdir(const char *path);
int chdir(const char *path);
char *getcwd(char *room, size_t size);
int chown(const char *path, uid_t user, gid_t group);
int access(const char *path, int mode);
int truncate(const char *path, off_t size);

/* What only this machine has. */
int uptime(void);         /* milliseconds since the start */
int poweroff(int status); /* ends the machine; doesn't return */

#endif
