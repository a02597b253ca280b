# __mode_text(a0 = mode of a file, a1 = room of 11 bytes): as ls -l shows it, such as drwxr-xr-x

.include "stat.inc"

.globl __mode_text
.proc __mode_text
    .reg    mode=a0, to=a1
    srli    t0, mode, 12
    andi    t0, t0, 15
    la      t1, kinds
    add     t0, t0, t1
    lbu     t0, 0(t0)
    sb      t0, 0(to)
    la      t0, letters
    li      t1, 0400
    repeat                              # nine bits, nine letters
        addi    to, to, 1
        and     t2, mode, t1
        li      t3, '-'
        if t2 != 0
            lbu     t3, 0(t0)
        endif
        sb      t3, 0(to)
        addi    t0, t0, 1
        srli    t1, t1, 1
    until t1 == 0
    sb      zero, 1(to)
    andi    t0, mode, S_ISUID
    if t0 != 0
        li      t1, 's'
        sb      t1, -6(to)
    endif
    andi    t0, mode, S_ISGID
    if t0 != 0
        li      t1, 's'
        sb      t1, -3(to)
    endif
    andi    t0, mode, S_ISVTX
    if t0 != 0
        li      t1, 't'
        sb      t1, 0(to)
    endif
    ret
.endproc

.section .rodata
kinds:                                  # by the upper four bits of the mode
    .ascii  "?pc?d?b?-?l?????"
letters:
    .ascii  "rwxrwxrwx"
