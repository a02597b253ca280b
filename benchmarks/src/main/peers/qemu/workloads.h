/* The workloads of supervisor mode. */
#ifndef WORKLOADS_H
#define WORKLOADS_H

#include <stdint.h>

/* Performs its operation `count` times; the meaning of the argument is the workload's. Returns a checksum. */
typedef uint32_t workload(uint32_t count, uint32_t argument);

/* The workload of a name, and its argument; 0 if there is none. */
workload *workload_find(const char *name, uint32_t *argument);

#endif
