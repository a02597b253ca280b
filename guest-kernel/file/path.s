# Paths: from a text to an inode. They begin at the root or at the process's current directory, go through mounts, and
# follow symbolic links.
#
# Who comes here: system calls and the boot, without locks. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"
.include "process.inc"
.include "walk.inc"

.text

# path_walk(a0 = Walk with text, a1 = WALK_…) -> a0 = 0, and Walk.inode, referenced, is where the path leads or, with
# WALK_PARENT, the directory for Walk.name; -ENOENT, -ENOTDIR, -EACCES, -ENAMETOOLONG, -ELOOP, -ENOMEM or -EIO, and
# Walk.inode is 0. With WALK_PARENT, a path that is just "/" gives an empty name.
.globl path_walk
.proc path_walk
    .reg    walk=s0, result=s1
    .frame  ra, s0, s1
    mv      walk, a0
    sw      a1, Walk.flags(walk)
    sw      zero, Walk.links(walk)
    addi    t0, walk, Walk.text
    sw      t0, Walk.at(walk)
    sb      zero, Walk.name(walk)
    lbu     t0, 0(t0)
    if t0 == zero
        sw      zero, Walk.inode(walk)
        li      a0, -ENOENT
        return
    endif
    call    walk_begin
    repeat
        mv      a0, walk
        call    walk_step
    until a0 <= 0
    mv      result, a0
    if result < 0
        lw      a0, Walk.inode(walk)
        sw      zero, Walk.inode(walk)
        call    inode_put
    endif
    mv      a0, result
    return
.endproc

# walk_begin(a0 = Walk): Walk.inode is where the text at Walk.at begins, and leading slashes are behind
.globl walk_begin
.proc walk_begin
    .reg    walk=s0
    .frame  ra, s0
    mv      walk, a0
    lw      a0, Walk.at(walk)
    lbu     t0, 0(a0)
    li      t1, '/'
    process_current t2
    lw      a0, Process.directory(t2)
    if t0 == t1 || a0 == zero           # the boot has none
        lw      a0, root_directory
    endif
    sw      a0, Walk.inode(walk)
    call    inode_get
    mv      a0, walk
    call    walk_skip
    return
.endproc

# walk_skip(a0 = Walk): Walk.at is behind slashes
#   clobbers t0-t2
.proc walk_skip
    lw      t0, Walk.at(a0)
    li      t1, '/'
    loop
        lbu     t2, 0(t0)
        if t2 != t1
            break
        endif
        addi    t0, t0, 1
    endloop
    sw      t0, Walk.at(a0)
    return
.endproc

# walk_step(a0 = Walk) -> a0 = 1 if one more component is behind, 0 if the walk is over, or a negated errno
.proc walk_step
    .reg    walk=s0, inode=s1, last=s2
    .frame  ra, s0-s2
    mv      walk, a0
    lw      inode, Walk.inode(walk)
    lw      t0, Walk.at(walk)
    lbu     t0, 0(t0)
    if t0 == zero
        li      a0, 0
        return
    endif
    inode_kind t1, inode
    li      t0, S_IFDIR
    if t1 != t0
        li      a0, -ENOTDIR
        return
    endif
    mv      a0, inode
    li      a1, X_OK
    call    permission_check
    bltz    a0, done
    mv      a0, walk
    call    walk_component
    bltz    a0, done
    lw      t0, Walk.at(walk)
    lbu     t0, 0(t0)
    seqz    last, t0
    lw      t0, Walk.flags(walk)
    andi    t1, t0, WALK_PARENT
    andi    t2, t0, WALK_FOLLOW
    if last != zero && t1 != zero && t2 == zero
        li      a0, 0
        return
    endif
    mv      a0, inode
    addi    a1, walk, Walk.name
    call    name_lookup
    if a0 == zero
        mv      a0, a1
        lw      t0, Walk.flags(walk)
        andi    t0, t0, WALK_PARENT
        li      t1, -ENOENT
        if last != zero && t0 != zero && a1 == t1
            li      a0, 0               # it is to be made
        endif
        return
    endif
    mv      a1, a0
    mv      a0, walk
    mv      a2, last
    call    walk_enter
done:
    return
.endproc

# walk_enter(a0 = Walk, a1 = Inode that the component has led to, referenced, a2 = 1 if it is the last) -> a0 = 1 to go
# on, 0 if the walk is over, or a negated errno
.proc walk_enter
    .reg    walk=s0, next=s1, last=s2
    .frame  ra, s0-s2
    mv      walk, a0
    mv      next, a1
    mv      last, a2
    inode_kind t1, next
    lw      t2, Walk.flags(walk)
    andi    t3, t2, WALK_FOLLOW
    andi    t4, t2, WALK_PARENT
    li      t0, S_IFLNK
    if t1 == t0
        if last == zero || t3 != zero
            mv      a0, walk
            mv      a1, next
            leave
            j       walk_follow
        endif
    endif
    if last != zero && t4 != zero       # the name is what was wanted, and no link to somewhere else
        mv      a0, next
        call    inode_put
        li      a0, 0
        return
    endif
    lw      a0, Walk.inode(walk)
    sw      next, Walk.inode(walk)
    call    inode_put
    xori    a0, last, 1
    return
.endproc

# walk_component(a0 = Walk) -> a0 = 0 or -ENAMETOOLONG: the next component goes to Walk.name, and the slashes behind it
# are skipped
.proc walk_component
    .frame  ra, s0
    lw      t0, Walk.at(a0)
    addi    t1, a0, Walk.name
    addi    t2, t1, NAME_MAX
    li      t4, '/'
    loop
        lbu     t3, 0(t0)
        if t3 == zero || t3 == t4
            break
        endif
        if t1 == t2
            li      a0, -ENAMETOOLONG
            return
        endif
        sb      t3, 0(t1)
        addi    t0, t0, 1
        addi    t1, t1, 1
    endloop
    sb      zero, 0(t1)
    sw      t0, Walk.at(a0)
    call    walk_skip
    li      a0, 0
    return
.endproc
