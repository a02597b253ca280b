# FIFOs and pipes: opening and closing their ends.
#
# Who comes here: open, pipe and close; an open sleeps until the other end is opened.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "pipe.inc"
.include "process.inc"

.text

# pipe_prepare(a0 = Inode of a FIFO) -> a0 = its Pipe, which is made if it has none; 0 if no memory is left
.globl pipe_prepare
.proc pipe_prepare
    .reg    inode=s0, pipe=s1
    .frame  ra, s0, s1
    mv      inode, a0
    lw      a0, Inode.pipe(inode)
    if a0 != zero
        return
    endif
    call    program_page_alloc_zero
    mv      pipe, a0
    if pipe != zero
        sw      pipe, Inode.pipe(inode)
        addi    a0, pipe, Pipe.readable
        call    list_clear
        addi    a0, pipe, Pipe.writable
        call    list_clear
        mv      a0, pipe
    endif
    return
.endproc

# pipe_join(a0 = File, a1 = Pipe): counts one more opening of the ends that it reads or writes
#   clobbers t0-t2
.globl pipe_join
.proc pipe_join
    lw      t0, File.flags(a0)
    andi    t0, t0, O_ACCMODE
    li      t1, O_WRONLY
    if t0 != t1
        lw      t2, Pipe.readers(a1)
        addi    t2, t2, 1
        sw      t2, Pipe.readers(a1)
        lw      t2, Pipe.reader_opens(a1)
        addi    t2, t2, 1
        sw      t2, Pipe.reader_opens(a1)
    endif
    if t0 != zero                       # not O_RDONLY
        lw      t2, Pipe.writers(a1)
        addi    t2, t2, 1
        sw      t2, Pipe.writers(a1)
        lw      t2, Pipe.writer_opens(a1)
        addi    t2, t2, 1
        sw      t2, Pipe.writer_opens(a1)
    endif
    return
.endproc

# fifo_open(a0 = File) -> a0 = 0; -EINTR, -ENOMEM, or -ENXIO if nobody reads and it must not wait
.globl fifo_open
.proc fifo_open
    .reg    file=s0, pipe=s1, mode=s2, seen=s3
    .frame  ra, s0-s3
    mv      file, a0
    lw      a0, File.inode(file)
    call    pipe_prepare
    mv      pipe, a0
    li      a0, -ENOMEM
    beqz    pipe, done
    mv      a0, file
    mv      a1, pipe
    call    pipe_join
    mv      a0, pipe
    call    pipe_wake                   # somebody may wait for this end
    lw      t0, File.flags(file)
    andi    mode, t0, O_ACCMODE
    andi    t1, t0, O_NONBLOCK
    li      t0, O_WRONLY
    if mode == t0
        lw      t0, Pipe.readers(pipe)
        bnez    t0, opened
        li      a0, -ENXIO
        bnez    t1, refused
        lw      seen, Pipe.reader_opens(pipe)
        repeat
            addi    a0, pipe, Pipe.writable
            call    sleep_on
            bltz    a0, refused
            lw      t0, Pipe.reader_opens(pipe)
        until t0 != seen
    elseif mode == zero
        lw      t0, Pipe.writers(pipe)
        or      t0, t0, t1
        bnez    t0, opened
        lw      seen, Pipe.writer_opens(pipe)
        repeat
            addi    a0, pipe, Pipe.readable
            call    sleep_on
            bltz    a0, refused
            lw      t0, Pipe.writer_opens(pipe)
        until t0 != seen
    endif
opened:
    li      a0, 0
done:
    return
refused:
    mv      seen, a0
    mv      a0, file
    call    pipe_release
    mv      a0, seen
    return
.endproc

# pipe_release(a0 = File): one opening less; who waits at the other end looks again; without openings, the Pipe goes
.globl pipe_release
.proc pipe_release
    .reg    file=s0, pipe=s1
    .frame  ra, s0, s1
    mv      file, a0
    lw      t0, File.inode(file)
    lw      pipe, Inode.pipe(t0)
    lw      t0, File.flags(file)
    andi    t0, t0, O_ACCMODE
    li      t1, O_WRONLY
    if t0 != t1
        lw      t2, Pipe.readers(pipe)
        addi    t2, t2, -1
        sw      t2, Pipe.readers(pipe)
    endif
    if t0 != zero
        lw      t2, Pipe.writers(pipe)
        addi    t2, t2, -1
        sw      t2, Pipe.writers(pipe)
    endif
    lw      t0, Pipe.readers(pipe)
    lw      t1, Pipe.writers(pipe)
    or      t0, t0, t1
    if t0 == zero
        lw      t0, File.inode(file)
        sw      zero, Inode.pipe(t0)
        mv      a0, pipe
        leave
        j       page_put
    endif
    mv      a0, pipe
    call    pipe_wake
    return
.endproc

# pipe_wake(a0 = Pipe): everybody at either end looks again
.globl pipe_wake
.proc pipe_wake
    .frame  ra, s0
    mv      s0, a0
    addi    a0, s0, Pipe.readable
    call    wake_all
    addi    a0, s0, Pipe.writable
    call    wake_all
    call    poll_wake
    return
.endproc

# pipe_lock(a0 = File): nobody else reads or writes it
.globl pipe_lock
.proc pipe_lock
    lw      a0, File.inode(a0)
    addi    a0, a0, Inode.lock
    j       lock_acquire
.endproc

# pipe_unlock(a0 = File)
.globl pipe_unlock
.proc pipe_unlock
    lw      a0, File.inode(a0)
    addi    a0, a0, Inode.lock
    j       lock_release
.endproc
