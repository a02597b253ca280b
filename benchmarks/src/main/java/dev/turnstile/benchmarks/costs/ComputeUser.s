# The user program around a compute kernel: prepares it, then an iteration a batch for ever.

    .text
    .globl  start
start:
    la      sp, stack_end
    call    kernel_setup
iterate:
    call    kernel_run
    trap    0
    j       iterate

    .bss
    .balign 16
    .space  65536
stack_end:
