/* Threads. */
#ifndef _PTHREAD_H
#define _PTHREAD_H

#include <sys/types.h>

typedef struct __pthread *pthread_t;
typedef struct {
    int unused;
} pthread_attr_t, pthread_mutexattr_t, pthread_condattr_t;
typedef struct {
    volatile int state;
} pthread_mutex_t;
typedef struct {
    volatile int count;
} pthread_cond_t;

#define PTHREAD_MUTEX_INITIALIZER {0}
#define PTHREAD_COND_INITIALIZER {0}

int pthread_create(pthread_t *to, const pthread_attr_t *attributes, void *(*routine)(void *), void *argument);
int pthread_join(pthread_t thread, void **result);
void pthread_exit(void *result) __attribute__((__noreturn__));
pthread_t pthread_self(void);

int pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes);
int pthread_mutex_destroy(pthread_mutex_t *mutex);
int pthread_mutex_lock(pthread_mutex_t *mutex);
int pthread_mutex_trylock(pthread_mutex_t *mutex);
int pthread_mutex_unlock(pthread_mutex_t *mutex);

int pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes);
int pthread_cond_destroy(pthread_cond_t *condition);
int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex);
int pthread_cond_signal(pthread_cond_t *condition);
int pthread_cond_broadcast(pthread_cond_t *condition);

#endif
