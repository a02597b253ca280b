# Reading from the console when it is a pipe.
#
# Who comes here: console_read; sleeps until there is something.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "console.inc"
.include "patience.inc"

.equ CHUNK, 64

.text

# pipe_read(a1 = user's buffer, a2 = size) -> a0 = bytes, 0 at the end of input, -EFAULT or -EINTR: reads until the
# buffer is full, the input ends, or a line does: what comes after a line may depend on what the program answers to it
.globl pipe_read
.proc pipe_read
    .reg    to=s0, left=s1, total=s2, used=s3, byte=s4
    .frame  ra, s0-s4, chunk:CHUNK, patience:Patience
    mv      to, a1
    mv      left, a2
    li      total, 0
    li      byte, 0
    addi    a0, sp, patience
    call    patience_begin
    loop
        li      used, 0
        loop                            # fill a chunk
            li      t0, CHUNK
            if used == t0 || used == left
                break
            endif
            li      t0, '\n'
            beq     byte, t0, line_over
            call    console_take
            mv      byte, a0
            if byte < 0
                break
            endif
            addi    t0, sp, chunk
            add     t0, t0, used
            sb      byte, 0(t0)
            addi    used, used, 1
        endloop
line_over:
        mv      a0, to
        addi    a1, sp, chunk
        mv      a2, used
        call    copy_out
        if a0 < 0
            return
        endif
        add     to, to, used
        sub     left, left, used
        add     total, total, used
        lw      t0, console_input + Input.ended
        li      t1, '\n'
        if left == zero || t0 != zero || byte == t1
            break
        endif
        if byte >= 0                    # the chunk was full
            continue
        endif
        addi    a0, sp, patience
        call    console_sleep
        bltz    a0, interrupted
    endloop
    mv      a0, total
    return
interrupted:
    if total != zero
        mv      a0, total
    endif
    return
.endproc
