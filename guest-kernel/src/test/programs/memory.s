# Heap, stack and the borders of a program's memory.

.include "check.inc"

.equ PAGE, 4096

.text

.globl _start
.proc _start
    # The heap begins empty, on a page, and grows with zeros.
    system  sbrk, 0
    mv      s0, a0
    andi    t0, s0, PAGE - 1
    expect  t0, 0
    system  sbrk, 10000
    sub     t0, a0, s0
    expect  t0, 0
    li      t1, 9999
    add     t1, t1, s0
    lbu     t0, 0(t1)
    expect  t0, 0
    li      t0, 1
    sb      t0, 0(t1)
    sw      t0, 0(s0)
    system  sbrk, -10000
    li      t1, 10000
    add     t1, t1, s0
    sub     t0, a0, t1
    expect  t0, 0
    system  sbrk, 4                     # what was given back comes back as zeros
    lw      t0, 0(s0)
    expect  t0, 0
    system  sbrk, -8
    expect  a0, -ENOMEM
    system  sbrk, 0x7fffffff
    expect  a0, -ENOMEM
    system  sbrk, 0x80000000
    expect  a0, -ENOMEM

    # The kernel touches pages of the heap that do not exist yet.
    la      a0, path_zero
    system  open, , O_RDONLY
    expect  a0, 3
    system  sbrk, 0
    mv      s1, a0
    system  sbrk, 3 * PAGE
    mv      a1, s1
    system  read, 3, , 3 * PAGE
    expect  a0, 3 * PAGE
    mv      a1, s1
    system  read, 3, , 3 * PAGE + 1     # one byte too many; up to the next page would be possible
    expect  a0, 3 * PAGE + 1
    mv      a1, s1
    system  read, 3, , 5 * PAGE
    expect  a0, -EFAULT

    # The stack grows when it is touched, by the program and by the kernel, and has an end.
    li      t0, -0x000ff000
    add     t1, sp, t0
    andi    t1, t1, -PAGE
    li      t0, 0x7feff000
    bltu    t1, t0, inside
    mv      t1, t0
inside:
    sw      zero, 0(t1)
    li      a1, 0x7fefe000              # the guard page below
    system  read, 3, , 4
    expect  a0, -EFAULT
    li      a1, 0x7ff00000
    system  read, 3, , 4
    expect  a0, 4

    # Each way out of bounds ends a process.
    .irp body, null_load, null_store, kernel_load, kernel_store, kernel_jump, text_store, data_jump, stack_guard
        system  fork
        beqz    a0, \body
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, SIGSEGV
    .endr
    system  exit, 0

null_load:
    lw      t0, 0(zero)
    system  exit, 90
null_store:
    sw      t0, 0(zero)
    system  exit, 91
kernel_load:
    li      t0, KERNEL
    lw      t0, 0(t0)
    system  exit, 92
kernel_store:
    li      t0, 0xf0002000              # the power device
    sw      t0, 0(t0)
    system  exit, 93
kernel_jump:
    li      t0, KERNEL
    jr      t0
text_store:
    la      t0, _start
    sw      t0, 0(t0)
    system  exit, 94
data_jump:
    la      t0, status
    jr      t0
stack_guard:
    li      t0, 0x7fefeffc
    sw      t0, 0(t0)
    system  exit, 95
.endproc

.rodata
path_zero:
    .asciz  "/dev/zero"

.bss
    .align  2
status:
    .space  4
