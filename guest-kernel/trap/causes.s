# The table of trap causes, made from the list in causes.inc.
#
# Who comes here: whoever has a cause to explain.
# Runs in kernel mode, on any stack or none, under any page table.

.include "causes.inc"

.macro cause_row name, signal, code, text
    .if (. - trap_causes_table) / Cause.sizeof != CAUSE_\name
        .error  "causes.inc is not in the order of the cause numbers: \name"
    .endif
    .pushsection .rodata.text, "a"
text_\name:
    .asciz  "\text"
signal_\name:
    .asciz  "\signal"
    .popsection
    .word   \signal, \code, signal_\name, text_\name
.endm

.rodata
    .align  2
trap_causes_table:
    trap_causes cause_row
.equ trap_causes_count, (. - trap_causes_table) / Cause.sizeof

.text

# cause_find(a0 = cause) -> a0 = Cause
#   clobbers t0
.globl cause_find
.proc cause_find
    li      t0, trap_causes_count
    if a0 >=u t0
        li      a0, 0                   # no hardware says so
    endif
    li      t0, Cause.sizeof
    mul     a0, a0, t0
    la      t0, trap_causes_table
    add     a0, a0, t0
    return
.endproc
