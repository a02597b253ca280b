# mmap, munmap, mprotect, msync: memory and files, private and shared; and that none of it is lost or left.

.include "check.inc"
.include "mman.inc"

.equ PAGE, 4096
.equ FILE_SIZE, 2 * PAGE + 100

# map SIZE, PROTECTION, FLAGS, [DESCRIPTOR, OFFSET]: a0 = where
.macro map size, protection, flags, descriptor=-1, offset=0
    li      a3, \flags
    li      a4, \descriptor
    li      a5, \offset
    system  mmap, 0, \size, \protection
.endm

# expect_fault SIGNAL: the child that does what follows, up to endfault, ends so
.macro expect_fault signal
    .equ    FAULT_SIGNAL, \signal
    system  fork
    if a0 == zero
.endm
.macro endfault
        system  exit, 90
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, FAULT_SIGNAL
.endm

.text

.globl _start
.proc _start
    sw      zero, status, t0            # a page that will be there
    free_pages s11

    # What is refused.
    map     0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS
    expect  a0, -EINVAL
    map     -1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS
    expect  a0, -EINVAL
    map     PAGE, PROT_READ, MAP_ANONYMOUS
    expect  a0, -EINVAL
    map     PAGE, 8, MAP_PRIVATE | MAP_ANONYMOUS
    expect  a0, -EINVAL
    map     PAGE, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS
    expect  a0, -EACCES
    map     PAGE, PROT_READ, MAP_PRIVATE, 17
    expect  a0, -EBADF
    map     PAGE, PROT_READ, MAP_PRIVATE, 0
    expect  a0, -ENODEV
    map     0x7ff00000, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS
    expect  a0, -ENOMEM
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    system  mmap, KERNEL, PAGE, PROT_READ
    expect  a0, -EINVAL
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    system  mmap, PAGE, PAGE, PROT_READ         # null pointers stay bad
    expect  a0, -EINVAL
    system  munmap, 1, PAGE
    expect  a0, -EINVAL
    system  munmap, KERNEL - PAGE, 2 * PAGE
    expect  a0, -EINVAL
    system  mprotect, 0x20000000, PAGE, PROT_READ
    expect  a0, -ENOMEM

    # Memory of our own: zeros, ours to change, gone afterwards.
    map     5 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS
    mv      s0, a0
    li      s1, 2 * PAGE
    add     s1, s1, s0
    lw      t0, 0(s1)
    expect  t0, 0
    li      t0, 77
    sw      t0, 0(s0)
    sw      t0, 0(s1)
    lw      t0, 0(s1)
    expect  t0, 77
    # The middle page goes; a store to it is a fault, and the others stay.
    mv      a0, s1
    system  munmap, , 1
    expect  a0, 0
    expect_fault SIGSEGV
        sw      zero, 0(s1)
    endfault
    lw      t0, 0(s0)
    expect  t0, 77
    lw      t0, PAGE(s1)
    expect  t0, 0
    # Something else comes there.
    mv      a0, s1
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    system  mmap, , PAGE, PROT_READ
    sub     t0, a0, s1
    expect  t0, 0
    lw      t0, 0(s1)
    expect  t0, 0
    expect_fault SIGSEGV
        sw      zero, 0(s1)
    endfault
    # Rights change over several mappings, and what was there is there again.
    mv      a0, s0
    system  mprotect, , 5 * PAGE, PROT_NONE
    expect  a0, 0
    expect_fault SIGSEGV
        lw      t0, 0(s0)
    endfault
    mv      a0, s0
    system  mprotect, , 5 * PAGE, PROT_READ
    expect  a0, 0
    lw      t0, 0(s0)
    expect  t0, 77
    expect_fault SIGSEGV
        sw      zero, 0(s0)
    endfault
    mv      a0, s0
    system  mprotect, , 5 * PAGE, PROT_READ | PROT_WRITE
    li      t0, 78
    sw      t0, 0(s0)
    sw      t0, 0(s1)
    lw      t0, 0(s0)
    expect  t0, 78
    # A page between two that must not be touched.
    li      t0, PAGE
    add     a0, s0, t0
    system  mprotect, , PAGE, PROT_READ | PROT_EXEC
    expect  a0, 0
    lw      t0, PAGE(s0)
    expect  t0, 0
    li      t0, 5 * PAGE
    add     a0, s0, t0
    addi    a0, a0, -PAGE
    system  mprotect, , 2 * PAGE, PROT_READ     # behind it there is nothing
    expect  a0, -ENOMEM
    mv      a0, s0
    system  munmap, , 5 * PAGE
    expect  a0, 0
    mv      a0, s0
    system  munmap, , 5 * PAGE          # twice doesn't matter
    expect  a0, 0

    # A child's stores are its own, whoever stores first; shared memory is not.
    map     2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS
    mv      s0, a0
    map     2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS
    mv      s1, a0
    li      t0, 1
    sw      t0, 0(s0)
    sw      t0, 0(s1)
    system  fork
    if a0 == zero
        system  sleep, 2
        lw      t0, 0(s0)
        expect  t0, 1
        lw      t0, 0(s1)
        expect  t0, 2
        li      t0, 3
        sw      t0, 0(s0)
        sw      t0, PAGE(s1)
        lw      t0, 0(s0)
        expect  t0, 3
        system  exit, 0
    endif
    li      t0, 2
    sw      t0, 0(s0)
    sw      t0, 0(s1)
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 0
    lw      t0, 0(s0)
    expect  t0, 2
    lw      t0, PAGE(s1)
    expect  t0, 3
    mv      a0, s0
    system  munmap, , 2 * PAGE
    mv      a0, s1
    system  munmap, , 2 * PAGE

    # A file.
    la      a0, path
    system  open, , O_RDWR | O_CREAT, 0600
    expect  a0, 3
    system  ftruncate, 3, FILE_SIZE
    la      a1, text
    system  write, 3, , 8
    map     3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, 3
    mv      s0, a0
    map     3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, 3
    mv      s1, a0
    lw      t0, 0(s0)
    lw      t1, text
    sub     t0, t0, t1
    expect  t0, 0
    li      t0, 1111                    # stays ours
    sw      t0, 0(s0)
    lw      t0, 0(s1)
    sub     t0, t0, t1
    expect  t0, 0
    li      t0, 2222                    # is everybody's
    sw      t0, 4(s1)
    system  lseek, 3, 4, SEEK_SET
    la      a1, room
    system  read, 3, , 4
    lw      t0, room
    expect  t0, 2222
    la      a1, room
    li      t0, 3333
    sw      t0, room, t1
    li      s2, PAGE                    # what is written is mapped
    system  lseek, 3, PAGE, SEEK_SET
    la      a1, room
    system  write, 3, , 4
    lw      t0, PAGE(s1)
    expect  t0, 3333
    li      t0, 2 * PAGE                # behind the file's end, in its last page
    add     t1, s1, t0
    lw      t0, 200(t1)
    expect  t0, 0
    mv      a0, s1
    system  msync, , 3 * PAGE, MS_SYNC
    expect  a0, 0
    sw      zero, 0(s1)
    expect_fault SIGSEGV
        mv      a0, s1
        system  mprotect, , PAGE, PROT_READ
        sw      zero, 0(s1)
    endfault
    # A process that has nothing to do with us but the file.
    system  fork
    if a0 == zero
        mv      a0, s1
        system  munmap, , 3 * PAGE
        system  close, 3
        la      a0, path
        system  open, , O_RDONLY
        map     PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, 3
        expect  a0, -EACCES
        map     PAGE, PROT_READ, MAP_SHARED, 3, PAGE
        mv      s1, a0
        system  mprotect, , PAGE, PROT_READ | PROT_WRITE
        expect  a0, -EACCES
        lw      t0, 0(s1)
        expect  t0, 3333
        loop                            # until our parent says so
            lw      t0, 8(s1)
            if t0 != zero
                break
            endif
            system  sleep, 1
        endloop
        system  exit, 12
    endif
    system  sleep, 3
    li      t0, 1
    add     t1, s1, s2
    sw      t0, 8(t1)
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 12 << 8
    # Behind the last page of the file there is nothing; the kernel finds that, too.
    map     4 * PAGE, PROT_READ, MAP_SHARED, 3
    mv      s3, a0
    li      t0, 3 * PAGE
    add     s3, s3, t0
    expect_fault SIGBUS
        lw      t0, 0(s3)
    endfault
    mv      a0, s3
    system  open, , O_RDONLY
    expect  a0, -EFAULT
    # The file's name and its descriptor go, what is mapped stays.
    la      a0, path
    system  unlink
    system  close, 3
    lw      t0, 4(s1)
    expect  t0, 2222
    # The kernel stores to and loads from what isn't there yet.
    map     4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS
    mv      s4, a0
    la      a0, path_zero
    system  open, , O_RDONLY
    mv      a1, s4
    system  read, 3, , 4 * PAGE
    expect  a0, 4 * PAGE
    system  close, 3
    mv      a0, s4
    system  munmap, , 4 * PAGE
    mv      a0, s0
    system  munmap, , 3 * PAGE
    mv      a0, s1
    system  munmap, , 3 * PAGE
    li      t0, 3 * PAGE
    sub     a0, s3, t0
    system  munmap, , 4 * PAGE

    # The heap doesn't grow into a mapping.
    system  sbrk, 0
    li      t0, PAGE - 1
    add     a0, a0, t0
    andi    a0, a0, -PAGE
    li      t0, 4 * PAGE
    add     a0, a0, t0
    mv      s0, a0
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    system  mmap, , PAGE, PROT_READ
    system  sbrk, 5 * PAGE
    expect  a0, -ENOMEM
    mv      a0, s0
    system  munmap, , PAGE

    # Nothing has been lost.
    free_pages s10
    sub     t0, s11, s10
    expect  t0, 0

    # A fork copies nothing of a large memory, and a store just a page.
    li      a0, 1 << 22
    system  sbrk
    mv      s0, a0
    li      s1, 1 << 10
    li      s2, PAGE
    repeat                              # the pages are there
        sw      s1, 0(a0)
        add     a0, a0, s2
        addi    s1, s1, -1
    until s1 == zero
    free_pages s11
    system  fork
    if a0 == zero
        free_pages s10
        sub     t0, s11, s10
        sltiu   t0, t0, 30
        expect  t0, 1
        sw      zero, 0(s0)
        free_pages s9
        sub     t0, s10, s9
        expect  t0, 1
        system  exit, 0
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 0
    free_pages s10
    sub     t0, s11, s10
    expect  t0, 0
    system  exit, 0
.endproc

.rodata
path:
    .asciz  "/a-file"
path_zero:
    .asciz  "/dev/zero"
    .align  2
text:
    .ascii  "contents"

.bss
    .align  2
status:
    .space  4
room:
    .space  4
