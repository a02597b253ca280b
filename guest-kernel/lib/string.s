# Strings of the kernel: bytes up to a zero byte.
#
# Who comes here: everybody.
# Runs in kernel mode, on any stack or none, under any page table.

.text

# string_length(a0 = string) -> a0 = bytes before the zero byte
#   clobbers t0, t1
.globl string_length
.proc string_length
    mv      t0, a0
    repeat
        lbu     t1, 0(t0)
        addi    t0, t0, 1
    until t1 == zero
    sub     a0, t0, a0
    addi    a0, a0, -1
    return
.endproc

# string_equal(a0, a1 = strings) -> a0 = 1 if they are equal, else 0
#   clobbers a1, t0, t1
.globl string_equal
.proc string_equal
    repeat
        lbu     t0, 0(a0)
        lbu     t1, 0(a1)
        if t0 != t1
            li      a0, 0
            return
        endif
        addi    a0, a0, 1
        addi    a1, a1, 1
    until t0 == zero
    li      a0, 1
    return
.endproc

# string_after(a0 = string, a1 = prefix) -> a0 = what follows the prefix in the string, 0 if it doesn't begin with it
#   clobbers a1, t0, t1
.globl string_after
.proc string_after
    loop
        lbu     t1, 0(a1)
        if t1 == zero
            return
        endif
        lbu     t0, 0(a0)
        if t0 != t1
            li      a0, 0
            return
        endif
        addi    a0, a0, 1
        addi    a1, a1, 1
    endloop
.endproc

# string_copy(a0 = to, a1 = from, a2 = room in bytes, at least 1): copies what fits and ends it with a zero byte
#   clobbers a0-a2, t0
.globl string_copy
.proc string_copy
    loop
        addi    a2, a2, -1
        lbu     t0, 0(a1)
        if a2 == zero || t0 == zero
            break
        endif
        sb      t0, 0(a0)
        addi    a0, a0, 1
        addi    a1, a1, 1
    endloop
    sb      zero, 0(a0)
    return
.endproc

# string_number(a0 = string that begins with decimal digits) -> a0 = the number, modulo 2^32; 0 without digits
#   clobbers t0-t2
.globl string_number
.proc string_number
    mv      t0, a0
    li      a0, 0
    li      t2, 10
    loop
        lbu     t1, 0(t0)
        addi    t1, t1, -'0'
        if t1 >=u t2
            return
        endif
        mul     a0, a0, t2
        add     a0, a0, t1
        addi    t0, t0, 1
    endloop
.endproc
