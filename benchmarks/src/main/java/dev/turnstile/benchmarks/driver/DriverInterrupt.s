# Interrupts of the copy engine, for ever. With WAIT, those of copies of nothing, for which the process sleeps: in a system call of the driver,
# or, with USER, in a read of a driver in user space, which has to acknowledge, too. Without, the process raises the line by a store, and
# the driver's routine lowers it.

.include "engine_program.inc"

.globl _start
_start:
    .if USER
    insert_module uio, "dma-copy"
    open_device "/dev/uio0"
    .else
    insert_module engine, ""
    open_device "/dev/engine0"
    .endif
    map_page s1, 0
    .if WAIT
again:
    .if USER
    li      t0, ENGINE_START | ENGINE_INTERRUPT
    sw      t0, EngineRegisters.control(s1)
    mv      a0, s0
    la      a1, count
    system  read, , , 4
    sw      zero, EngineRegisters.control(s1)
    mv      a0, s0
    system  ioctl, , UIO_INTERRUPT, 1
    .else
    mv      a0, s0
    system  ioctl, , ENGINE_COPY, 0
    .endif
    .else
    li      t0, ENGINE_START
    sw      t0, EngineRegisters.control(s1)
busy:
    lw      t0, EngineRegisters.status(s1)
    andi    t0, t0, ENGINE_DONE
    beqz    t0, busy
    li      t0, ENGINE_INTERRUPT
again:
    sw      t0, EngineRegisters.control(s1)
    .endif
    j       again

.bss
    .balign 4
count:
    .space  4
