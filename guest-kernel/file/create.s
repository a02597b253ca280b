# Making, opening and removing files by their paths, from inside the kernel, for the initial file system and /dev.
#
# Who comes here: the boot.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "walk.inc"

.text

# file_open(a0 = kernel's path, a1 = flags, a2 = mode of a file that is created) -> as walk_open; for the boot
.globl file_open
.proc file_open
    .reg    flags=s0, mode=s1
    .frame  ra, s0, s1
    mv      flags, a1
    mv      mode, a2
    call    walk_kernel
    mv      a2, mode
    mv      a1, flags
    leave
    j       walk_open
.endproc

# path_create(a0 = kernel's path, a1 = mode with kind, a2 = special) -> a0 = Inode, referenced: the new file, or the one
# that is there, if it is of this kind; 0, and a1 = a negated errno
.globl path_create
.proc path_create
    .reg    walk=s0, mode=s1, special=s2, inode=s3, error=s4
    .frame  ra, s0-s4
    mv      mode, a1
    mv      special, a2
    call    walk_kernel
    mv      walk, a0
    beqz    walk, failed
    li      inode, 0
    li      a1, WALK_PARENT
    call    path_walk
    mv      error, a0
    bltz    error, done
    lw      a0, Walk.inode(walk)
    lbu     t0, Walk.name(walk)
    if t0 == zero                       # the root
        mv      inode, a0
        call    inode_get
        j       found
    endif
    addi    a1, walk, Walk.name
    mv      a2, mode
    mv      a3, special
    call    name_create
    mv      inode, a0
    mv      error, a1
    bnez    inode, done
    li      t0, -EEXIST
    bne     error, t0, done
    lw      a0, Walk.inode(walk)
    addi    a1, walk, Walk.name
    call    name_lookup
    mv      inode, a0
    mv      error, a1
    beqz    inode, done
found:
    lw      t0, Inode.mode(inode)
    xor     t0, t0, mode
    li      t1, S_IFMT
    and     t0, t0, t1
    if t0 != zero
        mv      a0, inode
        call    inode_put
        li      inode, 0
        li      error, -EEXIST
    endif
done:
    mv      a0, walk
    call    walk_end
    mv      a0, inode
    mv      a1, error
failed:
    return
.endproc

# path_remove(a0 = kernel's path) -> a0 = 0 or a negated errno: takes a file that is no directory away
.globl path_remove
.proc path_remove
    .reg    walk=s0, result=s1
    .frame  ra, s0, s1
    call    walk_kernel
    mv      walk, a0
    mv      result, a1
    beqz    walk, failed
    li      a1, WALK_PARENT
    call    path_walk
    mv      result, a0
    if result == zero
        lw      a0, Walk.inode(walk)
        addi    a1, walk, Walk.name
        call    name_unlink
        mv      result, a0
    endif
    mv      a0, walk
    call    walk_end
failed:
    mv      a0, result
    return
.endproc

# file_replace(a0 = kernel's path, a1 = mode, a2 = contents, a3 = bytes) -> a0 = 0 or a negated errno: makes a regular
# file or symbolic link with these contents, whether there was one or not
.globl file_replace
.proc file_replace
    .reg    mode=s0, contents=s1, size=s2, inode=s3, result=s4
    .frame  ra, s0-s4
    mv      mode, a1
    mv      contents, a2
    mv      size, a3
    li      a2, 0
    call    path_create
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    li      a1, 0
    call    inode_truncate
    sw      mode, Inode.mode(inode)
    mv      a0, inode
    mv      a1, contents
    mv      a2, size
    call    inode_fill
    mv      result, a0
    mv      a0, inode
    call    inode_put
    mv      a0, result
    return
.endproc
