# Boots on the bare machine in place of a kernel: finds the checksum device in the device table, rings its doorbell, waits for its
# interrupt, and ends the machine with the sum.

.include "platform.inc"

.equ    ADDRESS, 0x00
.equ    LENGTH,  0x04
.equ    STATUS,  0x08
.equ    SUM,     0x0c

.equ    BOOT_DEVICES,   32              # boot information: number of devices, then the address of their table
.equ    DEVICE_SIZE_OF, 32              # an entry: base, size, interrupt, a reserved word, kind
.equ    DEVICE_KIND,    16

.globl _start
_start:
    lw      s0, BOOT_DEVICES(a1)
    lw      s1, BOOT_DEVICES + 4(a1)
    la      s2, kind
    lw      s3, 0(s2)
    lw      s4, 4(s2)
find:
    beqz    s0, absent
    lw      t0, DEVICE_KIND(s1)
    lw      t1, DEVICE_KIND + 4(s1)
    bne     t0, s3, next
    beq     t1, s4, found
next:
    addi    s0, s0, -1
    addi    s1, s1, DEVICE_SIZE_OF
    j       find

found:
    lw      s5, 0(s1)                   # its registers
    lw      t0, 8(s1)                   # its interrupt, between 16 and 31 in the first slots
    li      t1, 1
    sll     t1, t1, t0
    li      s6, INTERRUPTS_BASE + 0x400
    sw      t1, 0(s6)                   # ENABLE0

    la      t0, bytes
    sw      t0, ADDRESS(s5)
    li      t0, bytes_end - bytes
    sw      t0, LENGTH(s5)              # the doorbell
    wfi                                 # the line stays up until it is acknowledged: nothing can be missed
    lw      a0, STATUS(s5)
    sw      zero, STATUS(s5)
    lw      a0, SUM(s5)
    j       end

absent:
    li      a0, 255
end:
    li      t0, POWER_BASE
    sw      a0, 0(t0)

.data
    .balign 4
kind:
    .ascii  "checksum"
bytes:
    .byte   1, 2, 3, 100
bytes_end:
