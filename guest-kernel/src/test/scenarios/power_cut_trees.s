# Works on the names of a disk for ever: directories are made, filled, renamed, moved and removed; names are long, so that
# they lie in several blocks; files are replaced, and removed while they are open. A line with a number n, two digits, on
# standard output means that fsync has returned for the file /mnt/keep.n, a link to which is made and the first name
# removed soon after.

.include "check.inc"

.equ KEEPS, 40
.equ NUMBER, 47                         # of a name, where its two digits are

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    expect  a0, 0
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  chdir, mnt
    expect  a0, 0
    li      s0, 0
    li      s1, 54321                   # random numbers
    repeat
        mv      a0, s0
        call    keep
        li      s2, 20
        repeat
            call    trouble
            addi    s2, s2, -1
        until s2 == zero
        addi    s0, s0, 1
        li      t0, KEEPS
    until s0 == t0
    system  chdir, root
    system  umount, mnt
    expect  a0, 0
    system  exit, 0
.endproc

# random(a0 = limit) -> a0 = the next number of s1's sequence, below the limit
.proc random
    slli    t0, s1, 13
    xor     s1, s1, t0
    srli    t0, s1, 17
    xor     s1, s1, t0
    slli    t0, s1, 5
    xor     s1, s1, t0
    remu    a0, s1, a0
    ret
.endproc

# digits(a0 = number below 100, a1 = address): writes two
.proc digits
    li      t0, 10
    divu    t1, a0, t0
    remu    t0, a0, t0
    addi    t1, t1, '0'
    addi    t0, t0, '0'
    sb      t1, 0(a1)
    sb      t0, 1(a1)
    ret
.endproc

# keep(a0 = number): makes the file of this number safe, says so, and gives it its final name
.proc keep
    .frame  ra, s2, s3
    mv      s2, a0
    la      a1, keep_name + 5
    call    digits
    mv      a0, s2
    la      a1, kept_name + 5
    call    digits
    mv      a0, s2
    la      a1, line
    call    digits
    system  open, keep_name, O_WRONLY | O_CREAT | O_TRUNC, 0644
    mv      s3, a0
    mv      a0, s3
    system  write, , line, 3
    mv      a0, s3
    system  fsync
    bnez    a0, wrong
    mv      a0, s3
    system  close
    system  write, 1, line, 3
    system  link, keep_name, kept_name
    bnez    a0, wrong
    system  sync
    system  unlink, keep_name
    bnez    a0, wrong
    return
wrong:
    neg     a0, a0
    trap    SYS_exit
.endproc

# name_choose(a0 = a path with a directory's and a name's digits): sets both by chance
.proc name_choose
    .frame  ra, s2
    mv      s2, a0
    li      a0, 4
    call    random
    addi    a0, a0, '0'
    sb      a0, 4(s2)
    li      a0, 16
    call    random
    addi    a1, s2, NUMBER
    call    digits
    return
.endproc

# trouble(): something with names that nobody keeps
.proc trouble
    .frame  ra, s2, s3
    la      a0, first
    call    name_choose
    la      a0, second
    call    name_choose
    la      t0, first                   # the directory itself
    la      t1, directory
    lbu     t2, 4(t0)
    sb      t2, 4(t1)
    li      a0, 10
    call    random
    switch a0, t0
    case 0, 1
        system  mkdir, directory, 0755
        system  mkdir, first, 0755
    case 2
        system  mkdir, first, 0755
    case 3
        system  rmdir, first
        system  rmdir, directory
    case 4, 5, 6
        system  rename, first, second
    case 7
        system  open, first, O_RDWR | O_CREAT, 0600
        mv      s3, a0
        li      a0, 30000
        call    random
        mv      a2, a0
        mv      a0, s3
        system  write, , buffer
        system  unlink, first
        mv      a0, s3
        system  fsync
        mv      a0, s3
        system  close
    case 8
        system  open, first, O_WRONLY | O_CREAT | O_APPEND, 0600
        mv      s3, a0
        li      a0, 5000
        call    random
        mv      a2, a0
        mv      a0, s3
        system  write, , buffer
        mv      a0, s3
        system  close
    default
        system  symlink, first, second
        system  unlink, second
    endswitch
    return
.endproc

.rodata
root:           .asciz  "/"
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"

.data
keep_name:      .asciz  "keep.00"
kept_name:      .asciz  "kept.00"
directory:      .asciz  "tree0"
first:          .asciz  "tree0/a-name-that-is-as-long-as-to-fill-blocks-00-----------------------------------------------------------"
second:         .asciz  "tree0/a-name-that-is-as-long-as-to-fill-blocks-00-----------------------------------------------------------"
line:           .ascii  "00\n"

.bss
    .align  2
buffer:
    .space  30000
