# What the program has been called as, for its messages; _start leaves it here.

.data
.globl __program_name
.balign 4
__program_name:
    .word   nameless

.section .rodata
nameless:
    .asciz  "?"
