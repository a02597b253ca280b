# Making files from inside the kernel, for the initial file system and /dev.

.include "file.inc"

.text

# directory_create(a0 = path, a1 = mode) -> a0 = 0 or a negated errno: makes a directory, if there is none of this name
.globl directory_create
.proc directory_create
    .reg    path=s0, mode=s1, parent=s2, directory=s3, result=s4
    .frame  ra, s0-s4, name:NAME_MAX + 1
    mv      path, a0
    mv      mode, a1
    call    path_resolve
    if a0 != zero
        lw      t0, Inode.mode(a0)
        li      t1, S_IFMT
        and     t0, t0, t1
        li      t1, S_IFDIR
        li      result, 0
        if t0 != t1
            li      result, -ENOTDIR
        endif
        call    inode_put
        mv      a0, result
        return
    endif
    mv      a0, path
    addi    a1, sp, name
    call    path_parent
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      parent, a0
    mv      a1, mode
    call    directory_make
    mv      directory, a0
    li      result, -ENOSPC
    if directory != zero
        mv      a0, parent
        addi    a1, sp, name
        mv      a2, directory
        call    directory_add
        mv      result, a0
        mv      a0, directory
        call    inode_put
    endif
    mv      a0, parent
    call    inode_put
    mv      a0, result
    return
.endproc

# file_replace(a0 = path, a1 = mode) -> a0 = Inode of an empty regular file, referenced, whether there was one or not;
# 0, and a1 = a negated errno
.globl file_replace
.proc file_replace
    .reg    path=s0, mode=s1, inode=s2
    .frame  ra, s0-s2
    mv      path, a0
    mv      mode, a1
    call    path_resolve
    if a0 == zero
        mv      a0, path
        mv      a1, mode
        call    file_create
        return
    endif
    mv      inode, a0
    lw      t0, Inode.mode(inode)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFREG
    if t0 != t1
        call    inode_put
        li      a0, 0
        li      a1, -EISDIR
        return
    endif
    call    inode_truncate
    sw      mode, Inode.mode(inode)
    mv      a0, inode
    return
.endproc

# inode_fill(a0 = Inode of an empty file, a1 = kernel's buffer, a2 = bytes) -> a0 = 0 or -ENOSPC: gives it contents
.globl inode_fill
.proc inode_fill
    .reg    inode=s0, from=s1, left=s2, index=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      from, a1
    mv      left, a2
    li      index, 0
    while left != zero
        addi    a0, inode, Inode.pages
        mv      a1, index
        call    page_tree_make
        if a0 == zero
            li      a0, -ENOSPC
            return
        endif
        li      a2, PAGE_SIZE
        if a2 >u left
            mv      a2, left
        endif
        lw      t0, Inode.size(inode)
        add     t0, t0, a2
        sw      t0, Inode.size(inode)
        sub     left, left, a2
        mv      a1, from
        add     from, from, a2
        call    memory_copy
        addi    index, index, 1
    endwhile
    li      a0, 0
    return
.endproc

# special_create(a0 = path, a1 = mode, a2 = major << 8 | minor, a3 = FileOperations) -> a0 = Inode of a device file,
# referenced for ever; 0 if it can't be made
.globl special_create
.proc special_create
    .reg    mode=s0, special=s1, operations=s2
    .frame  ra, s0-s2
    mv      mode, a1
    mv      special, a2
    mv      operations, a3
    call    file_replace
    if a0 != zero
        sw      mode, Inode.mode(a0)
        sw      special, Inode.special(a0)
        sw      operations, Inode.operations(a0)
    endif
    return
.endproc
