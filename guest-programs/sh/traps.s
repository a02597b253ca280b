# trap: commands that are run when a signal has come, or the shell ends. A handler only notes the signal; the commands are
# run before the next command.

.include "signal.inc"
.include "sh.inc"

.equ TRAP_EXIT, 0                       # in place of a signal

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

# trap_set(a0 = signal, a1 = commands)
.proc trap_set
    .reg    signal=s0, commands=s1, handler=s2
    .frame  ra, s0-s2
    mv      s0, a0
    mv      commands, a1
    la      handler, trap_note
    lbu     t0, 0(commands)
    if t0 == 0
        li      handler, SIG_IGN
    endif
    mv      a0, commands
    la      a1, dash
    call    strcmp
    if a0 == 0
        li      commands, 0
        li      handler, SIG_DFL
    else
        mv      a0, commands            # the argument doesn't live longer than the command
        call    strdup
        mv      commands, a0
    endif
    slli    t0, s0, 2
    la      t1, traps
    add     t1, t1, t0
    lw      a0, 0(t1)
    sw      commands, 0(t1)
    call    free
    if s0 != 0                          # not TRAP_EXIT
        mv      a0, s0
        mv      a1, handler
        leave
        tail    trap_install
    endif
    return
.endproc

# trap_install(a0 = signal, a1 = handler): calls that the signal interrupts are not started again, so that wait ends
.proc trap_install
    .frame  ra, action:Sigaction
    sw      a1, action + Sigaction.handler(sp)
    sw      zero, action + Sigaction.flags(sp)
    sw      zero, action + Sigaction.mask(sp)
    addi    a1, sp, action
    li      a2, 0
    call    sigaction
    return
.endproc

# trap_note(a0 = signal): the handler
.proc trap_note
    li      t0, 1
    sll     t0, t0, a0
    la      t1, noted
    amoor.w zero, t0, (t1)
    ret
.endproc

# traps_wanted() -> a0 = not 0 if commands wait to be run
.globl traps_wanted
.proc traps_wanted
    la      t0, noted
    lw      a0, 0(t0)
    ret
.endproc

# traps_run(): runs the commands of signals that have come
.globl traps_run
.proc traps_run
    la      t0, noted
    lw      t0, 0(t0)
    if t0 == 0
        ret
    endif
    .reg    left=s0, signal=s1, status=s2
    .frame  ra, s0-s2
    la      t0, noted
    amoswap.w left, zero, (t0)
    la      t0, last_status
    lw      status, 0(t0)
    li      signal, 0
    while left != 0
        andi    t0, left, 1
        if t0 != 0
            mv      a0, signal
            call    trap_run
        endif
        srli    left, left, 1
        addi    signal, signal, 1
    endwhile
    la      t0, last_status             # $? is as if nothing had been between
    sw      status, 0(t0)
    return
.endproc

# trap_run(a0 = signal, or TRAP_EXIT): runs its commands
.proc trap_run
    slli    t0, a0, 2
    la      t1, traps
    add     t0, t0, t1
    lw      a0, 0(t0)
    if a0 == 0
        ret
    endif
    tail    run_text
.endproc

# traps_end(): the shell ends: runs the commands for that, once
.globl traps_end
.proc traps_end
    .reg    status=s0, commands=s1
    .frame  ra, s0, s1
    call    traps_run
    la      t0, traps
    lw      commands, 0(t0)             # of TRAP_EXIT
    sw      zero, 0(t0)
    if commands != 0
        la      t0, last_status
        lw      status, 0(t0)
        la      t0, skip_kind
        sw      zero, 0(t0)
        mv      a0, commands
        call    run_text
        la      t0, last_status
        sw      status, 0(t0)
    endif
    return
.endproc

# traps_forget(): in a child: signals do again what they do by default, unless they are ignored
.globl traps_forget
.proc traps_forget
    .reg    signal=s0, entry=s1
    .frame  ra, s0, s1
    la      entry, traps
    li      signal, 0
    loop
        lw      t0, 0(entry)
        if t0 != 0
            lbu     t1, 0(t0)
            if t1 != 0 && signal != 0
                mv      a0, signal
                li      a1, SIG_DFL
                call    trap_install
            endif
            sw      zero, 0(entry)
        endif
        addi    entry, entry, 4
        addi    signal, signal, 1
        li      t0, SIGNAL_MAX
        if signal > t0
            break
        endif
    endloop
    la      t0, noted
    sw      zero, 0(t0)
    return
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
dash:
    .asciz  "-"
no_signal:
    .asciz  "trap: %s: no such signal"
trap_line:
    .asciz  "trap -- '%s' %s\n"

.bss
.balign 4
traps:                                  # strings by signal, 0 for the default
    .space  4 * (SIGNAL_MAX + 1)
noted:                                  # signals that have come: bit n for signal n
    .space  4
