# Where every program begins that brings no _start of its own. The kernel enters here in user mode with all registers
# zero but sp, which points to the arguments; main's result becomes the status of the process.

# What exec leaves at the top of the stack, aligned to 16 bytes. The strings lie above it.
.struct InitialStack
    argc    .word
    argv    .word                       # argc pointers, 0, the environment's pointers, 0
.endstruct

.globl _start
.proc _start
    lw      a0, InitialStack.argc(sp)
    addi    a1, sp, InitialStack.argv
    slli    t0, a0, 2
    add     a2, a1, t0
    addi    a2, a2, 4                   # behind the 0 that ends argv
    la      t0, environ
    sw      a2, 0(t0)
    lw      t1, 0(a1)
    if t1 != 0
        la      t0, __program_name
        sw      t1, 0(t0)
    endif
    call    main
    call    exit                        # doesn't return
.endproc
