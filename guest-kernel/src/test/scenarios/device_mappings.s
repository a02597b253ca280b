# A device in user space: what of it can be mapped, and what becomes of that. With the copy engine, and the module uio.

.include "check.inc"
.include "modules.inc"
.include "devices.inc"

.equ CONTROL, 0x0c                      # registers of the engine
.equ STATUS, 0x10
.equ START, 3                           # with an interrupt at the end
.equ DONE, 2

# map RESULT, SIZE, PROTECTION, FLAGS, OFFSET: of the device
.macro map result, size, protection, flags, offset
    mv      a4, s0
    li      a3, \flags
    li      a5, \offset
    system  mmap, 0, \size, \protection
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    load    uio, -EINVAL
    load    uio, -ENODEV, no_kind
    load    uio, 0, kind
    system  open, node, O_RDWR
    mv      s0, a0
    system  open, node, O_RDWR
    expect  a0, -EBUSY

    # What can't be mapped
    map     -EINVAL, 4096, PROT_READ, MAP_PRIVATE, 0
    map     -EACCES, 4096, PROT_READ | PROT_EXEC, MAP_SHARED, 0
    map     -EINVAL, 8192, PROT_READ, MAP_SHARED, 0
    map     -EINVAL, 8192, PROT_READ, MAP_SHARED, 4096
    map     -EINVAL, 8192, PROT_READ, MAP_SHARED, UIO_MEMORY
    mv      a0, s0
    system  ioctl, , UIO_ADDRESS, NOWHERE
    expect  a0, -EFAULT
    mv      a0, s0
    system  ioctl, , 0, 0
    expect  a0, -ENOTTY

    # The registers, and an interrupt. The engine refuses bytes; a call that is given such an address says so.
    li      a3, MAP_SHARED
    mv      a4, s0
    li      a5, 0
    system  mmap, 0, 4096, PROT_READ | PROT_WRITE
    mv      s1, a0
    lw      t0, STATUS(s1)
    expect  t0, 0
    addi    a1, s1, 1
    system  write, 1, , 3
    expect  a0, -EFAULT
    li      t0, START
    sw      t0, CONTROL(s1)             # of nothing
    mv      a0, s0
    addi    a1, s1, 1
    system  read, , , 4
    expect  a0, -EFAULT
    lw      t0, STATUS(s1)
    expect  t0, DONE

    # Rights
    mv      a0, s1
    system  msync, , 4096, MS_SYNC
    expect  a0, 0
    mv      a0, s1
    system  mprotect, , 4096, PROT_NONE
    expect  a0, 0
    mv      a0, s1
    system  mprotect, , 4096, PROT_READ
    expect  a0, 0
    lw      t0, STATUS(s1)
    expect  t0, DONE
    mv      a0, s1
    system  mprotect, , 4096, PROT_READ | PROT_EXEC
    expect  a0, -EACCES

    # The driver stays as long as anybody has the device mapped.
    system  fork
    if a0 == zero
        lw      a0, STATUS(s1)
        trap    SYS_exit
    endif
    system  wait, -1, word, 0
    lw      t0, word
    expect  t0, DONE << 8
    mv      a0, s0
    system  close
    unload  uio, -EBUSY
    mv      a0, s1
    system  munmap, , 4096
    unload  uio, 0

    # Nothing is lost.
    call    use
    free_pages s0
    call    use
    free_pages s1
    sub     s0, s0, s1
    expect  s0, 0
    system  exit, 0
.endproc

# use(): all of it once, and no farewell by the child
.proc use
    .frame  ra
    load    uio, 0, kind
    system  fork
    if a0 == zero
        system  open, node, O_RDWR
        mv      a4, a0
        li      a3, MAP_SHARED
        li      a5, UIO_MEMORY
        system  mmap, 0, 4096, PROT_READ | PROT_WRITE
        sw      a0, 0(a0)
        system  exit, 0
    endif
    system  wait, -1, word, 0
    unload  uio, 0
    return
.endproc

.rodata
node:       .asciz  "/dev/uio0"
kind:       .asciz  "dma-copy"
no_kind:    .asciz  "no such kind"

.bss
    .align  2
word:       .space  4
