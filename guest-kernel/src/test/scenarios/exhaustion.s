# Takes memory until there is none: for the heap, for files,
# for names, for mappings, for processes. Each way ends with an error or a killed
# child, and afterwards all of it is back.

.include "check.inc"
.include "mman.inc"

.equ PAGE, 4096
.equ FEW, 8

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

        .irp part, names, mappings
            system  fork
            beqz    a0, \part
            bltz    a0, failed
            la      a1, status
            system  wait, -1, , 0
            lw      t0, status
            expect  t0, 0
        .endr

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

names:                                  # empty files; the kernel keeps enough to take them away again
    call    memory_take
    li      s1, 0
    loop
        mv      a0, s1
        call    name_set
        system  mknod, name, S_IFREG | 0600, 0
        bltz    a0, full
        addi    s1, s1, 1
    endloop
full:
    expect  a0, -ENOSPC
    repeat
        addi    s1, s1, -1
        mv      a0, s1
        call    name_set
        system  unlink, name
        expect  a0, 0
    until s1 == zero
    system  exit, 0

mappings:                               # none like its neighbours, so that each needs a description of its own
    call    memory_take
    li      s1, PROT_NONE
    loop
        li      a3, MAP_PRIVATE | MAP_ANONYMOUS
        mv      a2, s1
        system  mmap, 0, PAGE
        li      t0, -4096
        bgtu    a0, t0, unmappable
        xori    s1, s1, PROT_READ
    endloop
unmappable:
    expect  a0, -ENOMEM
    system  access, root, F_OK          # a path can be looked up
    expect  a0, 0
    system  exit, 0

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

# memory_take(): all but a few pages, so that the rest doesn't take long
#   clobbers a0
.proc memory_take
    loop
        system  sbrk, PAGE
        bltz    a0, all_taken
        sw      zero, 0(a0)
    endloop
all_taken:
    system  sbrk, -FEW * PAGE
    return
.endproc

# name_set(a0 = number): writes it to `name`, in letters
#   clobbers a0, t0-t2
.proc name_set
    la      t0, name
    repeat
        andi    t1, a0, 15
        addi    t1, t1, 'a'
        sb      t1, 0(t0)
        addi    t0, t0, 1
        srli    a0, a0, 4
    until a0 == zero
    sb      zero, 0(t0)
    return
.endproc

.rodata
root:
    .asciz  "/"
path:
    .asciz  "/a-file"

.bss
name:
    .space  16
    .align  2
status:
    .space  4
