# Strings, as far as the loader needs them: it can't use the library that it is about to load.

# string_length(a0 = string) -> a0 = bytes before the zero byte
#   clobbers t0, t1
.globl string_length
.proc string_length
    mv      t0, a0
    loop
        lbu     t1, 0(t0)
        beqz    t1, end
        addi    t0, t0, 1
    endloop
end:
    sub     a0, t0, a0
    ret
.endproc

# string_equal(a0, a1 = strings) -> a0 = 1 or 0
#   clobbers t0, t1
.globl string_equal
.proc string_equal
    repeat
        lbu     t0, 0(a0)
        lbu     t1, 0(a1)
        bne     t0, t1, differ
        addi    a0, a0, 1
        addi    a1, a1, 1
    until t0 == 0
    li      a0, 1
    ret
differ:
    li      a0, 0
    ret
.endproc

# string_copy(a0 = room, a1 = string)
#   clobbers t0
.globl string_copy
.proc string_copy
    repeat
        lbu     t0, 0(a1)
        sb      t0, 0(a0)
        addi    a0, a0, 1
        addi    a1, a1, 1
    until t0 == 0
    ret
.endproc
