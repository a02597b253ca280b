# threads: the library serves several threads at a time: the heap, a stream and errno, used by all of them at once. The stream
# goes into a pipe that is soon full, so that whoever writes waits in the middle of it, and somebody else comes. At the end one
# thread still waits for input, and the process ends nevertheless.

.include "errno.inc"
.include "fcntl.inc"

.equ WORKERS, 4
.equ ROUNDS, 400
.equ PIECES, 8                          # that each keeps at a time
.equ SMALLEST, 24
.equ SIZES, 64
.equ LINE_MAX, 64
.equ LEAST_PRIORITY, 19

.globl main
.proc main
    .reg    left=s0, entry=s1
    .frame  ra, s0, s1, workers:WORKERS * 4, reader:4, collector:4, ends:8
    li      a0, LEAST_PRIORITY          # its time slices are the shortest
    call    nice
    addi    a0, sp, ends
    call    pipe
    lw      a0, ends + 4(sp)
    la      a1, writing
    call    fdopen
    la      t0, output
    sw      a0, 0(t0)
    addi    a0, sp, collector
    li      a1, 0
    la      a2, check_lines
    lw      a3, ends(sp)
    call    pthread_create
    addi    a0, sp, ends                # nobody will ever write into this pipe
    call    pipe
    lw      a0, ends(sp)
    li      a1, 0
    call    dup2
    addi    a0, sp, reader
    li      a1, 0
    la      a2, wait_for_input
    li      a3, 0
    call    pthread_create
    addi    entry, sp, workers
    li      left, WORKERS
    while left != 0
        mv      a0, entry
        li      a1, 0
        la      a2, work
        mv      a3, left
        call    pthread_create
        addi    entry, entry, 4
        addi    left, left, -1
    endwhile
    addi    entry, sp, workers
    li      left, WORKERS
    while left != 0
        lw      a0, 0(entry)
        li      a1, 0
        call    pthread_join
        addi    entry, entry, 4
        addi    left, left, -1
    endwhile
    la      a0, output
    lw      a0, 0(a0)
    call    fclose
    lw      a0, collector(sp)
    li      a1, 0
    call    pthread_join
    la      a0, heap_line
    la      t0, damaged
    lw      a1, 0(t0)
    call    printf
    la      a0, errno_line
    la      t0, strangers
    lw      a1, 0(t0)
    call    printf
    li      a0, 0
    return
.endproc

# wait_for_input(a0): has locked the standard input for ever
.proc wait_for_input
    .frame  ra
    call    getchar
    return
.endproc

# work(a0 = number of this thread): what all of them do at once
.proc work
    .reg    number=s0, round=s1, piece=s2, end=s3, error=s4
    .frame  ra, s0-s4, pieces:PIECES * 4
    mv      number, a0
    addi    a0, sp, pieces
    li      a1, 0
    li      a2, PIECES * 4
    call    memset
    li      round, 0
    loop
        mv      a0, number
        call    fail_somehow
        mv      error, a0
        la      a0, output
        lw      a0, 0(a0)
        la      a1, line_format
        mv      a2, number
        mv      a3, round
        call    fprintf
        addi    piece, sp, pieces
        addi    end, sp, pieces + PIECES * 4
        repeat
            mv      a0, piece
            mv      a1, number
            sub     a2, end, piece
            add     a2, a2, round
            call    change_piece
            addi    piece, piece, 4
        until piece == end
        call    __errno
        lw      t0, 0(a0)
        if t0 != error
            la      t1, strangers
            li      t2, 1
            amoadd.w zero, t2, (t1)
        endif
        addi    round, round, 1
        li      t0, ROUNDS
        if round == t0
            break
        endif
    endloop
    li      a0, 0
    return
.endproc

# change_piece(a0 = address of a pointer to memory, or to 0, a1 = what it is full of, a2 = a number, on which its size depends): frees it, and takes another
.proc change_piece
    .reg    entry=s0, number=s1, size=s2
    .frame  ra, s0-s2
    mv      entry, a0
    mv      number, a1
    andi    size, a2, SIZES - 1
    slli    size, size, 3
    addi    size, size, SMALLEST
    lw      t0, 0(entry)
    if t0 != 0
        lbu     t1, 0(t0)
        lbu     t2, SMALLEST - 1(t0)
        xor     t1, t1, number
        xor     t2, t2, number
        or      t1, t1, t2
        if t1 != 0
            la      t1, damaged
            li      t2, 1
            amoadd.w zero, t2, (t1)
        endif
        mv      a0, t0
        call    free
    endif
    mv      a0, size
    call    malloc
    sw      a0, 0(entry)
    mv      a1, number
    mv      a2, size
    call    memset
    return
.endproc

# fail_somehow(a0 = number of this thread) -> a0 = the errno that it should have now: the odd ones have another
.proc fail_somehow
    .frame  ra
    andi    a0, a0, 1
    if a0 != 0
        li      a0, -1
        call    close
        li      a0, EBADF
        return
    endif
    la      a0, nowhere
    li      a1, O_RDONLY
    call    open
    li      a0, ENOENT
    return
.endproc

# check_lines(a0 = descriptor): each line that can be read there is whole, and each thread's come in its order
.proc check_lines
    .reg    stream=s0, lines=s1, wrong=s2
    .frame  ra, s0-s2, line:LINE_MAX, number:4, round:4, next:(WORKERS + 1) * 4
    la      a1, reading
    call    fdopen
    mv      stream, a0
    addi    a0, sp, next
    li      a1, 0
    li      a2, (WORKERS + 1) * 4
    call    memset
    li      lines, 0
    li      wrong, 0
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, stream
        call    fgets
        if a0 == 0
            break
        endif
        addi    lines, lines, 1
        addi    a0, sp, line
        la      a1, line_format
        addi    a2, sp, number
        addi    a3, sp, round
        call    sscanf
        addi    t0, a0, -2
        lw      t1, number(sp)
        li      t2, WORKERS
        if t0 != 0 || t1 >u t2
            addi    wrong, wrong, 1
        else
            slli    t1, t1, 2
            addi    t0, sp, next
            add     t0, t0, t1
            lw      t1, 0(t0)
            lw      t2, round(sp)
            xor     t2, t1, t2
            snez    t2, t2
            add     wrong, wrong, t2
            addi    t1, t1, 1
            sw      t1, 0(t0)
        endif
    endloop
    la      a0, lines_line
    mv      a1, lines
    mv      a2, wrong
    call    printf
    return
.endproc

.section .rodata
writing:
    .asciz  "w"
reading:
    .asciz  "r"
nowhere:
    .asciz  "/nowhere"
line_format:
    .asciz  "thread %d says line %d of its own\n"
lines_line:
    .asciz  "%d lines, %d of them wrong\n"
heap_line:
    .asciz  "%d pieces of memory were somebody else's\n"
errno_line:
    .asciz  "%d errors were somebody else's\n"

.bss
.balign 4
output:                                 # stream
    .space  4
damaged:
    .space  4
strangers:
    .space  4
