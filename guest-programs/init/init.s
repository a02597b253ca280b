# init [PROGRAM [ARGUMENT…]]: the first process. Lets the shell do what /etc/rc says, and then runs a shell: at a terminal
# again and again, else once. Given a program, it runs that instead, once. When that has ended, so does init, with its
# status, and with init the machine. Meanwhile it looks after the children of others that have ended.

.include "stat.inc"

.equ STDIN, 0
.equ STATUS_SIGNAL, 128
.equ STATUS_NOT_FOUND, 127

.globl main
.proc main
    .reg    argv=s0
    .frame  ra, s0
    addi    argv, a1, 4
    la      a0, home_name
    la      a1, home
    li      a2, 0                       # unless the kernel's command line has said another
    call    setenv
    la      a0, rc_path
    li      a1, R_OK
    call    access
    if a0 == 0
        la      a0, rc_command
        call    run
    endif
    lw      t0, 0(argv)
    if t0 == 0
        la      argv, shell_command
        li      a0, STDIN
        call    isatty
        if a0 != 0
            loop
                mv      a0, argv
                call    run
                la      a0, again
                call    puts
            endloop
        endif
    endif
    mv      a0, argv
    call    run
    return
.endproc

# run(a0 = argv) -> a0 = status, as a shell reports it: a program in a session of its own, until it ends
.proc run
    .reg    argv=s0, child=s1
    .frame  ra, s0, s1, status:4
    mv      argv, a0
    call    fork
    bltz    a0, failed
    if a0 == 0
        call    setsid
        lw      a0, 0(argv)
        mv      a1, argv
        call    execv
        la      a0, as_it_is
        lw      a1, 0(argv)
        call    warn
        li      a0, STATUS_NOT_FOUND
        call    _exit
    endif
    mv      child, a0
    repeat                              # whoever else has ended was an orphan
        addi    a0, sp, status
        call    wait
        bltz    a0, failed
    until a0 == child
    lw      t0, status(sp)
    andi    a0, t0, 0x7f
    if a0 != 0
        addi    a0, a0, STATUS_SIGNAL
    else
        srli    a0, t0, 8
    endif
    return
failed:
    la      a0, as_it_is
    lw      a1, 0(argv)
    call    warn
    li      a0, STATUS_NOT_FOUND
    return
.endproc

.section .rodata
home_name:
    .asciz  "HOME"
home:
    .asciz  "/"
rc_path:
    .asciz  "/etc/rc"
shell_path:
    .asciz  "/bin/sh"
as_it_is:
    .asciz  "%s"
again:
    .asciz  "The shell has ended; here is another one. poweroff ends the machine."

.data
.balign 4
rc_command:
    .word   shell_path, rc_path, 0
shell_command:
    .word   shell_path, 0
