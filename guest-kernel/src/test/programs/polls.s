# Waiting for one of several files, not waiting at all, and FIFOs.

.include "check.inc"
.include "poll.inc"
.include "ioctl.inc"

.macro call_expect name, result, first, second, third, fourth, fifth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    .ifnb \fifth
        li      a4, \fifth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    # A pipe whose ends must not wait.
    call_expect pipe, 0, ends
    call_expect fcntl, 0, 3, F_SETFL, O_NONBLOCK
    call_expect fcntl, 0, 4, F_SETFL, O_NONBLOCK
    call_expect read, -EAGAIN, 3, buffer, 10
    call_expect poll, 0, entries, 2, 0
    call_expect poll, 0, entries, 2, 5
    call_expect write, 10, 4, buffer, 10
    call_expect ioctl, 0, 3, FIONREAD, word
    lw      t0, word
    expect  t0, 10
    call_expect ioctl, -EFAULT, 3, FIONREAD, KERNEL
    call_expect poll, 1, entries, 2, -1
    lw      t0, entries + Pollfd.events
    expect  t0, POLLIN | POLLIN << 16
    call_expect write, 2038, 4, buffer, 4000
    call_expect write, -EAGAIN, 4, buffer, 1
    call_expect read, 2048, 3, buffer, 4096
    call_expect poll, -EINVAL, entries, OPEN_MAX + 1, 0
    call_expect poll, -EFAULT, KERNEL, 1, 0
    call_expect poll, 1, bad_entry, 1, -1
    lw      t0, bad_entry + Pollfd.events
    expect  t0, POLLIN | POLLNVAL << 16

    # select says the same by bits.
    li      t0, 1 << 3
    sw      t0, set_in, t1
    li      t0, 1 << 4
    sw      t0, set_out, t1
    call_expect select, 1, 5, set_in, set_out, 0, 0
    lw      t0, set_in
    expect  t0, 0
    lw      t0, set_out
    expect  t0, 1 << 4
    li      t0, 1 << 3
    sw      t0, set_in, t1
    call_expect select, 0, 4, set_in, 0, 0, time
    li      t0, 1 << 9
    sw      t0, set_in, t1
    call_expect select, -EBADF, 10, set_in, 0, 0, 0
    call_expect select, -EINVAL, OPEN_MAX + 1, 0, 0, 0, 0
    call_expect select, 0, 0, 0, 0, 0, time

    # One waits, and another writes.
    system  fork
    beqz    a0, writer
    call_expect poll, 1, entries, 1, -1
    call_expect read, 3, 3, buffer, 10
    call_expect poll, 1, entries, 1, 1000
    call_expect read, 4, 3, buffer, 10
    call_expect wait, -EFAULT, -1, KERNEL, 0
    system  wait, -1, 0, 0
    call_expect close, 0, 4
    call_expect poll, 1, entries, 1, -1
    lhu     t0, entries + Pollfd.revents
    expect  t0, POLLHUP
    call_expect close, 0, 3

    # A FIFO: each side waits until the other is there.
    call_expect mknod, 0, fifo, S_IFIFO | 0600, 0
    call_expect open, -ENXIO, fifo, O_WRONLY | O_NONBLOCK
    call_expect open, 3, fifo, O_RDONLY | O_NONBLOCK
    call_expect read, 0, 3, buffer, 1
    call_expect close, 0, 3
    system  fork
    beqz    a0, fifo_writer
    call_expect open, 3, fifo, O_RDONLY
    call_expect read, 5, 3, buffer, 100
    call_expect read, 0, 3, buffer, 100
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFIFO | 0600
    call_expect close, 0, 3
    system  wait, -1, 0, 0
    call_expect open, 3, fifo, O_RDWR
    call_expect write, 5, 3, buffer, 5
    call_expect read, 5, 3, buffer, 5
    call_expect close, 0, 3

    # Who waits at a FIFO that nobody opens can be killed.
    system  fork
    beqz    a0, lonely
    mv      s0, a0
    system  sleep, 2
    mv      a0, s0
    call_expect kill, 0, , SIGKILL
    call_expect wait, 4, -1, word, 0
    lw      t0, word
    expect  t0, SIGKILL
    call_expect open, -ENXIO, fifo, O_WRONLY | O_NONBLOCK
    call_expect unlink, 0, fifo
    system  exit, 0

writer:
    system  sleep, 3
    call_expect write, 3, 4, buffer, 3
    system  sleep, 3
    call_expect write, 4, 4, buffer, 4
    system  exit, 0
fifo_writer:
    system  sleep, 3
    call_expect open, 3, fifo, O_WRONLY
    call_expect write, 5, 3, buffer, 5
    system  exit, 0
lonely:
    system  open, fifo, O_RDONLY
    system  exit, 0
.endproc

.rodata
fifo:       .asciz  "/fifo"
    .align  2
time:       .word   0, 3000

.data
    .align  2
entries:
    .word   3
    .half   POLLIN, 0
    .word   -1
    .half   POLLIN, 0
bad_entry:
    .word   9
    .half   POLLIN, 0

.bss
    .align  2
ends:       .space  8
word:       .space  4
set_in:     .space  4
set_out:    .space  4
buffer:     .space  4096
.instance status, Stat
