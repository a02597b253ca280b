# Formatted output to the kernel's log. Called from anywhere in the kernel, panics included, on any stack.

.text

# log_print(a0 = format, a1-a7 = values): the format's %s is a string, %d a signed and %u an unsigned decimal number, %x
# eight hexadecimal digits, %c a character
.globl log_print
.proc log_print
    .reg    format=s0, value=s1
    .frame  ra, s0, s1, values:28
    .irp n, 1, 2, 3, 4, 5, 6, 7
        sw      a\n, values + (\n - 1) * 4(sp)
    .endr
    mv      format, a0
    addi    value, sp, values
    loop
        lbu     a0, 0(format)
        addi    format, format, 1
        if a0 == zero
            return
        endif
        li      t0, '%'
        if a0 != t0
            call    log_put
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
            call    log_put
        endswitch
    endloop
.endproc

# print_string(a0 = string): to the log
.proc print_string
    .frame  ra, s0
    mv      s0, a0
    loop
        lbu     a0, 0(s0)
        if a0 == zero
            break
        endif
        call    log_put
        addi    s0, s0, 1
    endloop
    return
.endproc

# print_signed(a0 = number): decimal, to the log
.proc print_signed
    .frame  ra, s0
    mv      s0, a0
    if s0 < 0
        li      a0, '-'
        call    log_put
        neg     s0, s0
    endif
    mv      a0, s0
    call    print_unsigned
    return
.endproc

# print_unsigned(a0 = number): decimal, to the log
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

# print_hexadecimal(a0 = number): eight digits, to the log
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
        call    log_put
        addi    shift, shift, -4
    until shift < 0
    return
.endproc

.rodata
digits:
    .ascii  "0123456789abcdef"
