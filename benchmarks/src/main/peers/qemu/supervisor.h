/* Supervisor-level instructions, for C. */
#ifndef SUPERVISOR_H
#define SUPERVISOR_H

#include <stdint.h>

#define csr_read(name)                                          \
    ({                                                          \
        uint32_t value_;                                        \
        asm volatile("csrr %0, " #name : "=r"(value_));         \
        value_;                                                 \
    })
#define csr_write(name, value) asm volatile("csrw " #name ", %0" ::"r"(value) : "memory")

static inline void flush_all(void)
{
    asm volatile("sfence.vma" ::: "memory");
}

static inline void flush_asid(uint32_t asid)
{
    asm volatile("sfence.vma zero, %0" ::"r"(asid) : "memory");
}

static inline void flush_page(uint32_t address)
{
    asm volatile("sfence.vma %0, zero" ::"r"(address) : "memory");
}

#endif
