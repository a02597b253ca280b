# /proc: its directories and links, and that its files say something of the kind that they should.

.include "check.inc"
.include "dirent.inc"

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

# begins FILE, TEXT: the file of this name begins so
.macro begins file, text
    la      a0, \file
    la      a1, \text
    call    file_begins
    expect  a0, 1
.endm

.text

.globl _start
.proc _start
    call_expect mkdir, 0, proc, 0755
    call_expect mount, 0, 0, proc, type, 0
    call_expect chdir, 0, proc
    begins  meminfo, memory_begin
    begins  mounts, mounts_begin
    begins  counters, counters_begin
    begins  stat, stat_begin
    begins  self_stat, stat_begin
    begins  maps, maps_begin
    call_expect readlink, 1, self, buffer, 16
    lbu     t0, buffer
    expect  t0, '1'
    call_expect stat, -ENOENT, nobody, status
    call_expect stat, -ENOENT, nothing, status
    call_expect open, -EROFS, meminfo, O_RDWR
    call_expect open, -EROFS, nothing, O_RDWR | O_CREAT, 0600
    call_expect unlink, -EROFS, meminfo
    call_expect mkdir, -EROFS, nothing, 0700
    call_expect chmod, -EROFS, meminfo, 0700
    call_expect stat, 0, process, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFDIR | 0555

    # Interrupts are counted.
    call_expect open, 3, interrupts, O_RDONLY
    call_expect read, -EFAULT, 3, KERNEL, 100
    system  read, 3, buffer, 1000
    sltiu   t0, a0, 10
    expect  t0, 0
    call_expect read, 0, 3, buffer, 1000
    call_expect close, 0, 3

    # A child is there as long as it isn't forgotten.
    system  fork
    if a0 == zero
        system  exit, 0
    endif
    system  sleep, 5
    begins  child, child_begin
    call_expect open, 3, child, O_RDONLY
    system  wait, -1, 0, 0
    call_expect read, 0, 3, buffer, 100
    call_expect stat, -ENOENT, child, status
    call_expect close, 0, 3

    # Its directories can be listed, and be where one is.
    call_expect open, 3, dot, O_RDONLY | O_DIRECTORY
    system  getdents, 3, buffer, 1000
    la      t0, buffer
    add     t1, t0, a0
    li      t3, 0
    repeat
        lhu     t2, Dirent.length(t0)
        add     t0, t0, t2
        addi    t3, t3, 1
    until t0 == t1
    expect  t3, 2 + 8 + 1               # "." and "..", the files, and this only process
    call_expect getdents, 0, 3, buffer, 1000
    call_expect close, 0, 3
    call_expect chdir, 0, process
    call_expect getcwd, 8, buffer, 64
    call_expect umount, -EBUSY, proc
    call_expect chdir, 0, root
    call_expect umount, 0, proc
    system  exit, 0
.endproc

# file_begins(a0 = path, a1 = string) -> a0 = 1 if the file begins so, else 0
.proc file_begins
    .frame  ra, s0, s1
    mv      s0, a1
    li      a1, O_RDONLY
    trap    SYS_open
    bltz    a0, no
    mv      s1, a0
    la      a1, buffer
    li      a2, 4096
    trap    SYS_read
    mv      t0, a0
    mv      a0, s1
    trap    SYS_close
    blez    t0, no
    la      t0, buffer
    loop
        lbu     t1, 0(s0)
        if t1 == zero
            break
        endif
        lbu     t2, 0(t0)
        bne     t1, t2, no
        addi    s0, s0, 1
        addi    t0, t0, 1
    endloop
    li      a0, 1
    return
no:
    li      a0, 0
    return
.endproc

.rodata
root:       .asciz  "/"
dot:        .asciz  "."
proc:       .asciz  "/proc"
type:       .asciz  "proc"
meminfo:    .asciz  "meminfo"
mounts:     .asciz  "/proc/mounts"
counters:   .asciz  "counters"
interrupts: .asciz  "interrupts"
stat:       .asciz  "1/stat"
self_stat:  .asciz  "self/stat"
maps:       .asciz  "self/maps"
self:       .asciz  "self"
process:    .asciz  "1"
child:      .asciz  "2/stat"
nobody:     .asciz  "99/stat"
nothing:    .asciz  "nothing"
memory_begin:   .asciz  "MemTotal: 65536 kB\nMemFree: "
mounts_begin:   .asciz  "ramfs / ramfs rw 0 0\nproc /proc proc ro 0 0\n"
counters_begin: .asciz  "instructions "
stat_begin:     .asciz  "1 (init) R 0 1 1 0 1 0 "
child_begin:    .asciz  "2 (init) Z 1 1 1 0 1 0 "
maps_begin:     .asciz  "00010000-0001"

.bss
    .align  2
buffer:
    .space  4096
.instance status, Stat
