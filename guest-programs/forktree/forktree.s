# forktree: a tree of processes. Each one says where it stands, starts two children, one after the other, and ends with
# the number of processes below it and itself as its status.

.equ DEPTH, 3
.equ CHILDREN, 2
.equ STDOUT, 1

.globl main
.proc main
    .frame  ra
    li      a0, 0
    call    grow
    mv      a1, a0
    la      a0, total
    call    printf
    li      a0, 0
    return
.endproc

# grow(a0 = depth) -> a0 = number of processes in the tree from here on
.proc grow
    .reg    depth=s0, count=s1, left=s2
    .frame  ra, s0-s2, status:4
    mv      depth, a0
    li      a0, STDOUT
    la      a1, line
    slli    a2, depth, 1                # an empty string in a field of that width indents
    la      a3, empty
    mv      a4, depth
    call    dprintf                     # not printf: fork would copy what waits in its buffer
    li      count, 1
    li      left, 0
    li      t0, DEPTH
    if depth < t0
        li      left, CHILDREN
    endif
    while left > 0
        call    fork
        bltz    a0, failed
        if a0 == 0                      # the child has everything that the parent had
            addi    a0, depth, 1
            call    grow
            call    _exit
        endif
        addi    a1, sp, status
        li      a2, 0
        call    waitpid
        bltz    a0, failed
        lw      t0, status(sp)
        srli    t0, t0, 8               # the exit status is in the second byte
        add     count, count, t0
        addi    left, left, -1
    endwhile
    mv      a0, count
    return
failed:
    la      a0, own_name
    call    perror
    li      a0, 1
    call    _exit
.endproc

.section .rodata
own_name:
    .asciz  "forktree"
empty:
    .asciz  ""
line:
    .asciz  "%*sdepth %d\n"
total:
    .asciz  "%d processes\n"
