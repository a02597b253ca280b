# Two processes that throw a byte to each other through two pipes, for ever: write, read there, write there, read.

.include "program.inc"

.globl _start
_start:
    la      a0, there
    system  pipe
    la      a0, back
    system  pipe
    system  fork
    lw      s0, there + 4               # written to by the parent
    lw      s1, back                    # read by it
    bnez    a0, parent
    lw      s0, back + 4
    lw      s1, there
child:
    call    receive
    call    send
    j       child
parent:
    call    send
    call    receive
    j       parent

send:
    mv      a0, s0
    la      a1, byte
    system  write, , , 1
    ret

receive:
    mv      a0, s1
    la      a1, byte
    system  read, , , 1
    ret

.data
    .balign 4
there:
    .space  8
back:
    .space  8
byte:
    .byte   0
