# Pipes and FIFOs: what can be asked of one without waiting, and the table of their operations.
#
# Who comes here: the system calls, through fifo_operations.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "ioctl.inc"
.include "pipe.inc"
.include "poll.inc"

.text

# pipe_poll(a0 = File) -> a0 = POLL…
#   clobbers t0-t3
.proc pipe_poll
    pipe_of a0, t0
    lw      t1, File.flags(a0)
    andi    t1, t1, O_ACCMODE
    lw      t2, Pipe.write(t0)
    lw      t3, Pipe.read(t0)
    sub     t2, t2, t3                  # bytes in it
    li      a0, 0
    li      t3, O_WRONLY
    if t1 != t3
        snez    a0, t2                  # POLLIN
        lw      t3, Pipe.writers(t0)
        if t3 == zero
            ori     a0, a0, POLLHUP
        endif
    endif
    if t1 != zero
        li      t3, PIPE_SIZE - PIPE_ATOMIC
        if t2 <=u t3
            ori     a0, a0, POLLOUT
        endif
        lw      t3, Pipe.readers(t0)
        if t3 == zero
            ori     a0, a0, POLLERR
        endif
    endif
    return
.endproc

# pipe_ioctl(a0 = File, a1 = request, a2 = argument) -> a0 = 0, -EFAULT, or -ENOTTY for all but FIONREAD
.proc pipe_ioctl
    .frame  ra, bytes:4
    li      t0, FIONREAD
    if a1 != t0
        li      a0, -ENOTTY
        return
    endif
    pipe_of a0, t0
    lw      t1, Pipe.write(t0)
    lw      t2, Pipe.read(t0)
    sub     t1, t1, t2
    sw      t1, bytes(sp)
    mv      a0, a2
    addi    a1, sp, bytes
    li      a2, 4
    call    copy_out
    return
.endproc

.globl fifo_operations
file_operations fifo_operations, read=pipe_read_end, write=pipe_write_end, poll=pipe_poll, ioctl=pipe_ioctl, open=fifo_open, release=pipe_release
