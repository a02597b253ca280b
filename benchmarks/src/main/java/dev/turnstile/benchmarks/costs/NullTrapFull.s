# A handler as a kernel in C has it: all registers saved in a frame, a stack, a table of calls, a result in the frame, all
# registers restored.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    la      t0, frame
    csrw    scratch0, t0
    la      t0, vector
    csrw    tvec, t0
    user_enter

    .balign 4
vector:
    frame_save
    mv      s0, sp
    la      sp, kernel_stack_end
    call    call_dispatch
    mv      sp, s0
    frame_resume

    .bss
    .instance frame, TrapFrame
