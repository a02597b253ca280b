# Pipes between commands. While a line is run, the shell has at most two of them open: the one whose end the next
# command reads, and the one that it writes to.

.include "sh.inc"

# What pipe leaves. 0 stands for none: standard input is never the end of such a pipe.
.struct Pipe
    read        .word
    write       .word
.endstruct

# pipe_begin(a0 = not 0 if a | follows the command) -> a0 = 0, or -1 and errno: makes a pipe for its output if it
#   needs one
.globl pipe_begin
.proc pipe_begin
    if a0 == 0
        ret
    endif
    la      a0, output
    tail    pipe
.endproc

# pipe_connect(): in the child: takes the pipes, as far as there are any, as standard input and output
.globl pipe_connect
.proc pipe_connect
    .frame  ra
    la      t0, input
    lw      a0, 0(t0)
    li      a1, STDIN
    call    take
    la      t0, output
    lw      a0, Pipe.write(t0)
    li      a1, STDOUT
    call    take
    la      t0, output
    lw      a0, Pipe.read(t0)
    call    close_if_open
    return
.endproc

# pipe_pass(): in the shell: what the last command writes is what the next one reads
.globl pipe_pass
.proc pipe_pass
    .frame  ra
    la      t0, input
    lw      a0, 0(t0)
    call    close_if_open
    la      t0, output
    lw      a0, Pipe.write(t0)
    call    close_if_open
    la      t0, output
    lw      t1, Pipe.read(t0)
    la      t2, input
    sw      t1, 0(t2)
    sw      zero, Pipe.read(t0)
    sw      zero, Pipe.write(t0)
    return
.endproc

# pipe_drop(): closes what is open
.globl pipe_drop
.proc pipe_drop
    .frame  ra
    call    pipe_pass
    call    pipe_pass                   # now nothing is left that could be passed
    return
.endproc

# take(a0 = descriptor, or 0, a1 = another): makes the other one refer to its file
.proc take
    .reg    descriptor=s0
    .frame  ra, s0
    mv      descriptor, a0
    if descriptor != 0
        call    dup2
        mv      a0, descriptor
        call    close
    endif
    return
.endproc

# close_if_open(a0 = descriptor, or 0)
.proc close_if_open
    if a0 != 0
        tail    close
    endif
    ret
.endproc

.bss
.balign 4
input:                                  # where the next command reads, or 0
    .space  4
output:                                 # the pipe that the present command writes to
    .space  Pipe.sizeof
