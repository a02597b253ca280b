# The kernel's own process, and its first thread: it boots the machine, and from then on runs when nobody else can. It
# never sleeps, and is in no queue.
#
# Who comes here: kernel_main, at its end.
# Runs in kernel mode, on the boot stack, under whichever page table was active last: all have the kernel.

.include "process.inc"

.text

# idle(): waits for interrupts and lets the threads run that they wake; doesn't return
.globl idle
.proc idle
    loop
        call    schedule                # until nobody wants to run any more
        call    clock_arm_idle
        wfi
        call    interrupts_handle
    endloop
.endproc

# idle_make(): fills in the thread that is running already, and its process; called once, at the boot
.globl idle_make
.proc idle_make
    la      t0, kernel_process
    sw      t0, Thread.process(tp)
    li      t1, 1
    sw      t1, Process.thread_count(t0)
    li      t1, CANARY
    sw      t1, Thread.canary(tp)
    addi    t1, t0, Process.threads
    addi    t2, tp, Thread.sibling
    sw      t2, List.next(t1)
    sw      t2, List.previous(t1)
    sw      t1, List.next(t2)
    sw      t1, List.previous(t2)
    return
.endproc

.data
    .align  2
.globl kernel_process
kernel_process:
    .space  Process.name
    .asciz  "kernel"
    .space  Process.sizeof - Process.name - 7

.bss
    .align  PAGE_SHIFT
.globl idle_thread
idle_thread:
    .space  PAGE_SIZE
