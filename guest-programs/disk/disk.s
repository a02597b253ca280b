# disk: shows the first line of each sector of the disk. Each read makes the kernel queue a request; this process sleeps
# until the disk has copied the sector into memory by itself and its interrupt wakes the driver.

.include "fcntl.inc"

.equ SECTOR, 512

.globl main
.proc main
    .reg    descriptor=s0, number=s1
    .frame  ra, s0, s1
    la      a0, device
    li      a1, O_RDONLY
    call    open
    bltz    a0, failed
    mv      descriptor, a0
    li      number, 0
    loop
        mv      a0, descriptor
        la      a1, sector
        li      a2, SECTOR
        call    read
        bltz    a0, failed
        if a0 == 0                      # behind the last sector
            break
        endif
        la      a0, sector
        la      a1, line_end
        call    strcspn
        mv      a1, number
        mv      a2, a0
        la      a0, line
        la      a3, sector
        call    printf
        addi    number, number, 1
    endloop
    mv      a0, descriptor
    call    close
    li      a0, 0
    return
failed:
    la      a0, device
    call    perror
    li      a0, 1
    return
.endproc

.section .rodata
device:
    .asciz  "/dev/vda"
line_end:
    .asciz  "\n"
line:
    .asciz  "sector %d: %.*s\n"

.bss
sector:
    .space  SECTOR
    .space  1                           # a zero byte behind it, whatever it holds
