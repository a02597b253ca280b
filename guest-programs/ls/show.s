# Showing one entry.

.include "ls.inc"
.include "syscalls.inc"

# entry_show(a0 = Entry): a line about it
.globl entry_show
.proc entry_show
    .reg    entry=s0, flags=s1
    .frame  ra, s0, s1
    mv      entry, a0
    la      flags, options
    lw      flags, 0(flags)
    andi    t0, flags, SHOW_INODES
    if t0 != 0
        la      a0, inode_format
        lw      a1, Entry.status + Stat.inode(entry)
        call    printf
    endif
    andi    t0, flags, SHOW_LONG
    if t0 != 0
        mv      a0, entry
        call    show_status
    endif
    lw      a0, Entry.name(entry)
    la      a1, stdout
    lw      a1, 0(a1)
    call    fputs
    andi    t0, flags, SHOW_KINDS
    if t0 != 0
        mv      a0, entry
        call    show_kind
    endif
    andi    t0, flags, SHOW_LONG
    if t0 != 0
        mv      a0, entry
        call    show_target
    endif
    li      a0, '\n'
    call    putchar
    return
.endproc

# show_status(a0 = Entry): mode, links, owners, size and time
.proc show_status
    .reg    entry=s0, group=s1
    .frame  ra, s0, s1, mode:12, date:20
    mv      entry, a0
    lw      a0, Entry.status + Stat.mode(entry)
    addi    a1, sp, mode
    call    __mode_text
    lw      a0, Entry.status + Stat.group(entry)
    call    __group_text
    mv      group, a0
    lw      a0, Entry.status + Stat.user(entry)
    call    __user_text
    mv      a3, a0
    mv      a4, group
    la      a0, owner_format
    addi    a1, sp, mode
    lw      a2, Entry.status + Stat.links(entry)
    call    printf
    lw      t0, Entry.status + Stat.mode(entry)
    li      t1, S_IFMT
    and     t0, t0, t1
    switch t0, t1
    case S_IFCHR, S_IFBLK
        lw      t0, Entry.status + Stat.special(entry)
        la      a0, device_format
        srli    a1, t0, 8
        andi    a2, t0, 0xff
    default
        la      a0, size_format
        lw      a1, Entry.status + Stat.size(entry)
    endswitch
    call    printf
    addi    a0, entry, Entry.status + Stat.modification
    call    gmtime
    mv      a3, a0
    addi    a0, sp, date
    li      a1, 20
    la      a2, date_format
    call    strftime
    addi    a0, sp, date
    la      a1, stdout
    lw      a1, 0(a1)
    call    fputs
    return
.endproc

# show_kind(a0 = Entry) -> a0 = 1, and a character behind its name, or 0
.globl show_kind
.proc show_kind
    lw      t0, Entry.status + Stat.mode(a0)
    li      t1, S_IFMT
    and     t1, t0, t1
    switch t1, t2
    case S_IFDIR
        li      a0, '/'
    case S_IFLNK
        li      a0, '@'
    case S_IFIFO
        li      a0, '|'
    default
        li      a0, '*'
        andi    t0, t0, S_IXANY
        if t0 == 0
            li      a0, 0
            ret
        endif
    endswitch
    .frame  ra
    call    putchar
    li      a0, 1
    return
.endproc

# show_target(a0 = Entry): where it points, if it is a link
.proc show_target
    .reg    entry=s0
    .frame  ra, s0, target:PATH_MAX
    mv      entry, a0
    lw      t0, Entry.status + Stat.mode(entry)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFLNK
    bne     t0, t1, done
    lw      a0, Entry.path(entry)
    addi    a1, sp, target
    li      a2, PATH_MAX - 1
    call    readlink
    bltz    a0, done
    addi    a1, sp, target
    add     t0, a1, a0
    sb      zero, 0(t0)
    la      a0, target_format
    call    printf
done:
    return
.endproc

.section .rodata
inode_format:
    .asciz  "%6u "
owner_format:
    .asciz  "%s %3u %-6s %-6s "
size_format:
    .asciz  "%8u "
device_format:
    .asciz  "%3u, %3u "
date_format:
    .asciz  "%Y-%m-%d %H:%M "
target_format:
    .asciz  " -> %s"
