# Signals by name and in words.

.include "signal.inc"

.equ NAME_LENGTH_MAX, 8

.macro signals each
    \each   SIGHUP, HUP, "Hangup"
    \each   SIGINT, INT, "Interrupt"
    \each   SIGQUIT, QUIT, "Quit"
    \each   SIGILL, ILL, "Illegal instruction"
    \each   SIGTRAP, TRAP, "Breakpoint"
    \each   SIGABRT, ABRT, "Aborted"
    \each   SIGBUS, BUS, "Bus error"
    \each   SIGFPE, FPE, "Arithmetic error"
    \each   SIGKILL, KILL, "Killed"
    \each   SIGUSR1, USR1, "User signal 1"
    \each   SIGSEGV, SEGV, "Segmentation fault"
    \each   SIGUSR2, USR2, "User signal 2"
    \each   SIGPIPE, PIPE, "Broken pipe"
    \each   SIGALRM, ALRM, "Alarm clock"
    \each   SIGTERM, TERM, "Terminated"
    \each   SIGSTKFLT, STKFLT, "Stack fault"
    \each   SIGCHLD, CHLD, "Child ended"
    \each   SIGCONT, CONT, "Continued"
    \each   SIGSTOP, STOP, "Stopped"
    \each   SIGTSTP, TSTP, "Stopped"
    \each   SIGTTIN, TTIN, "Stopped by terminal input"
    \each   SIGTTOU, TTOU, "Stopped by terminal output"
    \each   SIGURG, URG, "Urgent input"
    \each   SIGXCPU, XCPU, "Out of processor time"
    \each   SIGXFSZ, XFSZ, "File size limit"
    \each   SIGVTALRM, VTALRM, "Virtual alarm clock"
    \each   SIGPROF, PROF, "Profiling alarm clock"
    \each   SIGWINCH, WINCH, "Window changed"
    \each   SIGIO, IO, "Input or output possible"
    \each   SIGPWR, PWR, "Power failure"
    \each   SIGSYS, SYS, "Bad system call"
.endm

.struct Signal
    name        .word                   # without SIG; like the text, as its distance from the table
    text        .word
.endstruct

# strsignal(a0 = signal) -> a0 = what it means
.weak strsignal
.proc strsignal
    addi    t0, a0, -1
    li      t1, SIGNAL_MAX
    if t0 >=u t1
        la      a0, unknown
        ret
    endif
    slli    t0, t0, 3                   # Signal.sizeof
    la      t1, table
    add     t0, t0, t1
    lw      a0, Signal.text(t0)
    add     a0, a0, t1
    ret
.endproc

# sig2str(a0 = signal, a1 = room of SIG2STR_MAX bytes) -> a0 = 0 with its name, without SIG; -1 if there is none
.weak sig2str
.proc sig2str
    addi    t0, a0, -1
    li      t1, SIGNAL_MAX
    if t0 >=u t1
        li      a0, -1
        ret
    endif
    .frame  ra
    slli    t0, t0, 3
    la      t1, table
    add     t0, t0, t1
    mv      a0, a1
    lw      a1, Signal.name(t0)
    add     a1, a1, t1
    call    strcpy
    li      a0, 0
    return
.endproc

# str2sig(a0 = name without SIG, or number, a1 = int *) -> a0 = 0 with the signal; -1 if there is none
.weak str2sig
.proc str2sig
    .reg    name=s0, result=s1, entry=s2, number=s3
    .frame  ra, s0-s3, end:4
    mv      name, a0
    mv      result, a1
    addi    a1, sp, end
    li      a2, 10
    call    strtol
    lw      t0, end(sp)
    lbu     t0, 0(t0)
    li      t1, SIGNAL_MAX
    if t0 == zero && a0 <=u t1
        lbu     t0, 0(name)
        beqz    t0, none
        sw      a0, 0(result)
        li      a0, 0
        return
    endif
    la      entry, table
    li      number, 1
    loop
        mv      a0, name
        lw      a1, Signal.name(entry)
        la      t0, table
        add     a1, a1, t0
        call    strcmp
        if a0 == 0
            sw      number, 0(result)
            return
        endif
        addi    entry, entry, Signal.sizeof
        addi    number, number, 1
        li      t0, SIGNAL_MAX
        if number >u t0
            break
        endif
    endloop
none:
    li      a0, -1
    return
.endproc

.macro signal_strings number, name, text
\name\()_name:
    .asciz  "\name"
\name\()_text:
    .asciz  "\text"
.endm

.macro signal_entry number, name, text
    .if . - table != (\number - 1) * Signal.sizeof
    .error  "SIG\name is not at its place"
    .endif
    .word   \name\()_name - table, \name\()_text - table
.endm

.section .rodata
unknown:
    .asciz  "Unknown signal"
    signals signal_strings
.balign 4
table:
    signals signal_entry
