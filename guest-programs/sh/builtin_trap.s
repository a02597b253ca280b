# trap: what signals are to do.

.include "signal.inc"
.include "sh.inc"

# builtin_trap(a0 = argc, a1 = argv) -> a0 = status: trap COMMANDS SIGNAL…; - for the default, "" to ignore
.globl builtin_trap
.proc builtin_trap
    .reg    commands=s0, argument=s1, status=s2
    .frame  ra, s0-s2, signal:4
    lw      commands, 4(a1)
    addi    argument, a1, 8
    li      status, 0
    if commands == 0
        leave
        tail    traps_show
    endif
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        addi    a1, sp, signal
        call    trap_signal
        if a0 < 0
            la      a0, no_signal
            lw      a1, 0(argument)
            call    warnx
            li      status, 1
        else
            lw      a0, signal(sp)
            mv      a1, commands
            call    trap_set
        endif
        addi    argument, argument, 4
    endloop
    mv      a0, status
    return
.endproc

# trap_signal(a0 = name, number or EXIT, a1 = int *) -> a0 = 0, -1 if there is no such signal
.proc trap_signal
    .reg    name=s0, to=s1
    .frame  ra, s0, s1
    mv      name, a0
    mv      to, a1
    la      a1, exit_name
    call    strcmp
    if a0 == 0
        sw      zero, 0(to)             # TRAP_EXIT
        return
    endif
    mv      a0, name
    mv      a1, to
    leave
    tail    str2sig
.endproc

# traps_show() -> a0 = 0: lists them
.proc traps_show
    .reg    signal=s0, entry=s1
    .frame  ra, s0, s1, name:8
    la      entry, traps
    li      signal, 0
    loop
        la      a0, exit_name
        addi    a1, sp, name
        if signal != 0
            mv      a0, signal
            call    sig2str
            addi    a0, sp, name
        endif
        lw      a2, 0(entry)
        if a2 != 0
            mv      a3, a0
            li      a0, STDOUT
            la      a1, trap_line
            call    dprintf
        endif
        addi    entry, entry, 4
        addi    signal, signal, 1
        li      t0, SIGNAL_MAX
        if signal > t0
            break
        endif
    endloop
    li      a0, 0
    return
.endproc

.section .rodata
exit_name:
    .asciz  "EXIT"
no_signal:
    .asciz  "trap: %s: no such signal"
trap_line:
    .asciz  "trap -- '%s' %s\n"

