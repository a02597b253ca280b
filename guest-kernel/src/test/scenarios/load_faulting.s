# Loads a module that breaks the kernel.

.include "check.inc"
.include "mman.inc"

.text

.globl _start
.proc _start
    system  open, path, O_RDONLY
    mv      a4, a0
    li      a3, MAP_PRIVATE
    li      a5, 0
    system  mmap, 0, 4096, PROT_READ
    li      a1, 4096
    li      a2, 0
    system  init_module
    system  exit, 0
.endproc

.rodata
path:   .asciz  "/lib/modules/faulting.ko"
