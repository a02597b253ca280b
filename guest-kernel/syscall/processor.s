# System calls about processor time: who gets how much, and who has used how much.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "errno.inc"
.include "process.inc"
.include "times.inc"

.text

# sys_nice(a0 = increment) -> a0 = 20 - the new value, 1 to 40, so that it can't be taken for an error; -EPERM if it would
# become smaller and this is not root
.globl sys_nice
.proc sys_nice
    .frame  ra
    lw      t0, Thread.process(tp)
    lw      t1, Process.nice(t0)
    li      t2, NICE_MAX - NICE_MIN     # more makes no difference
    if a0 > t2
        mv      a0, t2
    endif
    neg     t2, t2
    if a0 < t2
        mv      a0, t2
    endif
    add     a0, a0, t1
    li      t2, NICE_MIN
    if a0 < t2
        mv      a0, t2
    endif
    li      t2, NICE_MAX
    if a0 > t2
        mv      a0, t2
    endif
    lw      t2, Process.effective_user(t0)
    if a0 < t1 && t2 != zero
        li      a0, -EPERM
        return
    endif
    mv      a1, a0
    mv      a0, t0
    call    process_set_nice
    li      a0, NICE_MAX + 1
    sub     a0, a0, a1
    return
.endproc

# sys_times(a0 = user's Tms) -> a0 = time since the start, modulo 2^31; -EFAULT. All are in units of 1 / TICKS_PER_SECOND.
.globl sys_times
.proc sys_times
    .reg    user=s0, process=s1
    .frame  ra, s0, s1, tms:Tms
    mv      user, a0
    lw      process, Thread.process(tp)
    call    clock_account
    lw      a0, Process.time(process)
    lw      a1, Process.time + 4(process)
    call    times_units
    sw      a0, tms + Tms.user(sp)
    sw      zero, tms + Tms.system(sp)  # is not told apart
    lw      a0, Process.children_time(process)
    lw      a1, Process.children_time + 4(process)
    call    times_units
    sw      a0, tms + Tms.children_user(sp)
    sw      zero, tms + Tms.children_system(sp)
    mv      a0, user
    addi    a1, sp, tms
    li      a2, Tms.sizeof
    call    copy_out
    bltz    a0, failed
    call    clock_now
    call    times_units
    slli    a0, a0, 1
    srli    a0, a0, 1
failed:
    return
.endproc

# times_units(a0, a1 = low and high word of a number of ticks of the clock) -> a0 = the same in units of times
.globl times_units
.proc times_units
    .frame  ra
    lw      a2, boot_info + BootInfo.frequency
    li      t0, TICKS_PER_SECOND
    divu    a2, a2, t0
    if a2 == zero
        li      a2, 1
    endif
    call    divide_wide
    return
.endproc

# process_inherit_time(a0 = child that has ended): adds its time, and its children's, to those of the present process's
# children
#   clobbers t0-t5
.globl process_inherit_time
.proc process_inherit_time
    lw      t0, Thread.process(tp)
    lw      t1, Process.children_time(t0)
    lw      t2, Process.children_time + 4(t0)
    .irp time, time, children_time
        lw      t3, Process.\time(a0)
        lw      t4, Process.\time + 4(a0)
        add     t1, t1, t3
        sltu    t5, t1, t3
        add     t2, t2, t4
        add     t2, t2, t5
    .endr
    sw      t1, Process.children_time(t0)
    sw      t2, Process.children_time + 4(t0)
    return
.endproc
