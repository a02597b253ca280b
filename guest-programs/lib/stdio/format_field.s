# What all conversions end in: text in a field of some width.

.include "format.inc"

# __format_field(a0 = text, a1 = its length, a2 = prefix, a3 = its length, a4 = number of zeros between; s0 = state)
#   blanks before, or behind with FORMAT_LEFT, fill the width
.globl __format_field
.proc __format_field
    .reg    state=s0, text=s1, length=s2, prefix=s3, prefix_length=s4, zeros=s5, blanks=s6
    .frame  ra, s1-s6
    mv      text, a0
    mv      length, a1
    mv      prefix, a2
    mv      prefix_length, a3
    mv      zeros, a4
    lw      blanks, Format.width(state)
    sub     blanks, blanks, length
    sub     blanks, blanks, prefix_length
    sub     blanks, blanks, zeros
    lw      t0, Format.flags(state)
    andi    t0, t0, FORMAT_LEFT
    if t0 == 0
        li      a0, ' '
        mv      a1, blanks
        call    format_pad
        li      blanks, 0
    endif
    mv      a0, prefix
    mv      a1, prefix_length
    call    __format_emit
    li      a0, '0'
    mv      a1, zeros
    call    format_pad
    mv      a0, text
    mv      a1, length
    call    __format_emit
    li      a0, ' '
    mv      a1, blanks
    call    format_pad
    return
.endproc

# __format_emit(a0 = bytes, a1 = count; s0 = state): prints them
.globl __format_emit
.proc __format_emit
    .reg    state=s0
    .frame  ra
    if a1 == 0
        return
    endif
    lw      t0, Format.count(state)
    add     t0, t0, a1
    sw      t0, Format.count(state)
    mv      a2, a1
    mv      a1, a0
    lw      a0, Format.file(state)
    call    __file_write
    lw      t0, Format.failed(state)
    or      t0, t0, a0
    sw      t0, Format.failed(state)
    return
.endproc

# format_pad(a0 = character, a1 = count, which may be negative; s0 = state): prints it that often
.proc format_pad
    .reg    state=s0, character=s1, left=s2
    .frame  ra, s1, s2
    mv      character, a0
    mv      left, a1
    while left > 0
        lw      t0, Format.failed(state)
        bnez    t0, done                # an absurd width must not go on for ever
        mv      a0, character
        lw      a1, Format.file(state)
        call    __file_put
        if a0 < 0
            sw      a0, Format.failed(state)
        endif
        lw      t0, Format.count(state)
        addi    t0, t0, 1
        sw      t0, Format.count(state)
        addi    left, left, -1
    endwhile
done:
    return
.endproc
