# Memory: what may not be touched, the stack, and the heap.

.include "usertests.inc"

.equ HEAP_STEP, 1 << 20
.equ STACK_FRAME, 1024

# test_kernel_addresses: loads and stores in the kernel's half end the process, wherever
.globl test_kernel_addresses
.proc test_kernel_addresses
    .reg    address=s0, step=s1
    .frame  ra, s0, s1
    li      address, KERNEL
    li      step, 0x05001000
    loop
        la      a0, load
        mv      a1, address
        call    run_child
        expect  SIGSEGV, "a load from the kernel"
        la      a0, store
        mv      a1, address
        call    run_child
        expect  SIGSEGV, "a store to the kernel"
        la      a0, jump
        mv      a1, address
        call    run_child
        expect  SIGSEGV, "a jump into the kernel"
        add     address, address, step
        if address >= 0                 # around the end of the address space
            break
        endif
    endloop
    return
.endproc

# load, store, jump(a0 = address) -> a0 = 0, should they come back
.proc load
    lw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

.proc store
    sw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

.proc jump
    .frame  ra
    jalr    a0
    li      a0, 0
    return
.endproc

# test_text_write: instructions and constants can't be written, by stores or by the kernel
.globl test_text_write
.proc test_text_write
    .frame  ra
    la      a0, store
    la      a1, test_text_write
    call    run_child
    expect  SIGSEGV, "a store to instructions"
    la      a0, store
    la      a1, constant
    call    run_child
    expect  SIGSEGV, "a store to constants"
    la      a0, jump
    la      a1, variable
    call    run_child
    expect  SIGSEGV, "a jump to data"
    la      a0, test_text_write
    call    sys_pipe
    expect  -EFAULT, "the kernel writing to instructions"
    la      a0, constant
    call    sys_pipe
    expect  -EFAULT, "the kernel writing to constants"
    return
.endproc

# test_stack_overflow: it ends the process, not the system
.globl test_stack_overflow
.proc test_stack_overflow
    .frame  ra
    la      a0, recurse
    li      a1, 0
    call    run_child
    expect  SIGSEGV, "a recursion without an end"
    return
.endproc

.proc recurse
    .frame  ra, room:STACK_FRAME
    sw      zero, room(sp)
    call    recurse
    return
.endproc

# test_heap_limits: grows by whole megabytes until it is refused; then all is as before
.globl test_heap_limits
.proc test_heap_limits
    .reg    start=s0, grown=s1
    .frame  ra, s0, s1
    li      a0, 0
    call    sys_sbrk
    mv      start, a0
    li      grown, 0
    loop
        li      a0, HEAP_STEP
        call    sys_sbrk
        if a0 < 0
            break
        endif
        sw      a0, 0(a0)               # it is really there
        addi    grown, grown, 1
    endloop
    expect  -ENOMEM, "a heap that can't grow"
    mv      a0, grown
    snez    a0, a0
    expect  1, "a heap that grows"
    li      a0, 0x7fffffff
    call    sys_sbrk
    expect  -ENOMEM, "an absurd growth"
    li      a0, 0x80000000
    call    sys_sbrk
    expect_failure "an absurd shrinking"
    slli    a0, grown, 20               # HEAP_STEP each
    neg     a0, a0
    call    sys_sbrk
    expect_success "a heap that shrinks"
    li      a0, 0
    call    sys_sbrk
    sub     a0, a0, start
    expect  0, "the end of a heap that has shrunk"
    la      a0, store
    mv      a1, start
    li      t0, PAGE
    add     a1, a1, t0
    call    run_child
    expect  SIGSEGV, "a store behind the heap"
    return
.endproc

# test_heap_contents: pages that come back are new ones, full of zeros
.globl test_heap_contents
.proc test_heap_contents
    .reg    page=s0
    .frame  ra, s0
    li      a0, 4 * PAGE
    call    sys_sbrk
    expect_success "the heap"
    li      t0, 2 * PAGE
    add     page, a0, t0
    li      t0, -PAGE
    and     page, page, t0
    li      t0, 42
    sw      t0, 0(page)
    li      a0, -4 * PAGE
    call    sys_sbrk
    expect_success "a smaller heap"
    li      a0, 4 * PAGE
    call    sys_sbrk
    expect_success "the heap again"
    lw      a0, 0(page)
    expect  0, "what a new page holds"
    return
.endproc

# test_copy_on_write: both sides of a fork write, and neither sees what the other has written
.globl test_copy_on_write
.proc test_copy_on_write
    .frame  ra, s0
    la      t0, variable
    li      t1, 1
    sw      t1, 0(t0)
    la      a0, write_variable
    li      a1, 2
    call    start_child
    mv      s0, a0
    la      t0, variable
    li      t1, 3
    sw      t1, 0(t0)
    mv      a0, s0
    call    wait_child
    expect  1 << 8, "what the child saw"
    la      t0, variable
    lw      a0, 0(t0)
    expect  3, "what the parent sees"
    return
.endproc

# write_variable(a0 = value) -> a0 = the old one: after others have had time to write theirs
.proc write_variable
    .frame  ra, s0
    mv      s0, a0
    li      a0, 5
    call    sys_sleep
    la      t0, variable
    lw      a0, 0(t0)
    sw      s0, 0(t0)
    return
.endproc

.section .rodata
.balign 4
constant:
    .word   42

.data
.balign 4
variable:
    .word   0
