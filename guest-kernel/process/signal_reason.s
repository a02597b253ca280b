# Why signals have come: what is kept of that while they wait, and told to their handlers.
#
# Who comes here: the sending and the delivery of signals; never sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

# reason_of PROCESS, SIGNAL, REGISTER: REGISTER, another one, = address of the Reason for a signal
.macro reason_of process, signal, register
    slli    \register, \signal, 4       # Reason.sizeof
    add     \register, \register, \process
    addi    \register, \register, Process.reasons - Reason.sizeof
.endm

# reason_copy TO, FROM: the fields of a Reason or Siginfo, by the names of their structures. Clobbers t0.
.macro reason_copy to_structure, to, from_structure, from
    .irp field, code, process, user, status
        lw      t0, \from_structure\().\field(\from)
        sw      t0, \to_structure\().\field(\to)
    .endr
.endm

.text

# reason_keep(a0 = process, a1 = signal that begins to wait, a2 = Reason)
#   clobbers t0, t1
.globl reason_keep
.proc reason_keep
    reason_of a0, a1, t1
    reason_copy Reason, t1, Reason, a2
    return
.endproc

# reason_tell(a0 = signal that is going to be delivered to the present thread, a1 = 1 if it is a fault of its own, else 0)
# -> a0 = the same: fills Thread.info
#   clobbers t0, t1
.globl reason_tell
.proc reason_tell
    sw      a0, Thread.info.signal(tp)
    if a1 != zero
        .irp field, process, user, status
            sw      zero, Thread.info.\field(tp)
        .endr
        lw      t0, Thread.fault_code(tp)
        sw      t0, Thread.info.code(tp)
        lw      t0, Thread.fault_address(tp)
        sw      t0, Thread.info.address(tp)
        return
    endif
    lw      t0, Thread.process(tp)
    reason_of t0, a0, t1
    reason_copy Thread.info, tp, Reason, t1
    sw      zero, Thread.info.address(tp)
    return
.endproc

# child_signal(a0 = process, a1 = CLD_…, a2 = exit status or signal): sends its parent a SIGCHLD that says so
.globl child_signal
.proc child_signal
    .frame  ra, reason:Reason
    sw      a1, reason + Reason.code(sp)
    sw      a2, reason + Reason.status(sp)
    lw      t0, Process.pid(a0)
    sw      t0, reason + Reason.process(sp)
    lw      t0, Process.user(a0)
    sw      t0, reason + Reason.user(sp)
    lw      a0, Process.parent(a0)
    li      a1, SIGCHLD
    addi    a2, sp, reason
    call    signal_send_for
    return
.endproc

.rodata
    .align  2
.globl reason_kernel
reason_kernel:                          # a Reason
    .word   SI_KERNEL, 0, 0, 0
