/*
 * Supervisor mode's main(): start.S jumps here with paging on, in the kernel's table. Looks the workload up and runs it,
 * either here or in user mode.
 */
#include "console.h"
#include "machine.h"
#include "parameters.h"
#include "process.h"
#include "supervisor.h"
#include "workloads.h"

void vector_minimal(void), vector_full(void);
void vector_switch_asid(void), return_switch_asid(uint32_t satp);
void vector_switch_flush(void), return_switch_flush(uint32_t satp);

static const struct isolation minimal = { vector_minimal, 0, 0 };
static const struct isolation full = { vector_full, 0, 0 };
static const struct isolation full_flush = { vector_full, 0, 1 };
static const struct isolation switch_asid = { vector_switch_asid, return_switch_asid, 0 };
static const struct isolation switch_flush = { vector_switch_flush, return_switch_flush, 1 };

/* What runs in user mode; the program is the one that QEMU's loader was given. */
static const struct {
    const char *name;
    const struct isolation *isolation;
    uint32_t processes;
    enum fault_flush fault_flush;
} in_user_mode[] = {
    { "null-trap/minimal", &minimal, 1, FLUSH_ALL },
    { "null-trap/full", &full, 1, FLUSH_ALL },
    { "start-up/hello", &full, 1, FLUSH_ALL }, /* nothing but a dot */
    { "null-trap/switch-asid", &switch_asid, 1, FLUSH_ALL },
    { "null-trap/switch-flush", &switch_flush, 1, FLUSH_ALL },
    { "context-switch/asid", &full, 2, FLUSH_ALL },
    { "context-switch/flush", &full_flush, 2, FLUSH_ALL },
    { "page-fault/flush-all", &full, 1, FLUSH_ALL },
    { "page-fault/flush-page", &full, 1, FLUSH_PAGE },
};

static void run_here(const struct parameters *parameters, workload *run, uint32_t argument)
{
    uint32_t checksum = 0;

    for (uint32_t i = 0; i < parameters->batches; i++) {
        checksum += run(parameters->count, argument);
        console_put('.');
    }
    console_text(" checksum ");
    console_hex(checksum);
    console_put('\n');
    finish();
}

void main(void)
{
    struct parameters parameters = parameters_read();
    uint32_t argument;
    workload *run;

    csr_write(stvec, vector_full);
    if (after(parameters.workload, "compute/"))
        processes_run(&full, 1, FLUSH_ALL, parameters.count, parameters.batches);
    for (uint32_t i = 0; i < sizeof in_user_mode / sizeof in_user_mode[0]; i++)
        if (same(parameters.workload, in_user_mode[i].name))
            processes_run(in_user_mode[i].isolation, in_user_mode[i].processes, in_user_mode[i].fault_flush,
                          parameters.count, parameters.batches);
    run = workload_find(parameters.workload, &argument);
    if (run)
        run_here(&parameters, run, argument);
    panic("no such workload");
}
