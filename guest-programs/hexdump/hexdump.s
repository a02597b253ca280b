# hexdump [FILE…]: prints the bytes of files, or of standard input, in hexadecimal and as characters, sixteen in a line.

.equ ROW, 16

.globl main
.proc main
    .frame  ra
    la      a2, usage
    call    __no_options
    la      a1, dump
    call    __each_input
    return
.endproc

# dump(a0 = stream)
.proc dump
    .reg    stream=s0, offset=s1, count=s2
    .frame  ra, s0-s2, row:ROW
    mv      stream, a0
    li      offset, 0
    loop
        addi    a0, sp, row
        li      a1, 1
        li      a2, ROW
        mv      a3, stream
        call    fread
        mv      count, a0
        la      a0, place
        mv      a1, offset
        call    printf
        if count == 0                   # the last line is how many bytes there were
            break
        endif
        addi    a0, sp, row
        mv      a1, count
        call    print_row
        add     offset, offset, count
    endloop
    li      a0, '\n'
    call    putchar
    return
.endproc

# print_row(a0 = bytes, a1 = count)
.proc print_row
    .reg    bytes=s0, count=s1, column=s2
    .frame  ra, s0-s2
    mv      bytes, a0
    mv      count, a1
    li      column, 0
    repeat
        addi    t0, column, -ROW / 2
        if t0 == 0
            li      a0, ' '
            call    putchar
        endif
        la      a0, no_byte
        if column <u count
            add     t0, bytes, column
            lbu     a1, 0(t0)
            la      a0, byte
        endif
        call    printf
        addi    column, column, 1
        addi    t0, column, -ROW
    until t0 == 0
    la      a0, gap
    call    printf
    li      column, 0
    repeat
        add     t0, bytes, column
        lbu     a0, 0(t0)
        addi    t0, a0, -' '
        sltiu   t0, t0, '~' - ' ' + 1
        if t0 == 0
            li      a0, '.'
        endif
        call    putchar
        addi    column, column, 1
    until column == count
    la      a0, end
    call    printf
    return
.endproc

.section .rodata
usage:
    .asciz  "[FILE...]"
place:
    .asciz  "%08x"
byte:
    .asciz  " %02x"
no_byte:
    .asciz  "   "
gap:
    .asciz  "  |"
end:
    .asciz  "|\n"
