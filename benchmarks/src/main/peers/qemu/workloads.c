#include "workloads.h"
#include "loops.h"
#include "machine.h"
#include "parameters.h"
#include "process.h"
#include "supervisor.h"
#include "timer.h"

/* ---- flush, then load from each of some pages ---- */

static volatile uint32_t pages[256][PAGE_SIZE / 4] __attribute__((aligned(PAGE_SIZE)));

/* One load a page, each from another cache line, so that they don't all fall into one set of the host's cache. */
static inline uint32_t touch(uint32_t number)
{
    uint32_t sum = 0;

    for (uint32_t i = 0; i < number; i++)
        sum += pages[i][i % 64 * 16];
    return sum;
}

static uint32_t flush_all_then_touch(uint32_t count, uint32_t number)
{
    uint32_t sum = 0;

    while (count--) {
        flush_all();
        sum += touch(number);
    }
    return sum;
}

static uint32_t flush_asid_then_touch(uint32_t count, uint32_t number)
{
    uint32_t sum = 0;

    while (count--) {
        flush_asid(0);
        sum += touch(number);
    }
    return sum;
}

static uint32_t flush_page_then_touch(uint32_t count, uint32_t number)
{
    uint32_t sum = 0;

    while (count--) {
        flush_page((uint32_t)pages);
        sum += touch(number);
    }
    return sum;
}

/* ---- device registers ---- */

static uint32_t device_store(uint32_t count, uint32_t reg)
{
    while (count--)
        ((volatile uint8_t *)UART)[reg] = (uint8_t)count;
    return 0;
}

static uint32_t device_load(uint32_t count, uint32_t reg)
{
    uint32_t sum = 0;

    while (count--)
        sum += ((volatile uint8_t *)UART)[reg];
    return sum;
}

/* ---- code that changes ---- */

#define ADDI_A0_A0 0x00050513u /* addi a0, a0, 0; the immediate is bits 31 to 20 */
#define RETURN 0x00008067u

static uint32_t code[1024 + 1] __attribute__((aligned(PAGE_SIZE)));

static void instruction_fence(void)
{
    asm volatile("fence.i" ::: "memory");
}

/* Writes `length` additions that were never there before, and runs them once. */
static uint32_t rewrite(uint32_t count, uint32_t length)
{
    uint32_t sum = 0;

    while (count--) {
        for (uint32_t i = 0; i < length; i++)
            code[i] = ADDI_A0_A0 + ((count + i) % 1024 << 20);
        code[length] = RETURN;
        instruction_fence();
        sum += ((uint32_t (*)(uint32_t))code)(count);
    }
    return sum;
}

/* ---- the timer's interrupt, into a loop that waits for it or into a wfi ---- */

static uint32_t timer_interrupts_taken(uint32_t count, uint32_t wait)
{
    uint32_t before;

    if (timer_interrupts == 0) {
        process_here();
        timer_start();
    }
    while (count--) {
        before = timer_interrupts;
        if (wait)
            timer_wait();
        else
            timer_expire();
        while (timer_interrupts == before)
            ;
    }
    return timer_interrupts;
}

static const struct {
    const char *name;
    workload *run;
    uint32_t argument;
} table[] = {
    { "arithmetic/chain", loop_chain, 0 },
    { "arithmetic/multiply", loop_multiply, 0 },
    { "arithmetic/divide", loop_divide, 0 },
    { "jump/branch", loop_branch, 0 },
    { "jump/call", loop_call, 0 },
    { "jump/indirect", loop_indirect, 0 },
    { "tlb-hit/load-word", loop_load_word, 0 },
    { "tlb-hit/load-byte", loop_load_byte, 0 },
    { "tlb-hit/store-word", loop_store_word, 0 },
    { "tlb-hit/store-byte", loop_store_byte, 0 },
    { "flush/all-0", flush_all_then_touch, 0 },
    { "flush/all-1", flush_all_then_touch, 1 },
    { "flush/all-16", flush_all_then_touch, 16 },
    { "flush/all-256", flush_all_then_touch, 256 },
    { "flush/asid-0", flush_asid_then_touch, 0 },
    { "flush/asid-1", flush_asid_then_touch, 1 },
    { "flush/asid-16", flush_asid_then_touch, 16 },
    { "flush/asid-256", flush_asid_then_touch, 256 },
    { "flush/page-0", flush_page_then_touch, 0 },
    { "flush/page-1", flush_page_then_touch, 1 },
    { "flush/page-16", flush_page_then_touch, 16 },
    { "flush/page-256", flush_page_then_touch, 256 },
    { "mmio/store", device_store, UART_SCRATCH },
    { "mmio/load", device_load, UART_LINE_STATUS },
    { "self-modifying/1", rewrite, 1 },
    { "self-modifying/1024", rewrite, 1024 },
    { "timer-interrupt/busy", timer_interrupts_taken, 0 },
    { "timer-interrupt/wait", timer_interrupts_taken, 1 },
};

workload *workload_find(const char *name, uint32_t *argument)
{
    for (uint32_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (same(name, table[i].name)) {
            *argument = table[i].argument;
            return table[i].run;
        }
    }
    return 0;
}
