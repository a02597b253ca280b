# Where every program begins that brings no _start of its own. The kernel enters here in user mode with all registers
# zero but sp, which points to the arguments; main's result becomes the status of the process. The program's .init_array is
# called before main, and its .fini_array when it exits: the linker says where they are.

# What exec leaves at the top of the stack, aligned to 16 bytes. The strings lie above it.
.struct InitialStack
    argc    .word
    argv    .word                       # argc pointers, 0, the environment's pointers, 0
.endstruct

.globl _start
.proc _start
    .reg    argc=s0, argv=s1, at=s2, end=s3 # no frame: there is nobody to return to
    lw      argc, InitialStack.argc(sp)
    addi    argv, sp, InitialStack.argv
    slli    t0, argc, 2
    add     t1, argv, t0
    addi    t1, t1, 4                   # behind the 0 that ends argv
    la      t0, environ
    sw      t1, 0(t0)
    lw      t1, 0(argv)
    if t1 != 0
        la      t0, __program_name
        sw      t1, 0(t0)
    endif
    lla     t0, __fini_array_start
    lla     t1, __fini_array_end
    if t0 != t1
        la      a0, finish
        call    atexit
    endif
    lla     at, __init_array_start
    lla     end, __init_array_end
    while at != end
        lw      t0, 0(at)
        jalr    t0
        addi    at, at, 4
    endwhile
    mv      a0, argc
    mv      a1, argv
    la      a2, environ
    lw      a2, 0(a2)
    call    main
    call    exit                        # doesn't return
.endproc

# finish(): what is to be called in the end, in reverse order
.proc finish
    .reg    at=s0, start=s1
    .frame  ra, s0, s1
    lla     at, __fini_array_end
    lla     start, __fini_array_start
    while at != start
        addi    at, at, -4
        lw      t0, 0(at)
        jalr    t0
    endwhile
    return
.endproc
