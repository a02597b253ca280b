# cut -c LIST | -f LIST [-d CHARACTER] [FILE…]: prints parts of each line: characters, or fields that a character separates,
# a tabulator if not said. The list is like 1,3-5,7-.

.equ PARTS_MAX, 32

# From where to where.
.struct Part
    first       .word
    last        .word
.endstruct

.equ NO_END, 0x7fffffff

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    li      routine, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        la      t1, optarg
        lw      t1, 0(t1)
        switch a0, t0
        case 'c'
            la      routine, cut_characters
            mv      a0, t1
            call    list_read
        case 'f'
            la      routine, cut_fields
            mv      a0, t1
            call    list_read
        case 'd'
            lbu     t1, 0(t1)
            la      t0, separator
            sw      t1, 0(t0)
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    beqz    routine, wrong
    mv      a0, argv
    call    __operands
    mv      a1, routine
    call    __each_input
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# list_read(a0 = text): fills the parts
.proc list_read
    .reg    part=s0, first=s1
    .frame  ra, s0, s1, rest:4
    la      part, parts
    sw      a0, rest(sp)
    loop
        addi    a0, sp, rest
        call    number
        mv      first, a0
        mv      t2, a0
        lw      t0, rest(sp)
        lbu     t1, 0(t0)
        addi    t1, t1, -'-'
        if t1 == 0
            addi    t0, t0, 1
            sw      t0, rest(sp)
            addi    a0, sp, rest
            call    number
            mv      t2, a0
            if t2 == 0
                li      t2, NO_END
            endif
        endif
        sw      first, Part.first(part)
        sw      t2, Part.last(part)
        beqz    t2, wrong
        addi    part, part, Part.sizeof
        la      t0, parts_end
        bgeu    part, t0, wrong
        lw      t0, rest(sp)
        lbu     t1, 0(t0)
        if t1 == 0
            break
        endif
        addi    t1, t1, -','
        bnez    t1, wrong
        addi    t0, t0, 1
        sw      t0, rest(sp)
    endloop
    la      t0, last_part
    sw      part, 0(t0)
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# number(a0 = address of the pointer to the rest of the text) -> a0 = the number there, 0 if there is none
.proc number
    lw      t0, 0(a0)
    li      t1, 0
    loop
        lbu     t2, 0(t0)
        addi    t2, t2, -'0'
        li      t3, 10
        bgeu    t2, t3, done
        mul     t1, t1, t3
        add     t1, t1, t2
        addi    t0, t0, 1
    endloop
done:
    sw      t0, 0(a0)
    mv      a0, t1
    ret
.endproc

# is_wanted(a0 = number of a character or field) -> a0 = 1 or 0
.proc is_wanted
    .reg    part=t0, end=t1
    la      part, parts
    la      end, last_part
    lw      end, 0(end)
    while part != end
        lw      t2, Part.first(part)
        lw      t3, Part.last(part)
        if a0 >= t2 && a0 <= t3
            li      a0, 1
            ret
        endif
        addi    part, part, Part.sizeof
    endwhile
    li      a0, 0
    ret
.endproc

# cut_characters(a0 = stream)
.proc cut_characters
    .reg    stream=s0, column=s1, character=s2
    .frame  ra, s0-s2
    mv      stream, a0
    li      column, 0
    loop
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        mv      character, a0
        addi    column, column, 1
        addi    t0, character, -'\n'
        if t0 == 0
            li      column, 0
            li      a0, 1
        else
            mv      a0, column
            call    is_wanted
        endif
        if a0 != 0
            mv      a0, character
            call    putchar
        endif
    endloop
    return
.endproc

# cut_fields(a0 = stream)
.proc cut_fields
    .reg    stream=s0
    .frame  ra, s0, line:4, room:4
    mv      stream, a0
    sw      zero, line(sp)
    sw      zero, room(sp)
    loop
        addi    a0, sp, line
        addi    a1, sp, room
        mv      a2, stream
        call    getline
        if a0 < 0
            break
        endif
        lw      a0, line(sp)
        call    line_fields
    endloop
    lw      a0, line(sp)
    call    free
    return
.endproc

# line_fields(a0 = line): prints those that are wanted; a line without a separator as it is
.proc line_fields
    .reg    at=s0, separator_=s1, field=s2, any=s3, wanted=s4
    .frame  ra, s0-s4
    mv      at, a0
    la      t0, separator
    lw      separator_, 0(t0)
    mv      a1, separator_
    call    strchr
    if a0 == 0
        mv      a0, at
        la      a1, stdout
        lw      a1, 0(a1)
        leave
        tail    fputs
    endif
    li      field, 1
    li      any, 0
    mv      a0, field
    call    is_wanted
    mv      wanted, a0
    mv      any, a0
    loop
        lbu     a0, 0(at)
        addi    t0, a0, -'\n'
        if a0 == 0 || t0 == 0
            break
        endif
        addi    at, at, 1
        if a0 == separator_
            addi    field, field, 1
            mv      a0, field
            call    is_wanted
            mv      wanted, a0
            and     t0, wanted, any     # between two that are printed
            or      any, any, wanted
            if t0 != 0
                mv      a0, separator_
                call    putchar
            endif
            continue
        endif
        if wanted != 0
            call    putchar
        endif
    endloop
    li      a0, '\n'
    call    putchar
    return
.endproc

.section .rodata
letters:
    .asciz  "c:f:d:"
usage:
    .asciz  "-c LIST | -f LIST [-d CHARACTER] [FILE...]"

.data
.balign 4
separator:
    .word   '\t'
last_part:                              # behind it
    .word   parts

.bss
.balign 4
parts:
    .space  Part.sizeof * PARTS_MAX
parts_end:
