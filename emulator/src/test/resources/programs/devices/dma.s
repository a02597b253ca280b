# DMA writes memory as stores do: code that has been executed is fetched anew, and a reservation of a word that was written is gone.

.include "test.inc"

# copy: from a2 to a3, a4 bytes, and waits for the end
.macro copy
    sw      a2, 0x00(a1)
    sw      a3, 0x04(a1)
    sw      a4, 0x08(a1)
    li      t0, 1
    sw      t0, 0x0c(a1)
1:  lw      t0, 0x10(a1)
    andi    t0, t0, 1
    bnez    t0, 1b
.endm

    li      a1, DMA_COPY_BASE
    rdctr   s0, dma_bytes
    li      s1, 100                     # often enough for any engine to have translated it
2:  call    routine
    addi    s1, s1, -1
    bnez    s1, 2b
    expect  a0, 1

    la      a2, other
    la      a3, routine
    li      a4, 4
    copy
    call    routine
    expect  a0, 2
    rdctr   s1, dma_bytes
    sub     s1, s1, s0
    expect  s1, 8                       # read and written

    la      a3, word
    lr.w    a5, (a3)
    copy
    sc.w    a5, zero, (a3)
    expect  a5, 1

    la      a3, word + 4                # its neighbour does not matter
    la      a6, word
    lr.w    a5, (a6)
    copy
    sc.w    a5, zero, (a6)
    expect  a5, 0

    li      a3, BOOT_ROM                # not RAM: an error, and nothing is written
    lw      s1, 0(a3)
    copy
    lw      a5, 0x10(a1)
    expect  a5, 6
    lw      s2, 0(a3)
    bne     s1, s2, failed
    pass

routine:
    li      a0, 1
    ret
other:
    li      a0, 2

.data
    .balign 4
word:
    .word   0, 0
