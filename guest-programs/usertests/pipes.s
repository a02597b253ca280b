# Pipes and FIFOs.

.include "poll.inc"
.include "usertests.inc"

.equ AMOUNT, 100000                     # many times what fits
.equ PIECE, 777

# test_pipe_transfer: a child writes numbers in pieces of odd sizes; they come out in order, and then the end
.globl test_pipe_transfer
.proc test_pipe_transfer
    .reg    received=s0, at=s1, end=s2
    .frame  ra, s0-s2, ends:8
    addi    a0, sp, ends
    call    sys_pipe
    expect_success "pipe"
    la      a0, write_bytes
    lw      a1, ends + 4(sp)
    call    start_child
    lw      a0, ends + 4(sp)
    call    sys_close
    li      received, 0
    loop
        lw      a0, ends(sp)
        la      a1, buffer
        li      a2, PIECE
        call    sys_read
        expect_success "reading a pipe"
        if a0 == 0
            break
        endif
        la      at, buffer
        add     end, at, a0
        while at != end
            lbu     a0, 0(at)
            xor     a0, a0, received
            andi    a0, a0, 0xff
            expect  0, "a byte from a pipe"
            addi    at, at, 1
            addi    received, received, 1
        endwhile
    endloop
    li      t0, AMOUNT
    sub     a0, received, t0
    expect  0, "how much has come through the pipe"
    li      a0, -1
    call    wait_child
    expect  0, "the writer"
    return
.endproc

# write_bytes(a0 = descriptor) -> a0 = 0: AMOUNT bytes 0, 1, …
.proc write_bytes
    .reg    to=s0, sent=s1, size=s2
    .frame  ra, s0-s2
    mv      to, a0
    li      sent, 0
    loop
        li      size, AMOUNT
        sub     size, size, sent
        if size == 0
            break
        endif
        li      t0, PIECE * 3
        if size >u t0
            mv      size, t0
        endif
        la      t0, buffer
        add     t1, t0, size
        mv      t2, sent
        while t0 != t1
            sb      t2, 0(t0)
            addi    t0, t0, 1
            addi    t2, t2, 1
        endwhile
        mv      a0, to
        la      a1, buffer
        mv      a2, size
        call    sys_write
        sub     a0, a0, size
        expect  0, "writing to a pipe"
        add     sent, sent, size
    endloop
    li      a0, 0
    return
.endproc

# test_pipe_ends: the end of input, and SIGPIPE or EPIPE
.globl test_pipe_ends
.proc test_pipe_ends
    .frame  ra, ends:8, byte:4
    addi    a0, sp, ends
    call    sys_pipe
    expect_success "pipe"
    lw      a0, ends + 4(sp)
    call    sys_close
    lw      a0, ends(sp)
    addi    a1, sp, byte
    li      a2, 1
    call    sys_read
    expect  0, "reading what nobody writes"
    lw      a0, ends(sp)
    addi    a1, sp, byte
    li      a2, 1
    call    sys_write
    expect  -EBADF, "writing to the end for reading"
    lw      a0, ends(sp)
    call    sys_close
    la      a0, write_unread
    li      a1, 0
    call    run_child
    expect  SIGPIPE, "writing what nobody reads"
    la      a0, write_unread
    li      a1, 1
    call    run_child
    expect  EPIPE << 8, "writing what nobody reads, with SIGPIPE ignored"
    return
.endproc

# write_unread(a0 = whether to ignore SIGPIPE) -> a0 = error number
.proc write_unread
    .frame  ra, ends:8
    if a0 != 0
        li      a0, SIGPIPE
        li      a1, SIG_IGN
        call    signal
    endif
    addi    a0, sp, ends
    call    sys_pipe
    lw      a0, ends(sp)
    call    sys_close
    lw      a0, ends + 4(sp)
    mv      a1, sp
    li      a2, 1
    call    sys_write
    neg     a0, a0
    return
.endproc

# test_poll_pipes: an empty pipe can be written, a full one read, one without writers hangs up
.globl test_poll_pipes
.proc test_poll_pipes
    .frame  ra, ends:8, asked:2 * Pollfd.sizeof
    addi    a0, sp, ends
    call    sys_pipe
    expect_success "pipe"
    lw      t0, ends(sp)
    sw      t0, asked + Pollfd.descriptor(sp)
    lw      t0, ends + 4(sp)
    sw      t0, asked + Pollfd.sizeof + Pollfd.descriptor(sp)
    li      t0, POLLIN
    sh      t0, asked + Pollfd.events(sp)
    li      t0, POLLOUT
    sh      t0, asked + Pollfd.sizeof + Pollfd.events(sp)
    addi    a0, sp, asked
    li      a1, 1
    li      a2, 10
    call    sys_poll
    expect  0, "an empty pipe"
    addi    a0, sp, asked
    li      a1, 2
    li      a2, -1
    call    sys_poll
    expect  1, "an empty pipe, from both sides"
    lhu     a0, asked + Pollfd.sizeof + Pollfd.revents(sp)
    expect  POLLOUT, "room in an empty pipe"
    lw      a0, ends + 4(sp)
    mv      a1, sp
    li      a2, 1
    call    sys_write
    addi    a0, sp, asked
    li      a1, 1
    li      a2, -1
    call    sys_poll
    expect  1, "a pipe with something in it"
    lhu     a0, asked + Pollfd.revents(sp)
    expect  POLLIN, "something in a pipe"
    lw      a0, ends + 4(sp)
    call    sys_close
    lw      a0, ends(sp)
    mv      a1, sp
    li      a2, 1
    call    sys_read
    addi    a0, sp, asked
    li      a1, 1
    li      a2, -1
    call    sys_poll
    lhu     a0, asked + Pollfd.revents(sp)
    andi    a0, a0, POLLHUP
    expect  POLLHUP, "a pipe that nobody writes"
    return
.endproc

# test_fifos: a reader and a writer that don't know each other
.globl test_fifos
.proc test_fifos
    .reg    descriptor=s0
    .frame  ra, s0, byte:4
    la      a0, name
    li      a1, S_IFIFO | 0666
    li      a2, 0
    call    sys_mknod
    expect  0, "mknod of a FIFO"
    la      a0, write_fifo
    li      a1, 0
    call    start_child
    la      a0, name
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect_success "opening a FIFO"
    mv      descriptor, a0
    addi    a1, sp, byte
    li      a2, 1
    call    sys_read
    expect  1, "reading a FIFO"
    lbu     a0, byte(sp)
    expect  42, "what came through the FIFO"
    mv      a0, descriptor
    addi    a1, sp, byte
    li      a2, 1
    call    sys_read
    expect  0, "the end of a FIFO"
    mv      a0, descriptor
    call    sys_close
    li      a0, -1
    call    wait_child
    expect  0, "the writer of a FIFO"
    la      a0, name
    call    sys_unlink
    expect  0, "unlink of a FIFO"
    return
.endproc

# write_fifo() -> a0 = 0
.proc write_fifo
    .frame  ra, byte:4
    la      a0, name
    li      a1, O_WRONLY
    li      a2, 0
    call    sys_open
    expect_success "opening a FIFO to write"
    li      t0, 42
    sb      t0, byte(sp)
    addi    a1, sp, byte
    li      a2, 1
    call    sys_write
    expect  1, "writing to a FIFO"
    li      a0, 0
    return
.endproc

.section .rodata
name:
    .asciz  "fifo"

.bss
buffer:
    .space  PIECE * 3
