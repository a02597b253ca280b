# Opening: from a path to a File.
#
# Who comes here: the system call and the boot. May sleep while a disk works, or until a FIFO's other end is opened.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"
.include "process.inc"
.include "walk.inc"

.equ FLAGS_KNOWN, O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_NONBLOCK | O_SYNC | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

.text

# walk_open(a0 = Walk, which is given back, a1 = flags, a2 = mode of a file that is created) -> a0 = File with one
# reference; 0, and a1 = a negated errno
.globl walk_open
.proc walk_open
    .reg    walk=s0, flags=s1, mode=s2, inode=s3, error=s4
    .frame  ra, s0-s4
    mv      walk, a0
    mv      flags, a1
    mv      mode, a2
    li      inode, 0
    li      error, -EINVAL
    li      t0, ~FLAGS_KNOWN
    and     t0, flags, t0
    andi    t1, flags, O_ACCMODE
    li      t2, O_ACCMODE
    if t0 != zero || t1 == t2
        j       failed
    endif
    mv      a0, walk
    mv      a1, flags
    mv      a2, mode
    call    open_find
    mv      inode, a0
    mv      error, a1
    beqz    inode, failed
    if error == zero                    # 1: it has just been made, and may be used whatever its mode says
        mv      a1, flags
        call    open_check
        mv      error, a0
        bltz    error, failed
    endif
    mv      a0, walk
    call    walk_end
    mv      a0, inode
    mv      a1, flags
    leave
    j       file_start
failed:
    if inode != zero
        mv      a0, inode
        call    inode_put
    endif
    mv      a0, walk
    call    walk_end
    li      a0, 0
    mv      a1, error
    return
.endproc

# open_find(a0 = Walk, a1 = flags, a2 = mode) -> a0 = Inode, referenced, and a1 = 1 if it has just been made, else 0; 0,
# and a1 = a negated errno
.proc open_find
    .reg    walk=s0, flags=s1, mode=s2
    .frame  ra, s0-s2
    mv      walk, a0
    mv      flags, a1
    mv      mode, a2
    li      a1, WALK_FOLLOW
    li      t0, O_NOFOLLOW
    and     t0, t0, flags
    andi    t1, flags, O_EXCL
    or      t0, t0, t1
    if t0 != zero
        li      a1, 0
    endif
    andi    t0, flags, O_CREAT
    if t0 == zero
        call    path_walk
        mv      a1, a0
        lw      a0, Walk.inode(walk)
        sw      zero, Walk.inode(walk)
        return
    endif
    ori     a1, a1, WALK_PARENT
    call    path_walk
    if a0 < 0
        mv      a1, a0
        li      a0, 0
        return
    endif
    lbu     t0, Walk.name(walk)
    li      a1, -EISDIR
    beqz    t0, failed
    repeat                              # until it is there, or ours
        lw      a0, Walk.inode(walk)
        addi    a1, walk, Walk.name
        call    name_lookup
        bnez    a0, found
        li      t0, -ENOENT
        bne     a1, t0, failed
        lw      a0, Walk.inode(walk)
        addi    a1, walk, Walk.name
        li      t0, S_PERMISSIONS
        and     a2, mode, t0
        li      t0, S_IFREG
        or      a2, a2, t0
        li      a3, 0
        call    name_create
        if a0 != zero
            li      a1, 1
            return
        endif
        li      t0, -EEXIST             # somebody was faster
    until a1 != t0
failed:
    li      a0, 0
    return
found:
    andi    t0, flags, O_EXCL
    li      a1, 0
    if t0 != zero
        call    inode_put
        li      a0, 0
        li      a1, -EEXIST
    endif
    return
.endproc

# open_check(a0 = Inode, a1 = flags) -> a0 = 0, -EISDIR, -ENOTDIR, -ELOOP, -EACCES, -EROFS, -ENXIO, -EOVERFLOW or -EIO: whether an
# existing file may be opened so; truncates it if it is to be
.proc open_check
    .reg    inode=s0, flags=s1, kind=s2
    .frame  ra, s0-s2
    mv      inode, a0
    mv      flags, a1
    inode_kind kind, inode
    li      t1, S_IFLNK
    li      a0, -ELOOP
    beq     kind, t1, done
    li      t1, S_IFDIR
    if kind == t1
        li      a0, -EISDIR
        andi    t2, flags, O_ACCMODE | O_CREAT | O_TRUNC
        bnez    t2, done
    else
        li      t1, O_DIRECTORY
        and     t1, t1, flags
        li      a0, -ENOTDIR
        bnez    t1, done
    endif
    lw      t0, Inode.operations(inode)
    lw      t1, Inode.size(inode)
    li      a0, -ENXIO
    beqz    t0, done
    li      a0, -EOVERFLOW
    bltz    t1, done
    mv      a0, inode
    mv      a1, flags
    call    open_permission
    bltz    a0, done
    andi    t1, flags, O_TRUNC
    andi    t2, flags, O_ACCMODE
    li      t3, S_IFREG
    li      a0, 0
    if kind == t3 && t1 != zero && t2 != zero
        mv      a0, inode
        li      a1, 0
        call    inode_truncate
    endif
done:
    return
.endproc

# open_permission(a0 = Inode, a1 = flags) -> as permission_check; -ETXTBSY if a program that runs is to be written
.proc open_permission
    andi    t0, a1, O_ACCMODE
    lw      t1, Inode.programs(a0)
    if t0 != zero && t1 != zero
        li      a0, -ETXTBSY
        return
    endif
    switch t0, t1
    case O_RDONLY
        li      a1, R_OK
    case O_WRONLY
        li      a1, W_OK
    default
        li      a1, R_OK | W_OK
    endswitch
    j       permission_check
.endproc
