# Loads from or stores to a register of the copy engine, for ever: by a system call of its driver; or, with USER, from user space,
# LOOPS times between two system calls that do nothing.

.include "engine_program.inc"

.globl _start
_start:
    .if USER
    insert_module uio, "dma-copy"
    open_device "/dev/uio0"
    map_page s1, 0
again:
    li      s2, LOOPS
loop:
    .if STORE
    sw      s2, EngineRegisters.source(s1)
    .else
    lw      t0, EngineRegisters.source(s1)
    .endif
    addi    s2, s2, -1
    bnez    s2, loop
    system  getpid
    .else
    insert_module engine, ""
    open_device "/dev/engine0"
again:
    mv      a0, s0
    .if STORE
    system  ioctl, , ENGINE_STORE
    .else
    system  ioctl, , ENGINE_LOAD
    .endif
    .endif
    j       again
