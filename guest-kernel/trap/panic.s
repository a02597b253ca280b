# The end: says what is wrong and stops the machine with the panic status.
#
# Who comes here: whoever finds the kernel's own state impossible, in kernel mode, on any stack. None of these returns.
# Runs in kernel mode, on the emergency stack, under any page table.

.include "causes.inc"
.include "process.inc"

.text

# panic(a0 = message)
.globl panic
.proc panic
    csrw    scratch1, sp
    la      sp, fault_frame
    save_registers TrapFrame, sp, ra, gp, tp, t0, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    save_registers TrapFrame, sp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    csrr    t0, scratch1
    sw      t0, TrapFrame.sp(sp)
    addi    t0, ra, -4                  # the call
    sw      t0, TrapFrame.epc(sp)
    la      sp, emergency_stack_top
    mv      a1, a0
    la      a0, headline
    call    log_print
    j       panic_report
.endproc

# panic_fault(): over the fault in fault_frame
.globl panic_fault
.proc panic_fault
    la      s0, fault_frame
    lw      a0, TrapFrame.cause(s0)
    call    cause_find
    lw      a1, Cause.text(a0)
    lw      a2, TrapFrame.value(s0)
    la      a0, headline_fault
    call    log_print
    j       panic_report
.endproc

# panic_nested(): a fault while handling one; trusts nothing, and nothing at all the second time
.globl panic_nested
.proc panic_nested
    lw      t0, fault_depth
    addi    t0, t0, -2
    if t0 == zero
        la      a0, headline_nested
        lw      a1, fault_frame + TrapFrame.cause
        lw      a2, fault_frame + TrapFrame.value
        lw      a3, fault_frame + TrapFrame.epc
        call    log_print
    endif
    j       power_panic
.endproc

# panic_report(): prints fault_frame and how the kernel got there
.proc panic_report
    if tp != zero
        la      a0, message_process
        lw      t0, Thread.process(tp)
        addi    a1, t0, Process.name
        lw      a2, Process.pid(t0)
        call    log_print
    endif
    call    registers_print
    lw      a0, fault_frame + TrapFrame.epc
    lw      a1, fault_frame + TrapFrame.sp
    lw      a2, fault_frame + TrapFrame.ra
    call    backtrace_print
    j       power_panic
.endproc

# registers_print(): fault_frame, four registers a line
.proc registers_print
    .reg    name=s0, value=s1, column=s2
    .frame  ra, s0-s2
    la      name, register_names
    la      value, fault_frame
    li      column, 0
    loop
        lbu     t0, 0(name)
        if t0 == zero
            break
        endif
        mv      a1, name
        lw      a2, 0(value)
        la      a0, message_register
        call    log_print
        addi    name, name, 4
        addi    value, value, 4
        addi    column, column, 1
        andi    t0, column, 3
        if t0 == zero
            la      a0, newline
            call    log_print
        endif
    endloop
    return
.endproc

.macro name_registers names:vararg
    .irp name, \names
        .asciz  "\name"
    .endr
.endm

.rodata
headline:
    .asciz  "kernel panic: %s\n"
headline_fault:
    .asciz  "kernel panic: %s, value 0x%x\n"
headline_nested:
    .asciz  "kernel panic: fault while handling a fault: cause %u, value 0x%x, pc 0x%x\n"
message_process:
    .asciz  "  on behalf of %s[%u]\n"
message_register:
    .asciz  "  %s %x"
newline:
    .asciz  "\n"
register_names:                         # in the order of TrapFrame, three characters and a zero byte each
    name_registers "ra ", "sp ", "gp ", "tp ", "t0 ", "t1 ", "t2 ", "s0 "
    name_registers "s1 ", "a0 ", "a1 ", "a2 ", "a3 ", "a4 ", "a5 ", "a6 "
    name_registers "a7 ", "s2 ", "s3 ", "s4 ", "s5 ", "s6 ", "s7 ", "s8 "
    name_registers "s9 ", "s10", "s11", "t3 ", "t4 ", "t5 ", "t6 ", "epc"
    .byte   0
