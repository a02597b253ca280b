# The auxiliary vector: what a program's interpreter is told.
#
# Who comes here: exec, which puts it behind the environment's addresses.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "auxv.inc"
.include "elf.inc"
.include "layout.inc"
.include "program.inc"

# One entry: its type and the register with its value, at a1
.macro auxiliary_entry type, value
    li      t0, \type
    sw      t0, Auxiliary.type(a1)
    sw      \value, Auxiliary.value(a1)
    addi    a1, a1, Auxiliary.sizeof
.endm

.text

# auxiliary_fill(a0 = Program, a1 = to, AUXILIARY_SIZE bytes) -> a1 = behind it
#   clobbers t0, t1
.globl auxiliary_fill
.proc auxiliary_fill
    lw      t1, Program.headers(a0)
    auxiliary_entry AT_PHDR, t1
    li      t1, ProgramHeader.sizeof
    auxiliary_entry AT_PHENT, t1
    lw      t1, Program.header_count(a0)
    auxiliary_entry AT_PHNUM, t1
    li      t1, PAGE_SIZE
    auxiliary_entry AT_PAGESZ, t1
    lw      t1, Program.base(a0)
    auxiliary_entry AT_BASE, t1
    lw      t1, Program.entry(a0)
    auxiliary_entry AT_ENTRY, t1
    auxiliary_entry AT_NULL, zero
    ret
.endproc
