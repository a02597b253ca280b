# Jumps out of nested calls.

# jmp_buf: what a function must find unchanged when a call returns.
.struct Context
    return_to       .word
    stack           .word
    saved           .word 12            # s0 to s11
.endstruct

.macro each_saved instruction:req
    .irp number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
    \instruction s\number, Context.saved + 4 * \number(a0)
    .endr
.endm

# setjmp(a0 = context) -> a0 = 0; and once more, with another value, for each longjmp to this context
.globl setjmp
.proc setjmp
    sw      ra, Context.return_to(a0)
    sw      sp, Context.stack(a0)
    each_saved sw
    li      a0, 0
    ret
.endproc

# longjmp(a0 = context, a1 = value): returns from setjmp with the value, or 1 for 0
.globl longjmp
.proc longjmp
    lw      ra, Context.return_to(a0)
    lw      sp, Context.stack(a0)
    each_saved lw
    seqz    a0, a1
    add     a0, a0, a1
    ret
.endproc
