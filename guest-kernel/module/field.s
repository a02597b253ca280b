# Fields of code and data that relocations fill in. Places may be at any address.
#
# Who comes here: entry_relocate, with (a0 = place, a1 = value, a2 = bytes that are left in the section from there on). All of
# these return a0 = 0, or -ENOEXEC with a1 = why.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.text

# put_word(a0, a1, a2): four bytes
.globl put_word
.proc put_word
    li      t0, 4
    bltu    a2, t0, field_beyond
    srli    t1, a1, 16
    sb      t1, 2(a0)
    srli    t1, a1, 24
    sb      t1, 3(a0)
    j       field_low
.endproc

# put_half(a0, a1, a2): two bytes, signed or not
.globl put_half
.proc put_half
    srai    t0, a1, 15
    addi    t1, t0, 1
    srli    t2, a1, 16
    if t0 != zero && t1 != zero && t2 != zero
        j       field_narrow
    endif
    j       put_low
.endproc

# put_byte(a0, a1, a2): one byte, signed or not; there always is one
.globl put_byte
.proc put_byte
    srai    t0, a1, 7
    addi    t1, t0, 1
    srli    t2, a1, 8
    if t0 != zero && t1 != zero && t2 != zero
        j       field_narrow
    endif
    sb      a1, 0(a0)
    li      a0, 0
    return
.endproc

# put_high(a0, a1, a2): the high half of what put_low completes, with its sign
.globl put_high
.proc put_high
    li      t0, 0x8000
    add     a1, a1, t0
    srai    a1, a1, 16
    j       put_low
.endproc

# put_low(a0, a1, a2): the low half
.globl put_low
.proc put_low
    li      t0, 2
    bltu    a2, t0, field_beyond
    j       field_low
.endproc

# put_got_low(a0, a1, a2): there is no table of addresses here, so that the load of an address becomes its sum
.globl put_got_low
.proc put_got_low
    li      t0, 4
    bltu    a2, t0, field_beyond
    lbu     t0, 3(a0)                   # the operation, in the highest bits
    lbu     t1, opcode_lw + 3
    lbu     t2, opcode_addi + 3
    xor     t0, t0, t1
    xor     t0, t0, t2
    sb      t0, 3(a0)
    j       field_low
.endproc

# put_target(a0, a1 = distance, a2, a3 = bits of the instruction that are not the target's): a distance in instructions
.globl put_target
.proc put_target
    li      t0, 4
    bltu    a2, t0, field_beyond
    andi    t0, a0, 3
    andi    t1, a1, 3
    or      t0, t0, t1
    bnez    t0, field_narrow
    srai    a1, a1, 2
    sll     t0, a1, a3
    sra     t1, t0, a3
    bne     t1, a1, field_narrow
    srl     t0, t0, a3
    lw      t1, 0(a0)
    li      t2, -1
    srl     t2, t2, a3
    not     t2, t2
    and     t1, t1, t2
    or      t1, t1, t0
    sw      t1, 0(a0)
    li      a0, 0
    return
.endproc

# field_low(a0 = place, a1 = value) -> a0 = 0: two bytes that are there
.proc field_low
    sb      a1, 0(a0)
    srli    t0, a1, 8
    sb      t0, 1(a0)
    li      a0, 0
    return
.endproc

# field_beyond() -> a0 = -ENOEXEC, a1 = why
.proc field_beyond
    li      a0, -ENOEXEC
    la      a1, message_beyond
    return
.endproc

# field_narrow() -> a0 = -ENOEXEC, a1 = why
.proc field_narrow
    li      a0, -ENOEXEC
    la      a1, message_narrow
    return
.endproc

.rodata
    .align  2
opcode_lw:
    lw      zero, 0(zero)
opcode_addi:
    addi    zero, zero, 0
message_beyond:
    .asciz  "a relocation is beyond its section"
message_narrow:
    .asciz  "a symbol is too far away"
