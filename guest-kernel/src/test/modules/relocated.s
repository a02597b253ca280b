# A module that uses every kind of relocation of the assembler, and fails with the number of the first that is wrong. The numbers
# that have to fit into bytes and halves come from offering.s.

.include "module.inc"

module relocated

.equ CHECK, 0

# same REGISTER, REGISTER: the next check
.macro same first, second
    .equ    CHECK, CHECK + 1
    li      a0, -CHECK
    bne     \first, \second, wrong
.endm

.text

.globl module_init
.proc module_init
    .frame  ra
    la      t0, word                    # HI16, LO16
    lla     t1, word                    # PCREL_HI16, PCREL_LO16
    same    t0, t1
    lw      t1, address                 # R_TURNSTILE_32
    same    t0, t1
    la      t1, distance
    lw      t2, 0(t1)                   # PCREL_32
    add     t1, t1, t2
    same    t0, t1
    la      t1, small
    lb      t1, 0(t1)                   # 8
    li      t2, -5
    same    t1, t2
    la      t1, small
    lh      t1, 1 + 1(t1)               # 16
    li      t2, 0x1234
    same    t1, t2
    la      t1, strings                 # addresses of the kernel
    lw      t2, 0(t1)
    la      t1, string_length
    same    t1, t2
    lga     t1, string_length           # GOT_HI16, GOT_LO16
    same    t1, t2
    lw      t1, room
    same    t1, zero
    la      a0, text
    call    string_length               # JUMP, to the kernel
    li      t0, 5
    mv      t1, a0
    same    t0, t1
    li      a0, 0
    beqz    a0, near                    # BRANCH, to another section of code
wrong:
    return
.endproc

.globl module_exit
.proc module_exit
    return
.endproc

.section .text.near, "ax"
near:
    j       module_init.wrong

.rodata
text:
    .asciz  "hello"
    .align  2
address:
    .word   word
distance:
    .word   word - distance
strings:
    .word   string_length
small:
    .byte   minus_five
    .byte   0
    .half   number

.data
    .align  2
word:
    .word   1

.bss
    .align  12
room:
    .space  4
