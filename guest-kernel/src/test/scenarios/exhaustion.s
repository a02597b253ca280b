# Takes memory until there is none: for the heap, for files, for processes. Each way ends with an error or a killed
# child, and afterwards all of it is back.

.include "check.inc"

.equ PAGE, 4096

.text

.globl _start
.proc _start
    li      s0, 3                       # again, to find what has not been given back
    repeat
        system  fork
        beqz    a0, heap
        bltz    a0, failed
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, SIGKILL             # there is no page left for it

        system  fork
        beqz    a0, files
        bltz    a0, failed
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, 0
        la      a0, path
        system  unlink
        expect  a0, 0

        system  fork
        beqz    a0, processes
        bltz    a0, failed
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, 0
        loop                            # its children
            system  wait, -1, 0, 0
            bltz    a0, all
        endloop
all:
        expect  a0, -ECHILD
        addi    s0, s0, -1
    until s0 == zero
    system  exit, 0
failed:
    system  exit, 99

heap:                                   # more than there is, in steps that are allowed
    li      s1, PAGE
    loop
        system  sbrk, PAGE
        bltz    a0, by_promise
        sw      s1, 0(a0)
    endloop
by_promise:                             # the last free pages can't be had by sbrk; the stack asks nobody
    mv      t0, sp
    loop
        li      t1, PAGE
        sub     t0, t0, t1
        sw      zero, 0(t0)
    endloop

files:
    la      a0, path
    system  open, , O_WRONLY | O_CREAT, 0600
    mv      s1, a0
    repeat
        mv      a0, s1
        la      a1, path
        system  write, , , 7
        mv      a0, s1
        system  lseek, , PAGE, SEEK_CUR
        mv      a0, s1
        la      a1, path
        system  write, , , 7
    until a0 < 0
    expect  a0, -ENOSPC
    system  exit, 0

processes:
    system  fork
    if a0 == zero
        system  sleep, 50
        system  exit, 0
    endif
    bgtz    a0, processes
    sltz    t0, a0
    expect  t0, 1
    system  exit, 0
.endproc

.rodata
path:
    .asciz  "/a-file"

.bss
    .align  2
status:
    .space  4
