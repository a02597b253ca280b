# Works on the disk for ever, and says on standard output what has been made safe: a line with a number n, two digits,
# means that fsync has returned for the file /mnt/keep.n, which holds 700 * n + 1 bytes of the value n. Between that, other
# files and directories come and go, grow and shrink. The file /mnt/current is replaced over and over, by renaming.

.include "check.inc"

.equ KEEPS, 60

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
    li      s1, 12345                   # random numbers
    repeat
        mv      a0, s0
        call    keep
        li      s2, 12
        repeat
            call    random
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

# random() -> a0 = the next number of s1's sequence
.proc random
    slli    t0, s1, 13
    xor     s1, s1, t0
    srli    t0, s1, 17
    xor     s1, s1, t0
    slli    t0, s1, 5
    xor     s1, s1, t0
    mv      a0, s1
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

# keep(a0 = number): makes the file of this number safe, and says so; then the other one that is replaced
.proc keep
    .frame  ra, s2-s4
    mv      s2, a0
    la      a1, keep_name + 5
    call    digits
    la      t0, buffer
    li      t1, 700
    mul     s3, s2, t1
    addi    s3, s3, 1                   # bytes
    add     t1, t0, s3
    repeat
        sb      s2, 0(t0)
        addi    t0, t0, 1
    until t0 == t1
    system  open, keep_name, O_WRONLY | O_CREAT | O_TRUNC, 0644
    mv      s4, a0
    mv      a0, s4
    mv      a2, s3
    la      a1, buffer
    trap    SYS_write
    bne     a0, s3, wrong
    mv      a0, s4
    trap    SYS_fsync
    bnez    a0, wrong
    mv      a0, s4
    trap    SYS_close
    mv      a0, s2
    la      a1, line
    call    digits
    system  write, 1, line, 3

    system  open, new_name, O_WRONLY | O_CREAT | O_TRUNC, 0644
    mv      s4, a0
    mv      a0, s4
    la      a1, buffer
    li      a2, 3000
    trap    SYS_write
    mv      a0, s4
    trap    SYS_fsync
    mv      a0, s4
    trap    SYS_close
    system  rename, new_name, current_name
    bnez    a0, wrong
    return
wrong:
    neg     a0, a0
    trap    SYS_exit
.endproc

# trouble(a0 = random number): something with a file that nobody keeps
.proc trouble
    .frame  ra, s2, s3
    andi    s2, a0, 7
    srli    t0, a0, 3
    andi    a0, t0, 31
    la      a1, junk_name + 4
    call    digits
    call    random
    andi    a0, a0, 31
    la      a1, other_name + 4
    call    digits
    switch s2, t0
    case 0, 1, 2
        system  open, junk_name, O_WRONLY | O_CREAT | O_APPEND, 0600
        mv      s3, a0
        call    random
        li      t0, 16000
        remu    a2, a0, t0
        mv      a0, s3
        la      a1, buffer
        trap    SYS_write
        mv      a0, s3
        trap    SYS_close
    case 3
        system  unlink, junk_name
    case 4
        system  rename, junk_name, other_name
    case 5
        call    random
        li      t0, 40000
        remu    a1, a0, t0
        la      a0, junk_name
        trap    SYS_truncate
    case 6
        system  link, junk_name, other_name
    default
        la      a0, junk_name
        li      t0, 'd'
        sb      t0, 0(a0)
        system  mkdir, junk_name, 0755
        if a0 < 0
            system  rmdir, junk_name
        endif
        la      a0, junk_name
        li      t0, 'j'
        sb      t0, 0(a0)
    endswitch
    return
.endproc

.rodata
root:           .asciz  "/"
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
new_name:       .asciz  "new"
current_name:   .asciz  "current"

.data
keep_name:      .asciz  "keep.00"
junk_name:      .asciz  "junk00"
other_name:     .asciz  "junk00"
line:           .ascii  "00\n"

.bss
    .align  2
buffer:
    .space  64000
