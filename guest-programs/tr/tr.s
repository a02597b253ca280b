# tr [-cds] SET1 [SET2]: copies standard input with each character of the first set replaced by that of the second in the
# same place; a shorter second set goes on with its last. -d deletes them, -s makes one of several equal ones, -c takes
# all characters that are not in the first set. Sets have ranges (a-z) and \n \t \\ \NNN.

.equ CHARACTERS, 256
.equ KEEP, 0x100                        # in the table: what happens to the character, beside its replacement
.equ DELETE, 0x200

.globl main
.proc main
    .reg    argc=s0, argv=s1
    .frame  ra, s0, s1
    mv      argc, a0
    mv      argv, a1
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        li      t1, 1
        switch a0, t0
        case 'c'
            la      t0, complement
            sw      t1, 0(t0)
        case 'd'
            la      t0, delete
            sw      t1, 0(t0)
        case 's'
            la      t0, squeeze
            sw      t1, 0(t0)
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    mv      argv, a0
    lw      a0, 0(argv)
    beqz    a0, wrong
    la      a1, first_set
    call    set_read
    la      t0, complement
    lw      t0, 0(t0)
    if t0 != 0
        mv      a1, a0
        la      a0, first_set
        call    set_complement
    endif
    mv      argc, a0
    lw      a0, 4(argv)
    if a0 == 0
        la      t0, delete              # then only deleting or squeezing makes sense
        lw      t0, 0(t0)
        la      t1, squeeze
        lw      t1, 0(t1)
        or      t0, t0, t1
        beqz    t0, wrong
        mv      a1, argc
        li      a2, 0
    else
        la      a1, second_set
        call    set_read
        mv      a2, a0
        mv      a1, argc
    endif
    call    table_fill
    call    translate
    li      a0, 0
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# set_read(a0 = text, a1 = room for CHARACTERS bytes) -> a0 = number of characters
.proc set_read
    .reg    text=s0, room=s1, count=s2, last=s3
    .frame  ra, s0-s3, next:4
    sw      a0, next(sp)
    mv      room, a1
    li      count, 0
    loop
        lw      text, next(sp)
        lbu     t0, 0(text)
        if t0 == 0
            break
        endif
        addi    a0, sp, next
        call    set_character
        mv      last, a0
        lw      text, next(sp)
        lbu     t0, 0(text)
        addi    t0, t0, -'-'
        lbu     t1, 1(text)
        mv      t2, a0
        if t0 == 0 && t1 != 0           # a range
            addi    text, text, 1
            sw      text, next(sp)
            addi    a0, sp, next
            call    set_character
            mv      t2, last
            mv      last, a0
        endif
        while t2 <=u last
            li      t1, CHARACTERS
            bgeu    count, t1, full
            add     t1, room, count
            sb      t2, 0(t1)
            addi    count, count, 1
            addi    t2, t2, 1
        endwhile
    endloop
full:
    mv      a0, count
    return
.endproc

# set_character(a0 = address of the pointer to the rest of the text) -> a0 = its first character
.proc set_character
    lw      t0, 0(a0)
    lbu     t1, 0(t0)
    addi    t0, t0, 1
    li      t2, '\\'
    bne     t1, t2, done
    lbu     t1, 0(t0)
    switch t1, t3
    case 0
        mv      t1, t2                  # a \ at the end stands for itself
        j       done
    case 'n'
        li      t1, '\n'
    case 't'
        li      t1, '\t'
    case 'r'
        li      t1, '\r'
    case '0', '1', '2', '3', '4', '5', '6', '7'
        li      t1, 0
        loop
            lbu     t3, 0(t0)
            addi    t3, t3, -'0'
            li      t4, 8
            bgeu    t3, t4, digits_done
            slli    t1, t1, 3
            add     t1, t1, t3
            addi    t0, t0, 1
        endloop
    digits_done:
        andi    t1, t1, 0xff
        j       done
    endswitch
    addi    t0, t0, 1
done:
    sw      t0, 0(a0)
    mv      a0, t1
    ret
.endproc

# set_complement(a0 = set, a1 = number of its characters) -> a0 = number of its characters: all others, in order
.proc set_complement
    .reg    set=s0, count=s1, character=s2, to=s3
    .frame  ra, s0-s3, others:CHARACTERS
    mv      set, a0
    mv      count, a1
    li      character, 0
    addi    to, sp, others
    loop
        mv      a0, set
        mv      a1, character
        mv      a2, count
        call    memchr
        if a0 == 0
            sb      character, 0(to)
            addi    to, to, 1
        endif
        addi    character, character, 1
        li      t0, CHARACTERS
        if character == t0
            break
        endif
    endloop
    addi    t0, sp, others
    sub     count, to, t0
    mv      a0, set
    mv      a1, t0
    mv      a2, count
    call    memcpy
    mv      a0, count
    return
.endproc

# table_fill(a1 = characters of the first set, a2 = characters of the second, 0 if there is none)
.proc table_fill
    .reg    table=t0, at=t1
    la      table, actions
    li      at, 0
    loop                                # all others stay as they are
        slli    t2, at, 1
        add     t2, t2, table
        ori     t3, at, KEEP
        sh      t3, 0(t2)
        addi    at, at, 1
        li      t2, CHARACTERS
        if at == t2
            break
        endif
    endloop
    la      t5, delete
    lw      t5, 0(t5)
    la      t6, squeeze
    lw      t6, 0(t6)
    li      at, 0
    while at != a1
        la      t2, first_set
        add     t2, t2, at
        lbu     t3, 0(t2)
        mv      t4, t3
        if a2 != 0
            addi    t4, a2, -1          # the last of the second set
            if at <u t4
                mv      t4, at
            endif
            la      t2, second_set
            add     t2, t2, t4
            lbu     t4, 0(t2)
        endif
        ori     t4, t4, KEEP
        if t5 != 0
            li      t4, DELETE
        endif
        slli    t2, t3, 1
        add     t2, t2, table
        sh      t4, 0(t2)
        addi    at, at, 1
    endwhile
    if t6 == 0
        ret
    endif
    la      a3, first_set               # what is squeezed comes from the last set that is given
    if a2 != 0
        la      a3, second_set
        mv      a1, a2
    endif
    li      at, 0
    while at != a1
        add     t2, a3, at
        lbu     t3, 0(t2)
        la      t2, squeezed
        add     t2, t2, t3
        li      t3, 1
        sb      t3, 0(t2)
        addi    at, at, 1
    endwhile
    ret
.endproc

# translate(): standard input to standard output
.proc translate
    .reg    last=s0
    .frame  ra, s0
    li      last, -1
    loop
        call    getchar
        if a0 < 0
            break
        endif
        slli    a0, a0, 1
        la      t0, actions
        add     t0, t0, a0
        lhu     a0, 0(t0)
        andi    t0, a0, DELETE
        if t0 == 0
            andi    a0, a0, 0xff
            la      t0, squeezed
            add     t0, t0, a0
            lbu     t0, 0(t0)
            if t0 == 0 || a0 != last
                mv      last, a0
                call    putchar
            endif
        endif
    endloop
    return
.endproc

.section .rodata
letters:
    .asciz  "cds"
usage:
    .asciz  "[-cds] SET1 [SET2]"

.bss
.balign 4
complement:
    .space  4
delete:
    .space  4
squeeze:
    .space  4
first_set:
    .space  CHARACTERS
second_set:
    .space  CHARACTERS
actions:                                # by character: KEEP and what it becomes, or DELETE
    .space  2 * CHARACTERS
squeezed:                               # by character: whether several are made one
    .space  CHARACTERS
