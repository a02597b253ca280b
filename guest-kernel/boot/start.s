# The kernel's first instructions.
#
# Who comes here: the boot ROM's reset code, in kernel mode, paging off, interrupts off, no stack. a0 = number of the
# hart, a1 = physical address of the boot information (bootinfo.inc).
# Runs in kernel mode, on no stack until it has made one, with paging off.

.include "layout.inc"

.text

.globl _start
.proc _start
    # After a reset, memory still holds what the last run left.
    la      t0, __bss_start
    la      t1, _end
    while t0 <u t1
        sw      zero, 0(t0)
        addi    t0, t0, 4
    endwhile
    la      tp, idle_thread
    addi    sp, tp, KERNEL_STACK_TOP
    csrw    scratch0, zero              # it is the kernel that runs: see trap_entry
    la      t0, trap_entry
    csrw    tvec, t0
    mv      a0, a1
    j       kernel_main
.endproc
