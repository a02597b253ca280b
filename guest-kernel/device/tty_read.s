# Reading from the console when it is a terminal.
#
# Who comes here: console_read, on the reader's kernel stack.

.include "console.inc"

.text

# tty_read(a1 = user's buffer, a2 = size) -> a0 = bytes, at most a line; 0 at the end of input, -EFAULT or -EINTR
.globl tty_read
.proc tty_read
    .reg    to=s0, left=s1, total=s2, input=s3, byte=s4
    .frame  ra, s0-s4
    mv      to, a1
    mv      left, a2
    la      input, console_input
    loop
        lw      t0, Input.ready(input)
        lw      t1, Input.read(input)
        if t0 != t1
            break
        endif
        lw      a0, Input.ended(input)
        bnez    a0, ended
        call    console_sleep
        bltz    a0, done
    endloop
    li      total, 0
    loop
        lw      t0, Input.read(input)
        lw      t1, Input.ready(input)
        if t0 == t1 || total == left
            break
        endif
        andi    t1, t0, INPUT_SIZE - 1
        addi    a1, input, Input.bytes
        add     a1, a1, t1
        lbu     byte, 0(a1)
        li      t3, KEY_END
        if byte == t3 && total != zero    # the mark is for the next read
            break
        endif
        addi    t0, t0, 1
        sw      t0, Input.read(input)
        beq     byte, t3, taken         # now it is: 0 bytes
        add     a0, to, total
        addi    total, total, 1
        li      a2, 1
        call    copy_out
        bltz    a0, done
        li      t3, '\n'
        beq     byte, t3, taken
    endloop
taken:
    li      a0, 1                       # there is room again
    call    console_listen
    mv      a0, total
    return
ended:
    li      a0, 0
done:
    return
.endproc
