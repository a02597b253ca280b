/* User processes: an address space, a trap frame, and the ways into the kernel. */
#ifndef PROCESS_H
#define PROCESS_H

#include <stdint.h>

/* How user mode and the kernel are kept apart, and how processes are. */
struct isolation {
    void (*vector)(void);
    void (*leave)(uint32_t satp);   /* where the kernel has a table of its own: the way back; else 0 */
    int flush;                      /* switching processes flushes, and all have the same address space */
};

/* What a page fault costs besides the fault: which flush makes the change known. */
enum fault_flush { FLUSH_ALL, FLUSH_PAGE };

/* Makes a process of the one that calls, in supervisor mode, so that traps of its own find a frame. */
void process_here(void);

/* Starts as many processes, 1 or 2, of the user program, and never returns; the first one's end ends QEMU. */
void processes_run(const struct isolation *isolation, uint32_t processes, enum fault_flush fault_flush,
                   uint32_t count, uint32_t batches) __attribute__((noreturn));

#endif
