# /dev/random: numbers that nobody expects, but that are the same in each run of a machine: a machine in which time is
# counted, not measured, can be replayed, and has no other source of chance than its seed.
#
# Who comes here: the system calls, through random_operations.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"

.equ CHUNK, 64

.text

# random_read(a1 = user's buffer, a2 = size) -> a0 = size or -EFAULT
.proc random_read
    .reg    to=s0, left=s1, size=s2, part=s3, at=s4
    .frame  ra, s0-s4, chunk:CHUNK
    mv      to, a1
    mv      left, a2
    mv      size, a2
    while left != zero
        li      part, CHUNK
        if part >u left
            mv      part, left
        endif
        addi    at, sp, chunk
        repeat
            call    random_word
            sw      a0, 0(at)
            addi    at, at, 4
            addi    t0, sp, chunk + CHUNK
        until at == t0
        mv      a0, to
        addi    a1, sp, chunk
        mv      a2, part
        call    copy_out
        if a0 < 0
            return
        endif
        add     to, to, part
        sub     left, left, part
        call    preemption_point
    endwhile
    mv      a0, size
    return
.endproc

# random_word() -> a0 = the next number of a sequence (xorshift) that is stirred with the clock
#   clobbers t0, t1
.proc random_word
    lw      a0, random_state
    rdtime  t0
    add     a0, a0, t0
    bnez    a0, stirred
    li      a0, 0x9e3779b9              # 0 would stay 0
stirred:
    slli    t0, a0, 13
    xor     a0, a0, t0
    srli    t0, a0, 17
    xor     a0, a0, t0
    slli    t0, a0, 5
    xor     a0, a0, t0
    sw      a0, random_state, t0
    return
.endproc

# random_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = size or -EFAULT: stirs the sequence
.proc random_write
    .reg    size=s0
    .frame  ra, s0, word:4
    mv      size, a2
    li      t0, 4
    if a2 <u t0
        return
    endif
    addi    a0, sp, word
    li      a2, 4
    call    copy_in
    if a0 == zero
        lw      t0, random_state
        lw      t1, word(sp)
        xor     t0, t0, t1
        sw      t0, random_state, t1
        mv      a0, size
    endif
    return
.endproc

.globl random_operations
file_operations random_operations, read=random_read, write=random_write, seek=null_seek

.bss
    .align  2
random_state:
    .space  4
