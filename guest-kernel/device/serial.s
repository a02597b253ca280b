# /dev/log and /dev/stderr: device files that write to a UART, whose number is the minor number, and have nothing to
# read.
#
# Who comes here: the system calls, through serial_operations.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"

.equ CHUNK, 128

.text

# serial_read() -> a0 = 0: always at its end
.proc serial_read
    li      a0, 0
    return
.endproc

# serial_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = size or -EFAULT
.proc serial_write
    .reg    number=s0, from=s1, left=s2, size=s3, part=s4
    .frame  ra, s0-s4, chunk:CHUNK
    lw      t0, File.inode(a0)
    lw      t0, Inode.special(t0)
    andi    number, t0, 255
    mv      from, a1
    mv      left, a2
    mv      size, a2
    while left != zero
        li      part, CHUNK
        if part >u left
            mv      part, left
        endif
        addi    a0, sp, chunk
        mv      a1, from
        mv      a2, part
        call    copy_in
        if a0 < 0
            return
        endif
        mv      a0, number
        addi    a1, sp, chunk
        mv      a2, part
        call    uart_write
        add     from, from, part
        sub     left, left, part
        call    preemption_point
    endwhile
    mv      a0, size
    return
.endproc

.globl serial_operations
file_operations serial_operations, read=serial_read, write=serial_write
