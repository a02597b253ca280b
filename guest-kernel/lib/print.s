# Formatted output, to the kernel's log or into a page of memory.
#
# Who comes here: everybody, panics included.
# Runs in kernel mode, on any stack, under any page table.

.include "layout.inc"
.include "text.inc"

.text

# log_print(a0 = format, a1-a7 = values): to the kernel's log
.globl log_print
.proc log_print
    .frame  ra, values:28
    .irp n, 1, 2, 3, 4, 5, 6, 7
        sw      a\n, values + (\n - 1) * 4(sp)
    .endr
    addi    a1, sp, values
    li      a2, 0
    call    print
    return
.endproc

# text_print(a0 = Text, a1 = format, a2-a7 = values): appends to the text; what doesn't fit is lost
.globl text_print
.proc text_print
    .frame  ra, values:24
    .irp n, 2, 3, 4, 5, 6, 7
        sw      a\n, values + (\n - 2) * 4(sp)
    .endr
    mv      a2, a0
    mv      a0, a1
    addi    a1, sp, values
    call    print
    return
.endproc

# print(a0 = format, a1 = address of the values, a2 = Text, 0 for the log): the format's %s is a string, %d a signed and %u
# an unsigned decimal number, %x eight hexadecimal digits, %c a character, %w a number of two words, the low one first
.proc print
    .reg    format=s0, value=s1, text=s2
    .frame  ra, s0-s2
    mv      format, a0
    mv      value, a1
    mv      text, a2
    loop
        lbu     a0, 0(format)
        addi    format, format, 1
        if a0 == zero
            return
        endif
        li      t0, '%'
        if a0 != t0
            call    put
            continue
        endif
        lbu     t0, 0(format)
        addi    format, format, 1
        lw      a0, 0(value)
        addi    value, value, 4
        switch t0, t1
        case 's'
            call    print_string
        case 'd'
            call    print_signed
        case 'u'
            call    print_unsigned
        case 'x'
            call    print_hexadecimal
        case 'c'
            call    put
        case 'w'
            lw      a1, 0(value)
            addi    value, value, 4
            call    print_wide
        endswitch
    endloop
.endproc

# All of these have the Text, or 0 for the log, in s2.

# put(a0 = character)
.proc put
    beqz    s2, log_put
    lw      t0, Text.end(s2)
    addi    t1, s2, Text.bytes
    add     t1, t1, t0
    li      t2, TEXT_MAX
    if t0 != t2
        sb      a0, 0(t1)
        addi    t0, t0, 1
        sw      t0, Text.end(s2)
    endif
    return
.endproc

# print_string(a0 = string)
.proc print_string
    .frame  ra, s0
    mv      s0, a0
    loop
        lbu     a0, 0(s0)
        if a0 == zero
            break
        endif
        call    put
        addi    s0, s0, 1
    endloop
    return
.endproc

# print_signed(a0 = number): decimal
.proc print_signed
    .frame  ra, s0
    mv      s0, a0
    if s0 < 0
        li      a0, '-'
        call    put
        neg     s0, s0
    endif
    mv      a0, s0
    call    print_unsigned
    return
.endproc

# print_unsigned(a0 = number): decimal
.proc print_unsigned
    .reg    rest=s0, digit=s1
    .frame  ra, s0, s1, digits:12
    mv      rest, a0
    addi    digit, sp, digits + 11
    sb      zero, 0(digit)
    li      t0, 10
    repeat                              # from the last digit to the first
        remu    t1, rest, t0
        divu    rest, rest, t0
        addi    t1, t1, '0'
        addi    digit, digit, -1
        sb      t1, 0(digit)
    until rest == zero
    mv      a0, digit
    call    print_string
    return
.endproc

# print_wide(a0, a1 = low and high word of a number): decimal
.proc print_wide
    .reg    low=s0, digits=s1
    .frame  ra, s0, s1
    mv      low, a0
    li      a2, 1000000000
    if a1 == zero && a0 <u a2
        call    print_unsigned
        return
    endif
    call    divide_wide
    li      t0, 1000000000
    mul     t1, a0, t0
    sub     low, low, t1                # the last nine digits
    call    print_wide
    li      digits, 100000000
    repeat
        divu    a0, low, digits
        remu    low, low, digits
        addi    a0, a0, '0'
        call    put
        li      t0, 10
        divu    digits, digits, t0
    until digits == zero
    return
.endproc

# print_hexadecimal(a0 = number): eight digits
.proc print_hexadecimal
    .reg    number=s0, shift=s1
    .frame  ra, s0, s1
    mv      number, a0
    li      shift, 28
    repeat
        srl     t0, number, shift
        andi    t0, t0, 15
        la      t1, digits
        add     t1, t1, t0
        lbu     a0, 0(t1)
        call    put
        addi    shift, shift, -4
    until shift < 0
    return
.endproc

.rodata
digits:
    .ascii  "0123456789abcdef"
