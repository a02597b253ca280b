# trap: commands that are run when a signal has come, or the shell ends. A handler only notes the signal; the commands are
# run before the next command.

.include "signal.inc"
.include "sh.inc"

.equ TRAP_EXIT, 0                       # in place of a signal

# trap_set(a0 = signal, a1 = commands): - for the default, nothing to ignore it
.globl trap_set
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

.section .rodata
dash:
    .asciz  "-"

.bss
.balign 4
.globl traps
traps:                                  # strings by signal, 0 for the default
    .space  4 * (SIGNAL_MAX + 1)
noted:                                  # signals that have come: bit n for signal n
    .space  4
