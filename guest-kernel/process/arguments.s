# The arguments and environment of a program on their way from one address space to another: all strings one after the
# other in one page, first the arguments, then the environment.
#
# Who comes here: exec, and the boot for the first process.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "arguments.inc"
.include "auxv.inc"
.include "errno.inc"
.include "layout.inc"

.text

# arguments_add(a0 = Arguments, a1 = kernel's string) -> a0 = 0 or -E2BIG: adds an argument
.globl arguments_add
.proc arguments_add
    .reg    block=s0, string=s1, used=s2
    .frame  ra, s0-s2
    mv      block, a0
    mv      string, a1
    mv      a0, a1
    call    string_length
    addi    a2, a0, 1
    lw      t0, Arguments.used(block)
    add     used, t0, a2
    li      t1, ARG_MAX
    if used >u t1
        li      a0, -E2BIG
        return
    endif
    addi    a0, block, Arguments.text
    add     a0, a0, t0
    mv      a1, string
    call    memory_copy
    sw      used, Arguments.used(block)
    lw      t0, Arguments.count(block)
    addi    t0, t0, 1
    sw      t0, Arguments.count(block)
    li      a0, 0
    return
.endproc

# arguments_copy_in(a0 = Arguments, a1 = user's array of string addresses that ends with 0, or 0 for an empty one) ->
# a0 = number of strings that were added, -EFAULT or -E2BIG; the caller counts them
.globl arguments_copy_in
.proc arguments_copy_in
    .reg    block=s0, array=s1, count=s2
    .frame  ra, s0-s2, address:4
    mv      block, a0
    mv      array, a1
    li      count, 0
    if array == zero
        li      a0, 0
        return
    endif
    loop
        addi    a0, sp, address
        mv      a1, array
        li      a2, 4
        call    copy_in
        bltz    a0, failed
        lw      a1, address(sp)
        if a1 == zero
            mv      a0, count
            return
        endif
        lw      t0, Arguments.used(block)
        addi    a0, block, Arguments.text
        add     a0, a0, t0
        li      a2, ARG_MAX
        sub     a2, a2, t0
        call    copy_in_string
        li      t0, -ENAMETOOLONG
        if a0 == t0
            li      a0, -E2BIG
        endif
        bltz    a0, failed
        lw      t0, Arguments.used(block)
        add     t0, t0, a0
        addi    t0, t0, 1
        sw      t0, Arguments.used(block)
        addi    array, array, 4
        addi    count, count, 1
    endloop
failed:
    return
.endproc

# arguments_push(a0 = Arguments, a1 = Space, a2 = Program) -> a0 = stack pointer for the program's start, -E2BIG or
# -ENOMEM: writes the stack from its top: strings; the addresses of arguments, 0, environment, 0, the auxiliary vector;
# below them, at sp, the number of arguments
.globl arguments_push
.proc arguments_push
    .reg    block=s0, space=s1, strings=s2, start=s3, vectors=s4, size=s5, result=s6, program=s7
    .frame  ra, s0-s7
    mv      block, a0
    mv      space, a1
    mv      program, a2
    lw      t0, Arguments.count(block)
    lw      t1, Arguments.environment_count(block)
    add     t0, t0, t1
    addi    t0, t0, 3                   # the number, and two zeros
    slli    size, t0, 2
    addi    size, size, AUXILIARY_SIZE
    li      t0, PAGE_SIZE
    li      a0, -E2BIG
    bgtu    size, t0, failed
    call    page_alloc                  # the vectors are made here, because the space is not the present one
    mv      vectors, a0
    li      a0, -ENOMEM
    beqz    vectors, failed

    li      strings, USER_STACK_TOP
    lw      a3, Arguments.used(block)
    sub     strings, strings, a3
    andi    strings, strings, -16
    sub     start, strings, size
    andi    start, start, -16
    mv      a0, space
    mv      a1, strings
    addi    a2, block, Arguments.text
    call    space_write
    bltz    a0, release
    mv      a0, block
    mv      a1, vectors
    mv      a2, strings
    call    vectors_fill
    mv      a0, program
    call    auxiliary_fill
    mv      a0, space
    mv      a1, start
    mv      a2, vectors
    mv      a3, size
    call    space_write
    bltz    a0, release
    mv      a0, start
release:
    mv      result, a0
    mv      a0, vectors
    call    page_put
    mv      a0, result
failed:
    return
.endproc

# vectors_fill(a0 = Arguments, a1 = to, a2 = user address of the strings) -> a1 = behind them: the number of arguments and
# both vectors
.proc vectors_fill
    .reg    block=s0
    .frame  ra, s0
    mv      block, a0
    lw      a3, Arguments.count(block)
    sw      a3, 0(a1)
    addi    a1, a1, 4
    addi    a0, block, Arguments.text
    call    vector_fill
    lw      a3, Arguments.environment_count(block)
    call    vector_fill
    return
.endproc

# vector_fill(a0 = text, a1 = to, a2 = user address of the text, a3 = number of strings) -> a0, a1, a2 = behind what was
# read and written: one vector
#   clobbers a3, t0
.proc vector_fill
    while a3 != zero
        sw      a2, 0(a1)
        addi    a1, a1, 4
        addi    a3, a3, -1
        repeat                          # to the next string
            lbu     t0, 0(a0)
            addi    a0, a0, 1
            addi    a2, a2, 1
        until t0 == zero
    endwhile
    sw      zero, 0(a1)
    addi    a1, a1, 4
    return
.endproc
