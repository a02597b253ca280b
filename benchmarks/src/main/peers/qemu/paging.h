/* Sv32 page tables (RISC-V privileged specification, section 4.3), pages of 4 KiB only. */
#ifndef PAGING_H
#define PAGING_H

#include <stdint.h>

enum { V = 1, R = 2, W = 4, X = 8, U = 16, A = 64, D = 128 };
enum { READ_WRITE = V | R | W | A | D, READ_EXECUTE = V | R | X | A };

typedef uint32_t *page_table;

/* A zeroed page of RAM, which is never given back. */
void *page_new(void);

/* The second-level entry of an address; makes the second level if there is none. */
uint32_t *page_entry(page_table table, uint32_t virtual_address);

void page_map(page_table table, uint32_t virtual_address, uint32_t physical, uint32_t flags);

/* Maps what the kernel needs: RAM, devices, and the page of the crossing. */
void kernel_map(page_table table);

/* The value of satp that selects a table and an address space. */
uint32_t satp_of(page_table table, uint32_t asid);

/* Runs in machine mode, before anything else: the kernel's table. Returns its satp. */
uint32_t paging_start(void);

/* The kernel's satp; its address space is 0. */
uint32_t kernel_satp(void);

#endif
