# Paths. There is no current directory yet: every path begins at the root, with or without a slash.

.include "file.inc"

.text

# path_resolve(a0 = path) -> a0 = Inode, which the caller puts; 0, and a1 = -ENOENT, -ENOTDIR or -ENAMETOOLONG
.globl path_resolve
.proc path_resolve
    .frame  ra, name:NAME_MAX + 1
    addi    a1, sp, name
    li      a2, 0
    call    path_walk
    return
.endproc

# path_parent(a0 = path, a1 = room for NAME_MAX + 1 bytes) -> a0 = directory that has or may have this name, which the
# caller puts, and the last component in the room; 0, and a1 = -ENOENT, -ENOTDIR, -ENAMETOOLONG, or -EISDIR for the root
.globl path_parent
.proc path_parent
    li      a2, 1
    j       path_walk
.endproc

# path_walk(a0 = path, a1 = room for a component, a2 = 1 to stop before the last) -> as above
.proc path_walk
    .reg    at=s0, name=s1, stop=s2, inode=s3, next=s4, error=s5
    .frame  ra, s0-s5
    mv      at, a0
    mv      name, a1
    mv      stop, a2
    lbu     t0, 0(at)
    if t0 == zero
        li      a0, 0
        li      a1, -ENOENT
        return
    endif
    lw      inode, root_directory
    mv      a0, inode
    call    inode_get
    mv      a0, at
    call    path_skip
    mv      at, a0
    lbu     t0, 0(at)
    li      error, -EISDIR
    if t0 == zero && stop != zero
        j       failed
    endif
    loop
        lbu     t0, 0(at)
        beqz    t0, done
        lw      t0, Inode.mode(inode)
        li      t1, S_IFMT
        and     t0, t0, t1
        li      t1, S_IFDIR
        li      error, -ENOTDIR
        bne     t0, t1, failed
        mv      a0, at
        mv      a1, name
        call    path_component
        mv      at, a0
        li      error, -ENAMETOOLONG
        beqz    at, failed
        lbu     t0, 0(at)
        if t0 == zero && stop != zero
            j       done
        endif
        mv      a0, inode
        mv      a1, name
        call    directory_lookup
        li      error, -ENOENT
        beqz    a0, failed
        mv      next, a0
        call    inode_get
        mv      a0, inode
        call    inode_put
        mv      inode, next
    endloop
done:
    mv      a0, inode
    return
failed:
    mv      a0, inode
    call    inode_put
    li      a0, 0
    mv      a1, error
    return
.endproc

# path_component(a0 = path, not at a slash, a1 = room) -> a0 = path behind the component and the slashes after it, 0 if
# it is longer than NAME_MAX
#   clobbers a1, t0-t2
.proc path_component
    addi    t2, a1, NAME_MAX
    li      t1, '/'
    loop
        lbu     t0, 0(a0)
        if t0 == zero || t0 == t1
            break
        endif
        if a1 == t2
            li      a0, 0
            return
        endif
        sb      t0, 0(a1)
        addi    a0, a0, 1
        addi    a1, a1, 1
    endloop
    sb      zero, 0(a1)
    j       path_skip
.endproc

# path_skip(a0 = path) -> a0 = path behind leading slashes
#   clobbers t0, t1
.proc path_skip
    li      t1, '/'
    loop
        lbu     t0, 0(a0)
        if t0 != t1
            break
        endif
        addi    a0, a0, 1
    endloop
    return
.endproc
