# malloc: many pieces of memory, given and taken back in an order that a generator of pseudo-random numbers decides.
# Each is filled with bytes of its own, which nobody else may change.

.equ PIECES, 64
.equ ROUNDS, 2000
.equ SIZE_MAX, 2000

.struct Piece
    memory      .word                   # 0 if there is none
    size        .word
.endstruct

.globl main
.proc main
    .reg    round=s0, piece=s1, broken=s2, heap=s3, cause=s4
    .frame  ra, s0-s4
    li      a0, 42
    call    srand
    li      broken, 0
    li      round, ROUNDS
    repeat
        call    rand
        srli    a0, a0, 8               # the upper bits are the better ones
        andi    a0, a0, PIECES - 1
        li      t0, Piece.sizeof
        mul     t0, a0, t0
        la      piece, pieces
        add     piece, piece, t0
        mv      a0, piece
        call    check
        add     broken, broken, a0
        call    rand
        srli    cause, a0, 20
        li      t0, SIZE_MAX
        remu    a1, cause, t0
        andi    t0, cause, 3
        mv      a0, piece
        if t0 == 0
            call    give_back
        else
            call    resize
        endif
        addi    round, round, -1
    until round == 0

    li      round, PIECES
    la      piece, pieces
    repeat
        mv      a0, piece
        call    check
        add     broken, broken, a0
        mv      a0, piece
        call    give_back
        addi    piece, piece, Piece.sizeof
        addi    round, round, -1
    until round == 0
    la      a0, broken_line
    mv      a1, broken
    call    printf

    li      a0, 0                       # all is free again and joined to one piece: what was enough once must do now
    call    sbrk
    mv      heap, a0
    li      a0, PIECES * SIZE_MAX / 4
    call    malloc
    call    free
    li      a0, 0
    call    sbrk
    sub     a1, a0, heap
    la      a0, growth_line
    call    printf

    li      a0, 0x7fffffff
    call    malloc
    mv      a1, a0
    la      t0, errno
    lw      a2, 0(t0)
    la      a0, refused_line
    call    printf
    li      a0, 0
    return
.endproc

# check(a0 = Piece) -> a0 = 1 if another byte stands in it than its own, else 0
.proc check
    lw      t0, Piece.memory(a0)
    lw      t1, Piece.size(a0)
    beqz    t0, intact
    add     t1, t1, t0
    andi    t2, a0, 0xff                # the piece's own byte
    while t0 != t1
        lbu     t3, 0(t0)
        if t3 != t2
            li      a0, 1
            ret
        endif
        addi    t0, t0, 1
    endwhile
intact:
    li      a0, 0
    ret
.endproc

# resize(a0 = Piece, a1 = bytes): gets memory for it, or more or less of it, and fills it
.proc resize
    .reg    piece=s0, size=s1
    .frame  ra, s0, s1
    mv      piece, a0
    mv      size, a1
    lw      a0, Piece.memory(piece)
    call    realloc
    sw      a0, Piece.memory(piece)
    sw      size, Piece.size(piece)
    andi    a1, piece, 0xff
    mv      a2, size
    call    memset
    return
.endproc

# give_back(a0 = Piece)
.proc give_back
    .frame  ra
    lw      t0, Piece.memory(a0)
    sw      zero, Piece.memory(a0)
    mv      a0, t0
    call    free
    return
.endproc

.section .rodata
broken_line:
    .asciz  "%d pieces broken\n"
growth_line:
    .asciz  "the heap has grown by %d bytes\n"
refused_line:
    .asciz  "2 GiB at address %p, errno %d\n"

.bss
.balign 4
pieces:
    .space  PIECES * Piece.sizeof
