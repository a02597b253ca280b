# Pipes and FIFOs: reading and writing. Positions change behind a copy, and a copy may sleep: so the inode's lock is held
# over looking and copying, but not over waiting.
#
# Who comes here: the system calls, through fifo_operations; they sleep while the pipe is empty or full.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "pipe.inc"
.include "process.inc"
.include "signal.inc"

.text

# ring_run(a0 = Pipe, a1 = position, a2 = bytes) -> a0 = address of the byte there, a2 = how many of the bytes follow
# before the ring's end
#   clobbers a1, t0
.proc ring_run
    andi    a1, a1, PIPE_SIZE - 1
    li      t0, PIPE_SIZE
    sub     t0, t0, a1
    if a2 >u t0
        mv      a2, t0
    endif
    addi    a0, a0, Pipe.bytes
    add     a0, a0, a1
    return
.endproc

# pipe_read_end(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes, at least 1; 0 if nobody can write any more,
# -EAGAIN if it must not wait, -EFAULT or -EINTR
.globl pipe_read_end
.proc pipe_read_end
    .reg    pipe=s0, to=s1, left=s2, total=s3, part=s4, file=s5
    .frame  ra, s0-s5
    mv      file, a0
    mv      to, a1
    mv      left, a2
    li      total, 0
    pipe_of a0, pipe
    loop                                # until there is something
        mv      a0, file
        call    pipe_lock
        lw      t0, Pipe.write(pipe)
        lw      t1, Pipe.read(pipe)
        if t0 != t1 || left == zero
            break
        endif
        mv      a0, file
        call    pipe_unlock
        lw      a0, Pipe.writers(pipe)
        beqz    a0, done
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        addi    a0, pipe, Pipe.readable
        call    sleep_on
        bltz    a0, done
    endloop
    loop                                # at most twice: to the ring's end, and from its start
        lw      a1, Pipe.read(pipe)
        lw      a2, Pipe.write(pipe)
        sub     a2, a2, a1
        if a2 >u left
            mv      a2, left
        endif
        if a2 == zero
            break
        endif
        mv      a0, pipe
        call    ring_run
        mv      part, a2
        mv      a1, a0
        mv      a0, to
        call    copy_out
        bltz    a0, stopped
        lw      t0, Pipe.read(pipe)
        add     t0, t0, part
        sw      t0, Pipe.read(pipe)
        add     to, to, part
        add     total, total, part
        sub     left, left, part
    endloop
    li      a0, 0
stopped:
    if total == zero
        mv      total, a0
    endif
    mv      a0, file
    call    pipe_unlock
    addi    a0, pipe, Pipe.writable
    call    wake_all
    call    poll_wake
    mv      a0, total
done:
    return
.endproc

# pipe_write_end(a0 = File, a1 = user's buffer, a2 = size) -> a0 = size; fewer if something has come between; -EAGAIN if
# it must not wait, -EFAULT, -EINTR, or -EPIPE and a signal if nobody can read any more
.globl pipe_write_end
.proc pipe_write_end
    .reg    pipe=s0, from=s1, left=s2, total=s3, part=s4, file=s5
    .frame  ra, s0-s5
    mv      file, a0
    mv      from, a1
    mv      left, a2
    li      total, 0
    pipe_of a0, pipe
    call    pipe_lock
    li      a0, 0
    while left != zero
        mv      a0, pipe
        mv      a1, left
        mv      a2, file
        call    pipe_wait_writable
        bltz    a0, stopped
        mv      a2, a0
        if a2 >u left
            mv      a2, left
        endif
        lw      a1, Pipe.write(pipe)
        mv      a0, pipe
        call    ring_run
        mv      part, a2
        mv      a1, from
        call    copy_in
        bltz    a0, stopped
        lw      t0, Pipe.write(pipe)
        add     t0, t0, part
        sw      t0, Pipe.write(pipe)
        add     from, from, part
        add     total, total, part
        sub     left, left, part
        addi    a0, pipe, Pipe.readable
        call    wake_all
        call    poll_wake
        li      a0, 0
    endwhile
stopped:
    if total == zero
        mv      total, a0
    endif
    mv      a0, file
    call    pipe_unlock
    mv      a0, total
    return
.endproc

# pipe_wait_writable(a0 = Pipe, a1 = bytes that are to be written, a2 = File, whose lock is given back only while this
# waits) -> a0 = room, enough for all of them if they are at most PIPE_ATOMIC, else at least 1; -EAGAIN, -EINTR, or -EPIPE
# and a signal
.proc pipe_wait_writable
    .reg    pipe=s0, needed=s1, file=s2, result=s3
    .frame  ra, s0-s3
    mv      pipe, a0
    mv      needed, a1
    mv      file, a2
    li      t0, PIPE_ATOMIC
    if needed >u t0
        li      needed, 1
    endif
    loop
        lw      t0, Pipe.readers(pipe)
        beqz    t0, broken
        lw      a0, Pipe.read(pipe)
        lw      t0, Pipe.write(pipe)
        sub     a0, a0, t0
        addi    a0, a0, PIPE_SIZE
        if a0 >=u needed
            return
        endif
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, stopped
        mv      a0, file
        call    pipe_unlock
        addi    a0, pipe, Pipe.writable
        call    sleep_on
        mv      result, a0
        mv      a0, file
        call    pipe_lock
        mv      a0, result
        bltz    a0, stopped
    endloop
broken:
    lw      a0, Thread.process(tp)
    li      a1, SIGPIPE
    call    signal_send
    li      a0, -EPIPE
stopped:
    return
.endproc
