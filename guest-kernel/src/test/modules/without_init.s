# A module that has no beginning. All that comes before is done with it: damaged copies of it show how careful the loader is,
# because none of them ever runs. So it has relocations of many kinds, and sections of all.

.include "module.inc"

module without_init

kernel_export something

.text

.globl module_exit
.proc module_exit
    .frame  ra
    la      a0, text
    lw      a1, number
    sw      a1, room, t0
    call    log_print
    lla     a0, number
    return
.endproc

.globl something
.proc something
    beqz    a0, module_exit
    ret
.endproc

.rodata
text:
    .asciz  "never said\n"
    .align  2
table:
    .word   text, number, something, page_alloc
    .word   text - .

.data
    .align  2
number:
    .word   room
    .half   7

.bss
    .align  4
room:
    .space  5000
