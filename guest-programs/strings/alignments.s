# Functions that work by words, tried with every alignment and many lengths, against the same done byte by byte.

.equ AREA, 40                           # bytes
.equ OFFSETS, 8                         # alignments, and then some
.equ LENGTHS, 24

# all_alignments(a0 = test, a1 = its name): calls test(a0 = offset, a1 = other offset, a2 = length) -> a0 = 0 if it
#   was wrong, in all combinations, and prints how many were right
.globl all_alignments
.proc all_alignments
    .reg    test=s0, name=s1, offset=s2, other=s3, length=s4, right=s5
    .frame  ra, s0-s5
    mv      test, a0
    mv      name, a1
    li      right, 0
    li      offset, OFFSETS
    repeat
        addi    offset, offset, -1
        li      other, OFFSETS
        repeat
            addi    other, other, -1
            li      length, LENGTHS
            repeat
                addi    length, length, -1
                mv      a0, offset
                mv      a1, other
                mv      a2, length
                jalr    test
                snez    a0, a0
                add     right, right, a0
            until length == 0
        until other == 0
    until offset == 0
    la      a0, line
    mv      a1, name
    mv      a2, right
    li      a3, OFFSETS * OFFSETS * LENGTHS
    call    printf
    return
.endproc

# fill(): gives each byte of the areas a value of its own
.proc fill
    la      t0, actual
    la      t1, expected
    la      t2, source
    li      t3, AREA
    while t3 != 0
        sb      t3, 0(t0)
        sb      t3, 0(t1)
        addi    t4, t3, 100
        sb      t4, 0(t2)
        addi    t0, t0, 1
        addi    t1, t1, 1
        addi    t2, t2, 1
        addi    t3, t3, -1
    endwhile
    ret
.endproc

# same() -> a0 = 1 if actual and expected have become the same
.proc same
    la      t0, actual
    la      t1, expected
    li      t2, AREA
    while t2 != 0
        lbu     t3, 0(t0)
        lbu     t4, 0(t1)
        if t3 != t4
            li      a0, 0
            ret
        endif
        addi    t0, t0, 1
        addi    t1, t1, 1
        addi    t2, t2, -1
    endwhile
    li      a0, 1
    ret
.endproc

# test_memcpy(a0 = offset, a1 = other offset, a2 = length) -> a0 = 1 if it copied these bytes and no others
.globl test_memcpy
.proc test_memcpy
    .reg    to=s0, from=s1, length=s2
    .frame  ra, s0-s2
    mv      to, a0
    mv      from, a1
    mv      length, a2
    call    fill
    la      t0, expected
    add     t0, t0, to
    la      t1, source
    add     t1, t1, from
    mv      t2, length
    while t2 != 0
        lbu     t3, 0(t1)
        sb      t3, 0(t0)
        addi    t0, t0, 1
        addi    t1, t1, 1
        addi    t2, t2, -1
    endwhile
    la      a0, actual
    add     a0, a0, to
    la      a1, source
    add     a1, a1, from
    mv      a2, length
    call    memcpy
    call    same
    return
.endproc

# test_memmove(a0 = offset, a1 = other offset, a2 = length) -> a0 = 1 if it moved these bytes, within one area, and no
#   others
.globl test_memmove
.proc test_memmove
    .reg    to=s0, from=s1, length=s2
    .frame  ra, s0-s2
    mv      to, a0
    mv      from, a1
    mv      length, a2
    call    fill
    la      t0, expected
    add     t0, t0, to
    la      t1, actual                  # as long as it is as it was
    add     t1, t1, from
    mv      t2, length
    while t2 != 0
        lbu     t3, 0(t1)
        sb      t3, 0(t0)
        addi    t0, t0, 1
        addi    t1, t1, 1
        addi    t2, t2, -1
    endwhile
    la      a0, actual
    add     a1, a0, from
    add     a0, a0, to
    mv      a2, length
    call    memmove
    call    same
    return
.endproc

# test_memset(a0 = offset, a1 = byte, a2 = length) -> a0 = 1 if it set these bytes and no others
.globl test_memset
.proc test_memset
    .reg    to=s0, byte=s1, length=s2
    .frame  ra, s0-s2
    mv      to, a0
    mv      byte, a1
    mv      length, a2
    call    fill
    la      t0, expected
    add     t0, t0, to
    mv      t1, length
    while t1 != 0
        sb      byte, 0(t0)
        addi    t0, t0, 1
        addi    t1, t1, -1
    endwhile
    la      a0, actual
    add     a0, a0, to
    ori     a1, byte, 0x100             # only the low byte counts
    mv      a2, length
    call    memset
    call    same
    return
.endproc

# test_strlen(a0 = offset, a1 = number of zeros behind the string, a2 = length) -> a0 = 1 if it finds the length
.globl test_strlen
.proc test_strlen
    .reg    length=s0
    .frame  ra, s0
    mv      length, a2
    la      t0, actual
    add     t0, t0, a0
    mv      a0, t0
    li      t1, 0x80                    # a byte with which a careless search for zeros goes wrong
    while a2 != 0
        sb      t1, 0(t0)
        addi    t0, t0, 1
        addi    a2, a2, -1
    endwhile
    repeat
        sb      zero, 0(t0)
        addi    t0, t0, 1
        addi    a1, a1, -1
    until a1 < 0
    call    strlen
    sub     a0, a0, length
    seqz    a0, a0
    return
.endproc

.section .rodata
line:
    .asciz  "%s: %d of %d right\n"
.globl memcpy_name, memmove_name, memset_name, strlen_name
memcpy_name:
    .asciz  "memcpy"
memmove_name:
    .asciz  "memmove"
memset_name:
    .asciz  "memset"
strlen_name:
    .asciz  "strlen"

.bss
.balign 4
actual:
    .space  AREA
expected:
    .space  AREA
source:
    .space  AREA
