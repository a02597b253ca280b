# sort: prints the lines of standard input in the order of their bytes.

.equ LINE_MAX, 1024                     # longer lines are cut into several
.equ FIRST_CAPACITY, 64

.globl main
.proc main
    .reg    lines=s0, count=s1, capacity=s2
    .frame  ra, s0-s2, room:LINE_MAX
    li      lines, 0                    # a growing array of strings
    li      count, 0
    li      capacity, 0
    loop
        addi    a0, sp, room
        li      a1, LINE_MAX
        la      a2, stdin
        lw      a2, 0(a2)
        call    fgets
        if a0 == 0
            break
        endif
        if count == capacity
            slli    capacity, capacity, 1
            if capacity == 0
                li      capacity, FIRST_CAPACITY
            endif
            mv      a0, lines
            slli    a1, capacity, 2
            call    realloc
            beqz    a0, no_memory
            mv      lines, a0
        endif
        addi    a0, sp, room
        call    without_end
        call    strdup
        beqz    a0, no_memory
        slli    t0, count, 2
        add     t0, t0, lines
        sw      a0, 0(t0)
        addi    count, count, 1
    endloop

    mv      a0, lines
    mv      a1, count
    li      a2, 4
    la      a3, compare
    call    qsort

    slli    count, count, 2             # from a number of pointers to the end of the array
    add     count, count, lines
    .reg    end=s1
    while lines != end
        lw      a0, 0(lines)
        call    puts
        addi    lines, lines, 4
    endwhile
    li      a0, 0
    return
no_memory:
    la      a0, own_name
    call    perror
    li      a0, 1
    return
.endproc

# compare(a0, a1 = addresses of strings) -> a0 < 0, 0, > 0: for qsort, which sorts the pointers
.proc compare
    lw      a0, 0(a0)
    lw      a1, 0(a1)
    tail    strcmp
.endproc

# without_end(a0 = line) -> a0 = the line, its end of line cut off
.proc without_end
    .reg    line=s0
    .frame  ra, s0
    mv      line, a0
    li      a1, '\n'
    call    strchr
    if a0 != 0
        sb      zero, 0(a0)
    endif
    mv      a0, line
    return
.endproc

.section .rodata
own_name:
    .asciz  "sort"
