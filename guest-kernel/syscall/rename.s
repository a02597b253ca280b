# System calls about two names of a file.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "walk.inc"

.text

# sys_link(a0 = user's path of a file, a1 = user's path of a name for it) -> a0 = 0 or a negated errno; a symbolic link is
# linked itself
.globl sys_link
.proc sys_link
    .reg    path=s0, inode=s1, walk=s2
    .frame  ra, s0-s2
    mv      path, a1
    li      a1, 0
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    mv      a0, path
    call    walk_parent
    mv      walk, a0
    if walk == zero
        mv      a0, a1
    else
        lbu     t0, Walk.name(walk)
        li      a0, -EEXIST
        if t0 != zero
            mv      a0, inode
            lw      a1, Walk.inode(walk)
            addi    a2, walk, Walk.name
            call    name_link
        endif
        mv      a1, walk
        call    walk_done
    endif
    mv      a1, inode
    leave
    j       inode_done
.endproc

# sys_rename(a0 = user's path, a1 = user's new path) -> a0 = 0 or a negated errno
.globl sys_rename
.proc sys_rename
    .reg    path=s0, from=s1, to=s2
    .frame  ra, s0-s2
    mv      path, a1
    call    walk_parent
    beqz    a0, failed
    mv      from, a0
    mv      a0, path
    call    walk_parent
    mv      to, a0
    if to == zero
        mv      a0, a1
    else
        lbu     t0, Walk.name(from)
        lbu     t1, Walk.name(to)
        li      a0, -EBUSY
        if t0 != zero && t1 != zero
            lw      a0, Walk.inode(from)
            addi    a1, from, Walk.name
            lw      a2, Walk.inode(to)
            addi    a3, to, Walk.name
            call    name_rename
        endif
        mv      a1, to
        call    walk_done
    endif
    mv      a1, from
    leave
    j       walk_done
failed:
    mv      a0, a1
    return
.endproc
