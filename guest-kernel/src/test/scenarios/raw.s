# Reads keys as they come, without echo and signals, and shows each in brackets, until "q".

.include "check.inc"
.include "ioctl.inc"
.include "poll.inc"

.text

.globl _start
.proc _start
    system  ioctl, 0, TCGETS, termios
    expect  a0, 0
    lw      t0, termios + Termios.local_flags
    expect  t0, ISIG | ICANON | ECHO | ECHOE
    sw      zero, termios + Termios.local_flags, t0
    sw      zero, termios + Termios.input_flags, t0
    system  ioctl, 0, TCSETS, termios
    expect  a0, 0
    system  ioctl, 0, TCSETS, KERNEL
    expect  a0, -EFAULT
    system  ioctl, 0, TIOCGWINSZ, window
    lw      t0, window
    expect  t0, 24 | 80 << 16
    system  fcntl, 0, F_SETFL, O_NONBLOCK
    system  read, 0, text + 1, 1
    expect  a0, -EAGAIN
    system  fcntl, 0, F_SETFL, 0
    loop
        system  poll, entry, 1, -1
        expect  a0, 1
        system  read, 0, text + 1, 10
        expect  a0, 1
        system  write, 1, text, 3
        lbu     t0, text + 1
        li      t1, 'q'
        if t0 == t1
            break
        endif
    endloop
    # Nobody types any more: VTIME is over.
    sb      zero, termios + Termios.characters + VMIN, t0
    li      t0, 1
    sb      t0, termios + Termios.characters + VTIME, t1
    system  ioctl, 0, TCSETSF, termios
    system  read, 0, text, 1
    expect  a0, 0
    system  exit, 0
.endproc

.data
text:
    .ascii  "[ ]"
    .space  16
    .align  2
entry:
    .word   0
    .half   POLLIN, 0

.bss
    .align  2
.instance termios, Termios
.instance window, Winsize
