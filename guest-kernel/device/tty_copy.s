# The terminal's ring of bytes, and taking from it.
#
# Who comes here: reading from the console, and asking for what there is to read.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "console.inc"
.include "errno.inc"

.text

# tty_available() -> a0 = bytes that programs may read
#   clobbers t0
.globl tty_available
.proc tty_available
    lw      a0, console_input + Input.ready
    lw      t0, console_input + Input.read
    sub     a0, a0, t0
    return
.endproc

# tty_copy(a0 = user's buffer, a1 = size) -> a0 = bytes, or -EFAULT: what there is; in cooked mode up to the end of a line
.globl tty_copy
.proc tty_copy
    .reg    to=s0, left=s1, total=s2, cooked=s3, byte=s4
    .frame  ra, s0-s4, text:4
    mv      to, a0
    mv      left, a1
    li      total, 0
    lw      t0, console_terminal + Terminal.termios.local_flags
    andi    cooked, t0, ICANON
    loop
        call    tty_available
        if a0 == zero || total == left
            break
        endif
        lw      t0, console_input + Input.read
        andi    t1, t0, INPUT_SIZE - 1
        la      a1, console_input + Input.bytes
        add     a1, a1, t1
        lbu     byte, 0(a1)
        li      t1, KEY_END
        if cooked != zero && byte == t1
            if total == zero            # the mark is for the next read, else: 0 bytes
                addi    t0, t0, 1
                sw      t0, console_input + Input.read, t1
            endif
            break
        endif
        addi    t0, t0, 1
        sw      t0, console_input + Input.read, t1
        sb      byte, text(sp)
        add     a0, to, total
        addi    a1, sp, text
        li      a2, 1
        call    copy_out
        if a0 < 0
            return
        endif
        addi    total, total, 1
        li      t0, '\n'
        if cooked != zero && byte == t0
            break
        endif
    endloop
    li      a0, 1                       # there is room again
    call    console_listen
    mv      a0, total
    return
.endproc
