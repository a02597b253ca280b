#include <stddef.h>

#include "console.h"
#include "machine.h"
#include "paging.h"
#include "process.h"
#include "supervisor.h"
#include "timer.h"

enum { CAUSE_SYSTEM_CALL = 8, CAUSE_STORE_PAGE_FAULT = 15 };
#define CAUSE_TIMER 0x80000005u
enum { SP = 2, A0 = 10, A1, A2, A7 = 17 };
#define STATUS_USER (1u << 5) /* to user mode, with interrupts on */

/* The trap frame; the assembly knows its offsets from machine.h. */
struct frame {
    uint32_t x[32];             /* x[0] is the place of epc */
    uint32_t status;
    uint32_t kernel_stack;
    uint32_t kernel_satp;
    void (*handler)(void);
};
_Static_assert(offsetof(struct frame, status) == FRAME_STATUS, "FRAME_STATUS");
_Static_assert(offsetof(struct frame, kernel_stack) == FRAME_KERNEL_STACK, "FRAME_KERNEL_STACK");
_Static_assert(offsetof(struct frame, kernel_satp) == FRAME_KERNEL_SATP, "FRAME_KERNEL_SATP");
_Static_assert(offsetof(struct frame, handler) == FRAME_HANDLER, "FRAME_HANDLER");

struct process {
    struct frame *frame;
    uint32_t satp;
    uint32_t *fault_entry[2];
};

/* At the start of the user program's image; see user.ld. */
struct image {
    uint32_t text_end, end, entry;
};

extern uint8_t crossing_page[];
void frame_resume(struct frame *frame) __attribute__((noreturn));

static struct process processes[2];
static struct process *current;
static uint32_t fault_page[2];
static const struct isolation *isolation;
static enum fault_flush fault_flush;
static uint32_t process_count;

/* ---- traps ---- */

/* One of two pages is mapped at a time: maps the one that was missed, and takes the other away. */
static void page_fault(void)
{
    uint32_t address = csr_read(stval);
    uint32_t missed = (address - USER_FAULTS) / PAGE_SIZE;

    if (missed > 1)
        panic("page fault");
    *current->fault_entry[missed] = fault_page[missed] >> 12 << 10 | READ_WRITE | U;
    *current->fault_entry[!missed] = 0;
    if (fault_flush == FLUSH_PAGE) {
        flush_page(USER_FAULTS);
        flush_page(USER_FAULTS + PAGE_SIZE);
    } else {
        flush_all();
    }
}

static void system_call(struct frame *frame)
{
    frame->x[0] += 4;
    switch (frame->x[A7]) {
    case CALL_NULL:
        frame->x[A0] = 0;
        break;
    case CALL_YIELD:
        if (process_count == 2)
            current = current == &processes[0] ? &processes[1] : &processes[0];
        break;
    case CALL_MARK:
        console_put('.');
        break;
    case CALL_EXIT:
        console_text(" checksum ");
        console_hex(frame->x[A0]);
        console_put('\n');
        finish();
    default:
        panic("no such system call");
    }
}

static void dispatch(struct frame *frame)
{
    switch (csr_read(scause)) {
    case CAUSE_SYSTEM_CALL:
        system_call(frame);
        break;
    case CAUSE_STORE_PAGE_FAULT:
        page_fault();
        break;
    case CAUSE_TIMER:
        timer_interrupt();
        break;
    default:
        panic("trap");
    }
}

/* Called by vector_full, in the page table of the process. */
struct frame *trap_handle(struct frame *frame)
{
    const struct process *before = current;

    dispatch(frame);
    if (current != before) {
        csr_write(satp, current->satp);
        if (isolation->flush)
            flush_all();
    }
    return current->frame;
}

/* Where a function of vectors.S stands in the page of the crossing. */
static uint32_t in_crossing(const void *function)
{
    return CROSSING + (uint32_t)((const uint8_t *)function - crossing_page);
}

static void __attribute__((noreturn)) leave(void)
{
    ((void (*)(uint32_t))in_crossing((const void *)isolation->leave))(current->satp);
    __builtin_unreachable();
}

/* Entered by the crossing, in the kernel's page table. */
static void crossed(void)
{
    dispatch(current->frame);
    leave();
}

/* ---- address spaces ---- */

static void map_program(page_table table)
{
    const struct image *image = (const struct image *)USER_IMAGE;

    for (uint32_t at = USER_BASE; at < image->end; at += PAGE_SIZE)
        page_map(table, at, at - USER_BASE + USER_IMAGE, (at < image->text_end ? READ_EXECUTE : READ_WRITE) | U);
    for (uint32_t i = 1; i <= USER_STACK_PAGES; i++)
        page_map(table, USER_STACK - i * PAGE_SIZE, (uint32_t)page_new(), READ_WRITE | U);
}

static void process_make(struct process *process, uint32_t asid)
{
    page_table table = page_new();

    process->frame = page_new();
    process->satp = satp_of(table, asid);
    map_program(table);
    for (uint32_t i = 0; i < 2; i++)
        process->fault_entry[i] = page_entry(table, USER_FAULTS + i * PAGE_SIZE);
    if (isolation->leave) {
        page_map(table, CROSSING, (uint32_t)crossing_page, READ_EXECUTE);
        page_map(table, FRAME_WINDOW, (uint32_t)process->frame, READ_WRITE);
    } else {
        kernel_map(table);
    }
    process->frame->status = STATUS_USER;
    process->frame->kernel_stack = (uint32_t)page_new() + PAGE_SIZE;
    process->frame->kernel_satp = kernel_satp();
    process->frame->handler = crossed;
}

void process_here(void)
{
    current = &processes[0];
    current->frame = page_new();
    current->frame->kernel_stack = (uint32_t)page_new() + PAGE_SIZE;
    csr_write(sscratch, current->frame);
}

void processes_run(const struct isolation *how, uint32_t number, enum fault_flush flush, uint32_t count,
                   uint32_t batches)
{
    isolation = how;
    fault_flush = flush;
    process_count = number;
    for (uint32_t i = 0; i < 2; i++)
        fault_page[i] = (uint32_t)page_new();
    for (uint32_t i = 0; i < number; i++) {
        struct process *process = &processes[i];
        process_make(process, how->flush ? 1 : 1 + i);
        process->frame->x[0] = ((const struct image *)USER_IMAGE)->entry;
        process->frame->x[SP] = USER_STACK;
        process->frame->x[A0] = i;
        process->frame->x[A1] = count;
        process->frame->x[A2] = batches;
    }
    current = &processes[0];
    if (how->leave) {
        csr_write(stvec, in_crossing((const void *)how->vector));
        leave();
    }
    csr_write(stvec, how->vector);
    csr_write(satp, current->satp);
    flush_all();
    frame_resume(current->frame);
}
