# Misdeeds of loads, stores and jumps. Each routine ends the process; if it returns, nobody has noticed.

.equ NOWHERE, 0x40000000                # far above the heap and far below the stack
.equ KERNEL, 0x80000000
.equ DEVICE, 0xf0003000                 # the console's registers, as the kernel sees them
.equ LAST, 0xfffffffc

# access name, address, instruction: the instruction, with the address in t1
.macro access name:req, address:req, instruction:vararg
.globl \name
.proc \name
    li      t1, \address
    \instruction
    li      a0, 1
    ret
.endproc
.endm

# access_to name, label, distance, instruction: likewise, at a distance from a label of this program
.macro access_to name:req, label:req, distance:req, instruction:vararg
.globl \name
.proc \name
    la      t1, \label
    addi    t1, t1, \distance
    \instruction
    li      a0, 1
    ret
.endproc
.endm

    access  null_load, 0, lw t0, 0(t1)
    access  null_store, 0, sw zero, 0(t1)
    access  null_jump, 0, jalr t1
    access  nowhere_load, NOWHERE, lw t0, 0(t1)
    access  nowhere_store, NOWHERE, sw zero, 0(t1)
    access  nowhere_jump, NOWHERE, jalr t1
    access  kernel_load, KERNEL, lw t0, 0(t1)
    access  kernel_store, KERNEL, sw zero, 0(t1)
    access  kernel_jump, KERNEL, jalr t1
    access  device_load, DEVICE, lbu t0, 0(t1)
    access  device_store, DEVICE, sb zero, 0(t1)
    access  last_load, LAST, lw t0, 0(t1)

    access_to text_store, main, 0, sw zero, 0(t1)
    access_to constant_store, constant, 0, sw zero, 0(t1)
    access_to data_jump, instructions, 0, jalr t1
    access_to misaligned_load, word, 1, lw t0, 0(t1)
    access_to misaligned_half_load, word, 1, lh t0, 0(t1)
    access_to misaligned_store, word, 3, sw zero, 0(t1)
    access_to misaligned_atomic, word, 2, amoadd.w t0, zero, (t1)
    access_to misaligned_jump, main, 2, jalr t1

# stack_jump(): copies an instruction to the stack and goes there
.globl stack_jump
.proc stack_jump
    .frame  ra, code:4
    la      t0, instructions
    lw      t0, 0(t0)
    sw      t0, code(sp)
    addi    t0, sp, code
    jalr    t0
    li      a0, 1
    return
.endproc

# stack_overflow(): a recursion without an end
.globl stack_overflow
.proc stack_overflow
    .frame  ra, room:1024
    call    stack_overflow
    return
.endproc

.section .rodata
.balign 4
constant:
    .word   42

.data
.balign 4
instructions:
    ret
word:
    .word   0, 0
