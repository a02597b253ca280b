# $(…): what commands write, as a string.

.include "sh.inc"

.struct Pipe
    read        .word
    write       .word
.endstruct

# command_output(a0 = string) -> a0 = what it writes when it is run as commands, without line feeds at the end; in the
#   arena
.globl command_output
.proc command_output
    .reg    text=s0, child=s1
    .frame  ra, s0, s1, ends:Pipe, output:Builder, status:4
    mv      text, a0
    addi    a0, sp, ends
    call    pipe
    bltz    a0, failed
    call    fork
    bltz    a0, failed
    mv      child, a0
    if child == 0
        lw      a0, ends + Pipe.read(sp)
        call    close
        li      a0, STDIN
        lw      a1, ends + Pipe.write(sp)
        call    connect
        la      t0, job_control         # it stays in the shell's group: Ctrl-C is for both
        sw      zero, 0(t0)
        li      a0, 0
        li      a1, 1
        call    child_start
        mv      a0, text
        call    run_text
        call    leave_shell
    endif
    lw      a0, ends + Pipe.write(sp)
    call    close
    addi    a0, sp, output
    call    builder_init
    lw      a0, ends + Pipe.read(sp)
    addi    a1, sp, output
    call    read_all
    lw      a0, ends + Pipe.read(sp)
    call    close
    mv      a0, child
    addi    a1, sp, status
    li      a2, 0
    call    waitpid
    lw      a0, status(sp)
    call    status_of
    la      t0, substitution_status
    sw      a0, 0(t0)
    addi    a0, sp, output
    call    builder_take
    leave
    tail    without_line_ends
failed:
    la      a0, can_not_start
    call    fail
.endproc

# read_all(a0 = descriptor, a1 = Builder): appends all that can be read
.proc read_all
    .reg    descriptor=s0, builder=s1, at=s2, end=s3
    .frame  ra, s0-s3, piece:256
    mv      descriptor, a0
    mv      builder, a1
    loop
        mv      a0, descriptor
        addi    a1, sp, piece
        li      a2, 256
        call    read
        if a0 <= 0
            break
        endif
        addi    at, sp, piece
        add     end, at, a0
        while at != end
            lbu     a1, 0(at)
            addi    at, at, 1
            if a1 != 0                  # a string can't hold them
                mv      a0, builder
                call    builder_put
            endif
        endwhile
    endloop
    return
.endproc

# without_line_ends(a0 = string) -> a0 = the same: line feeds at its end are cut off
.proc without_line_ends
    .frame  ra, s0
    mv      s0, a0
    call    strlen
    add     a0, a0, s0
    while a0 != s0
        lbu     t0, -1(a0)
        addi    t0, t0, -'\n'
        if t0 != 0
            break
        endif
        addi    a0, a0, -1
    endwhile
    sb      zero, 0(a0)
    mv      a0, s0
    return
.endproc

.section .rodata
can_not_start:
    .asciz  "can't start a process"
