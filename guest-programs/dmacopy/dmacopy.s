# dmacopy TEXT: copies a text by the DMA copy engine, without a driver in the kernel, and prints the copy. The engine is driven from
# here, as dma_copy.s (guest-kernel/loadable) drives it from the kernel: `insmod uio dma-copy` makes /dev/uio0.

.include "devices.inc"
.include "dma_copy.inc"
.include "fcntl.inc"
.include "mman.inc"
.include "poll.inc"

.equ PAGE_SIZE, 4096
.equ HALF, PAGE_SIZE / 2                # of the page for DMA: the first to copy from, the second to copy to

.equ PATIENCE, 1000                     # milliseconds

.globl main
.proc main
    .reg    argv=s0, descriptor=s1, registers=s2, memory=s3
    .frame  ra, s0-s3, address:4
    mv      argv, a1
    lw      t0, 4(argv)
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    la      a0, device
    li      a1, O_RDWR
    call    open
    mv      descriptor, a0
    bltz    a0, failed
    mv      a0, descriptor
    li      a1, 0
    call    map
    mv      registers, a0
    mv      a0, descriptor
    li      a1, UIO_MEMORY
    call    map
    mv      memory, a0
    mv      a0, descriptor
    li      a1, UIO_ADDRESS
    addi    a2, sp, address
    call    ioctl
    bltz    a0, failed

    mv      a0, memory
    lw      a1, 4(argv)
    li      a2, HALF
    call    strncpy
    sb      zero, HALF - 1(memory)
    lw      t0, address(sp)
    sw      t0, DmaRegisters.source(registers)
    addi    t0, t0, HALF
    sw      t0, DmaRegisters.destination(registers)
    li      t0, HALF
    sw      t0, DmaRegisters.length(registers)
    fence                               # the engine must not start before it can see the bytes
    li      t0, DMA_START | DMA_INTERRUPT
    sw      t0, DmaRegisters.control(registers)
    mv      a0, descriptor
    mv      a1, registers
    call    wait_for_copy
    bltz    a0, failed
    addi    a0, memory, HALF
    call    puts
    li      a0, 0
    return
failed:
    li      a0, 1
    la      a1, message
    la      a2, device
    call    err
.endproc

# map(a0 = descriptor, a1 = offset) -> a0 = address of a page; doesn't return if there is none
.proc map
    .frame  ra
    mv      a4, a0
    mv      a5, a1
    li      a0, 0
    li      a1, PAGE_SIZE
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_SHARED
    call    mmap
    li      t0, -1
    if a0 == t0
        li      a0, 1
        la      a1, message
        la      a2, device
        call    err
    endif
    return
.endproc

# wait_for_copy(a0 = descriptor, a1 = registers) -> a0 = 0 when the copy has been made, -1 and errno: what is an interrupt routine in the kernel. An
# interrupt may get lost: after a while, the engine is asked without one.
.proc wait_for_copy
    .reg    descriptor=s0, registers=s1, status=s2
    .frame  ra, s0-s2, count:4, wanted:Pollfd
    mv      descriptor, a0
    mv      registers, a1
    sw      descriptor, wanted + Pollfd.descriptor(sp)
    li      t0, POLLIN
    sw      t0, wanted + Pollfd.events(sp)
    addi    a0, sp, wanted
    li      a1, 1
    li      a2, PATIENCE
    call    poll
    bltz    a0, failed
    if a0 != 0
        mv      a0, descriptor
        addi    a1, sp, count
        li      a2, 4
        call    read
        bltz    a0, failed
    endif
    lw      status, DmaRegisters.status(registers)
    li      t0, -1
    beq     status, t0, gone            # nobody answers
    andi    t0, status, DMA_DONE | DMA_ERROR
    beqz    t0, silent
    sw      status, DmaRegisters.status(registers)  # acknowledged: the line is lowered,
    mv      a0, descriptor
    li      a1, UIO_INTERRUPT
    li      a2, 1
    call    ioctl                       # and may be turned on again
    andi    status, status, DMA_ERROR
    if status != 0
        li      a0, 1
        la      a1, refused
        call    errx
    endif
failed:
    return
gone:
    li      a0, 1
    la      a1, vanished
    call    errx
silent:
    sw      zero, DmaRegisters.control(registers)   # else it could still write to the page
    li      a0, 1
    la      a1, mute
    call    errx
.endproc

.section .rodata
usage:
    .asciz  "TEXT"
device:
    .asciz  "/dev/uio0"
message:
    .asciz  "%s"
vanished:
    .asciz  "the engine is gone"
mute:
    .asciz  "the engine doesn't answer"
refused:
    .asciz  "the engine says that the copy has failed"
