/*
 * QEMU's `virt` machine and where this program puts things in it; read by C and by assembly.
 *
 * physical
 *   0x00100000  the test finisher: a write ends QEMU
 *   0x10000000  the 16550 UART
 *   0x80000000  the kernel; above it the pages that page_new() gives away
 *   0x82000000  the user program, put there by QEMU's loader
 *   0x83ff0000  the parameters, one line of text, put there by QEMU's loader
 *
 * virtual
 *   0x00400000  the user program
 *   0x00800000  pages that come and go (page faults)
 *   0x00c00000  end of the user stack
 *   0x80000000  all RAM, as it is; UART and finisher too
 *   0xffffe000  a process's trap frame, where the kernel has a page table of its own
 *   0xfffff000  the code that changes the page table, in both tables
 */
#ifndef MACHINE_H
#define MACHINE_H

#define FINISHER 0x00100000
#define FINISHER_PASS 0x5555
#define FINISHER_FAIL 0x13333
#define UART 0x10000000
#define UART_LINE_STATUS 5
#define UART_SCRATCH 7
#define RAM 0x80000000
#define RAM_SIZE 0x04000000
#define USER_IMAGE 0x82000000
#define PARAMETERS 0x83ff0000

#define USER_BASE 0x00400000
#define USER_FAULTS 0x00800000
#define USER_STACK 0x00c00000
#define USER_STACK_PAGES 16
#define FRAME_WINDOW 0xffffe000
#define CROSSING 0xfffff000

#define PAGE_SIZE 4096

/* System calls, in a7. */
#define CALL_NULL 0
#define CALL_YIELD 1
#define CALL_MARK 2
#define CALL_EXIT 3

/* Offsets in struct frame, checked by process.c. Register xN is at 4 * N. */
#define FRAME_EPC 0 /* where x0 would be */
#define FRAME_STATUS 128
#define FRAME_KERNEL_STACK 132
#define FRAME_KERNEL_SATP 136
#define FRAME_HANDLER 140

#endif
