# Signals: handlers, masks, faults, alarms.

.include "usertests.inc"
.include "mman.inc"

# test_signal_handlers: a handler runs, gets the number, and everything goes on as it was
.globl test_signal_handlers
.proc test_signal_handlers
    .reg    kept=s0
    .frame  ra, s0, set:4
    li      a0, SIGUSR1
    la      a1, note
    call    signal
    li      kept, 0x12345678
    li      a0, SIGUSR1
    call    send_self
    la      t0, noted
    lw      a0, 0(t0)
    expect  SIGUSR1, "what the handler got"
    li      t0, 0x12345678
    sub     a0, kept, t0
    expect  0, "a register after a handler"
    la      t0, noted                   # blocked, it waits
    sw      zero, 0(t0)
    li      t0, 1 << (SIGUSR1 - 1)
    sw      t0, set(sp)
    li      a0, SIG_BLOCK
    addi    a1, sp, set
    li      a2, 0
    call    sys_sigprocmask
    expect  0, "sigprocmask"
    li      a0, SIGUSR1
    call    send_self
    la      t0, noted
    lw      a0, 0(t0)
    expect  0, "a signal that is blocked"
    addi    a0, sp, set
    call    sys_sigpending
    lw      a0, set(sp)
    expect  1 << (SIGUSR1 - 1), "the signals that wait"
    li      a0, SIG_UNBLOCK
    addi    a1, sp, set
    li      a2, 0
    call    sys_sigprocmask
    la      t0, noted
    lw      a0, 0(t0)
    expect  SIGUSR1, "a signal that is unblocked"
    li      a0, SIGUSR1                 # ignored, nothing happens
    li      a1, SIG_IGN
    call    signal
    li      a0, SIGUSR1
    call    send_self
    li      a0, SIGKILL
    la      a1, note
    call    set_handler
    expect  -EINVAL, "a handler for SIGKILL"
    la      a0, raise_default
    li      a1, SIGUSR2
    call    run_child
    expect  SIGUSR2, "the default of SIGUSR2"
    la      a0, raise_default
    li      a1, SIGCHLD
    call    run_child
    expect  0, "the default of SIGCHLD"
    return
.endproc

# set_handler(a0 = signal, a1 = handler) -> a0 = 0, or a negated errno number
.proc set_handler
    .frame  ra, action:Sigaction
    sw      a1, action + Sigaction.handler(sp)
    sw      zero, action + Sigaction.flags(sp)
    sw      zero, action + Sigaction.restorer(sp)
    sw      zero, action + Sigaction.mask(sp)
    addi    a1, sp, action
    li      a2, 0
    call    sys_sigaction
    return
.endproc

# send_self(a0 = signal)
.proc send_self
    .frame  ra, s0
    mv      s0, a0
    call    sys_getpid
    mv      a1, s0
    call    sys_kill
    expect  0, "kill of oneself"
    return
.endproc

# raise_default(a0 = signal) -> a0 = 0, should it come back
.proc raise_default
    .frame  ra
    call    send_self
    li      a0, 0
    return
.endproc

# note(a0 = signal): a handler
.proc note
    la      t0, noted
    sw      a0, 0(t0)
    ret
.endproc

# test_signal_faults: a handler maps the page that was missing, and the store is done after all
.globl test_signal_faults
.proc test_signal_faults
    .frame  ra, action:Sigaction
    la      t0, repair
    sw      t0, action + Sigaction.handler(sp)
    li      t0, SA_SIGINFO
    sw      t0, action + Sigaction.flags(sp)
    sw      zero, action + Sigaction.mask(sp)
    li      a0, SIGSEGV
    addi    a1, sp, action
    li      a2, 0
    call    sigaction
    expect  0, "sigaction"
    li      t0, FAULT_ADDRESS
    li      t1, 42
    sw      t1, 0(t0)                   # the fault
    lw      a0, 0(t0)
    expect  42, "a store that was repaired"
    la      t0, fault_address
    lw      t0, 0(t0)
    li      t1, FAULT_ADDRESS
    sub     a0, t0, t1
    expect  0, "the address of the fault"
    li      a0, FAULT_ADDRESS
    li      a1, PAGE
    call    sys_munmap
    return
.endproc

.equ FAULT_ADDRESS, 0x40000000

# repair(a0 = signal, a1 = Siginfo): a handler that maps what is missing
.proc repair
    .frame  ra
    lw      t0, Siginfo.address(a1)
    la      t1, fault_address
    sw      t0, 0(t1)
    mv      a0, t0
    li      a1, PAGE
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    li      a4, -1
    li      a5, 0
    call    sys_mmap
    return
.endproc

# test_alarms: SIGALRM ends a sleep, and can be taken back
.globl test_alarms
.proc test_alarms
    .frame  ra
    li      a0, SIGALRM
    la      a1, note
    call    signal
    li      a0, 100
    call    sys_alarm
    expect  0, "the first alarm"
    li      a0, 1
    call    sys_alarm
    expect  100, "the seconds that were left"
    li      a0, 100000
    call    sys_sleep
    expect  -EINTR, "a sleep that an alarm ends"
    la      t0, noted
    lw      a0, 0(t0)
    expect  SIGALRM, "the alarm's signal"
    li      a0, 1
    call    sys_alarm
    li      a0, 0
    call    sys_alarm
    expect  1, "taking an alarm back"
    return
.endproc

.bss
.balign 4
noted:                                  # the last signal
    .space  4
fault_address:
    .space  4
