#include "timer.h"
#include "supervisor.h"

/* The assembler need not know Sstc, so its registers go by number. */
#define STIMECMP 0x14d
#define STIMECMPH 0x15d
/* Expands the name before it becomes text. */
#define csr_write_number(name, value) csr_write(name, value)
/* Some two hours. QEMU converts the distance to nanoseconds, in 64 bits, so that the end of time would be now. */
#define FAR_AWAY 16
#define INTERRUPT_TIMER (1u << 5)
#define STATUS_INTERRUPTS (1u << 1)

volatile uint32_t timer_interrupts;

void timer_start(void)
{
    csr_write_number(STIMECMPH, FAR_AWAY);
    csr_write(sie, INTERRUPT_TIMER);
    csr_write(sstatus, csr_read(sstatus) | STATUS_INTERRUPTS);
}

void timer_expire(void)
{
    csr_write_number(STIMECMP, 0);
    csr_write_number(STIMECMPH, 0);
}

void timer_wait(void)
{
    csr_write(sstatus, csr_read(sstatus) & ~STATUS_INTERRUPTS); /* or it would come before the wfi */
    timer_expire();
    asm volatile("wfi");
    csr_write(sstatus, csr_read(sstatus) | STATUS_INTERRUPTS);
}

void timer_interrupt(void)
{
    csr_write_number(STIMECMPH, FAR_AWAY);
    timer_interrupts++;
}
