# Symbolic links: what they say, and following them.
#
# Who comes here: path_walk, and readlink. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "walk.inc"

.text

# link_read(a0 = Inode of a symbolic link, a1 = kernel's buffer, a2 = room in bytes) -> a0 = bytes, or a negated errno
.globl link_read
.proc link_read
    mv      a3, a2
    mv      a2, a1
    li      a1, 0
    j       inode_read
.endproc

# walk_follow(a0 = Walk, a1 = Inode of a symbolic link, whose reference is taken) -> a0 = 1, or -ELOOP, -ENAMETOOLONG,
# -ENOENT or another negated errno: what the link says comes before what is left of the path
.globl walk_follow
.proc walk_follow
    .reg    walk=s0, link=s1, length=s2, left=s3, result=s4
    .frame  ra, s0-s4
    mv      walk, a0
    mv      link, a1
    lw      t0, Walk.links(walk)
    addi    t0, t0, 1
    sw      t0, Walk.links(walk)
    li      result, -ELOOP
    li      t1, LINKS_MAX
    bgtu    t0, t1, done
    mv      a0, link
    addi    a1, walk, Walk.link
    li      a2, PATH_MAX
    call    link_read
    mv      result, a0
    bltz    result, done
    mv      length, a0
    li      result, -ENOENT
    beqz    length, done
    lw      a0, Walk.at(walk)
    call    string_length
    mv      left, a0
    add     t0, length, left
    addi    t0, t0, 2                   # a slash between, and the zero byte
    li      t1, PATH_MAX
    li      result, -ENAMETOOLONG
    bgtu    t0, t1, done

    addi    t0, walk, Walk.link         # link / rest is put together behind the link, and then becomes the text
    add     a0, t0, length
    li      t0, '/'
    lw      a1, Walk.at(walk)
    if left != zero
        sb      t0, 0(a0)
        addi    a0, a0, 1
    endif
    addi    a2, left, 1
    call    memory_copy
    addi    a0, walk, Walk.text
    addi    a1, walk, Walk.link
    li      a2, PATH_MAX
    call    string_copy
    addi    t0, walk, Walk.text
    sw      t0, Walk.at(walk)
    lbu     t0, 0(t0)
    li      t1, '/'
    if t0 == t1                         # from the root; else on from the directory that has the link
        lw      a0, Walk.inode(walk)
        call    inode_put
        mv      a0, walk
        call    walk_begin
    endif
    li      result, 1
done:
    mv      a0, link
    call    inode_put
    mv      a0, result
    return
.endproc
