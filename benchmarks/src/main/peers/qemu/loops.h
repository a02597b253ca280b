/* The loops in assembly, as workloads; their argument has no meaning. */
#ifndef LOOPS_H
#define LOOPS_H

#include "workloads.h"

workload loop_chain, loop_multiply, loop_divide;
workload loop_branch, loop_call, loop_indirect;
workload loop_load_word, loop_load_byte, loop_store_word, loop_store_byte;

#endif
