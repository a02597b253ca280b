/* The supervisor's timer (RISC-V extension Sstc) and its interrupt. */
#ifndef TIMER_H
#define TIMER_H

#include <stdint.h>

/* How many interrupts there have been. */
extern volatile uint32_t timer_interrupts;

/* Takes interrupts from now on, in supervisor mode. Needs process_here(). */
void timer_start(void);

/* Sets the timer to a time that has passed: the interrupt comes at once. */
void timer_expire(void);

/* The same, but the interrupt ends a wfi. */
void timer_wait(void);

/* The handler: takes the interrupt back by setting the timer to a time that is far away. */
void timer_interrupt(void);

#endif
