# Paths as programs and the boot give them: copied into a Walk, walked, and given up.
#
# Who comes here: system calls, exec, and the boot; without locks. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"
.include "walk.inc"

.text

# walk_user(a0 = user's path) -> a0 = Walk, to be given back by walk_end; 0, and a1 = -EFAULT, -ENAMETOOLONG or -ENOMEM
.globl walk_user
.proc walk_user
    .reg    walk=s0, path=s1
    .frame  ra, s0, s1
    mv      path, a0
    call    page_alloc
    mv      walk, a0
    li      a1, -ENOMEM
    beqz    walk, done
    sw      zero, Walk.inode(walk)
    addi    a0, walk, Walk.text
    mv      a1, path
    li      a2, PATH_MAX
    call    copy_in_string
    if a0 < 0
        mv      path, a0
        mv      a0, walk
        call    page_put
        mv      a1, path
        li      a0, 0
        return
    endif
    mv      a0, walk
done:
    return
.endproc

# walk_kernel(a0 = kernel's path) -> a0 = Walk, to be given back by walk_end; 0, and a1 = -ENOMEM or -ENAMETOOLONG
.globl walk_kernel
.proc walk_kernel
    .reg    walk=s0, path=s1
    .frame  ra, s0, s1
    mv      path, a0
    call    string_length
    li      t0, PATH_MAX
    if a0 >=u t0
        li      a0, 0
        li      a1, -ENAMETOOLONG
        return
    endif
    call    page_alloc
    mv      walk, a0
    li      a1, -ENOMEM
    if walk != zero
        sw      zero, Walk.inode(walk)
        addi    a0, walk, Walk.text
        mv      a1, path
        li      a2, PATH_MAX
        call    string_copy
        mv      a0, walk
    endif
    return
.endproc

# walk_end(a0 = Walk): gives back its inode, if it has one, and itself
.globl walk_end
.proc walk_end
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Walk.inode(s0)
    if a0 != zero
        call    inode_put
    endif
    mv      a0, s0
    call    page_put
    return
.endproc

# path_resolve(a0 = kernel's path) -> a0 = Inode, which the caller puts; 0, and a1 = a negated errno
.globl path_resolve
.proc path_resolve
    .frame  ra
    call    walk_kernel
    li      a2, WALK_FOLLOW
    beqz    a0, failed
    leave
    j       walk_finish
failed:
    return
.endproc

# path_inode(a0 = user's path, a1 = WALK_FOLLOW or 0) -> a0 = Inode, which the caller puts; 0, and a1 = a negated errno
.globl path_inode
.proc path_inode
    .frame  ra, s0
    mv      s0, a1
    call    walk_user
    mv      a2, s0
    beqz    a0, failed
    leave
    j       walk_finish
failed:
    return
.endproc

# walk_finish(a0 = Walk, a2 = WALK_…) -> as path_inode; the Walk is given back
.proc walk_finish
    .reg    walk=s0, error=s1, inode=s2
    .frame  ra, s0-s2
    mv      walk, a0
    mv      a1, a2
    call    path_walk
    mv      error, a0
    lw      inode, Walk.inode(walk)
    mv      a0, walk                    # its reference is the caller's now
    call    page_put
    mv      a0, inode
    mv      a1, error
    return
.endproc
