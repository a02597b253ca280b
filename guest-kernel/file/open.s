# Opening and closing: from a path to a File.

.include "file.inc"
.include "pool.inc"

.equ FLAGS_KNOWN, O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_DIRECTORY

.text

# file_open(a0 = path, a1 = flags, a2 = mode of a file that is created) -> a0 = File with one reference; 0, and a1 = a
# negated errno
.globl file_open
.proc file_open
    .reg    path=s0, flags=s1, mode=s2, inode=s3, error=s4
    .frame  ra, s0-s4
    mv      path, a0
    mv      flags, a1
    mv      mode, a2
    li      t0, ~FLAGS_KNOWN
    and     t0, flags, t0
    andi    t1, flags, O_ACCMODE
    li      t2, O_ACCMODE
    if t0 != zero || t1 == t2
        li      a0, 0
        li      a1, -EINVAL
        return
    endif
    call    path_resolve
    mv      inode, a0
    mv      error, a1
    if inode != zero
        mv      a1, flags
        call    open_check
        mv      error, a0
        bltz    error, refused
    else
        andi    t0, flags, O_CREAT
        li      t1, -ENOENT
        if t0 == zero || error != t1
            j       failed
        endif
        mv      a0, path
        mv      a1, mode
        call    file_create
        mv      inode, a0
        mv      error, a1
        beqz    inode, failed
    endif
    mv      a0, inode
    mv      a1, flags
    call    file_make
    li      error, -ENFILE
    beqz    a0, refused
    return
refused:
    mv      a0, inode
    call    inode_put
failed:
    li      a0, 0
    mv      a1, error
    return
.endproc

# open_check(a0 = Inode, a1 = flags) -> a0 = 0, -EEXIST, -EISDIR or -ENOTDIR: whether an existing file may be opened so;
# truncates it if it is to be
.proc open_check
    .frame  ra
    li      t0, O_CREAT | O_EXCL
    and     t1, a1, t0
    beq     t0, t1, exists
    lw      t0, Inode.mode(a0)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFDIR
    andi    t2, a1, O_ACCMODE | O_CREAT | O_TRUNC
    if t0 == t1
        bnez    t2, is_directory
    else
        li      t1, O_DIRECTORY
        and     t1, t1, a1
        bnez    t1, no_directory
    endif
    andi    t1, a1, O_TRUNC
    andi    t2, a1, O_ACCMODE
    li      t3, S_IFREG
    if t0 == t3 && t1 != zero && t2 != zero
        call    inode_truncate
    endif
    li      a0, 0
    return
exists:
    li      a0, -EEXIST
    return
is_directory:
    li      a0, -EISDIR
    return
no_directory:
    li      a0, -ENOTDIR
    return
.endproc

# file_create(a0 = path, a1 = mode) -> a0 = Inode of a new, empty regular file, referenced; 0, and a1 = a negated errno
.globl file_create
.proc file_create
    .reg    parent=s0, inode=s1, error=s2, mode=s3
    .frame  ra, s0-s3, name:NAME_MAX + 1
    mv      mode, a1
    addi    a1, sp, name
    call    path_parent
    mv      parent, a0
    if parent == zero
        return
    endif
    li      t0, S_PERMISSIONS
    and     a0, mode, t0
    li      t0, S_IFREG
    or      a0, a0, t0
    la      a1, regular_operations
    call    inode_make
    mv      inode, a0
    li      error, -ENOSPC
    if inode != zero
        mv      a0, parent
        addi    a1, sp, name
        mv      a2, inode
        call    directory_add
        mv      error, a0
        if error < 0
            mv      a0, inode
            call    inode_put
            li      inode, 0
        endif
    endif
    mv      a0, parent
    call    inode_put
    mv      a0, inode
    mv      a1, error
    return
.endproc

# file_make(a0 = Inode, a1 = flags) -> a0 = File with one reference, now with the caller's reference to the inode; 0 if
# no memory is left
.globl file_make
.proc file_make
    .reg    inode=s0, flags=s1
    .frame  ra, s0, s1
    mv      inode, a0
    mv      flags, a1
    la      a0, open_files
    call    pool_alloc
    if a0 != zero
        sw      flags, File.flags(a0)
        sw      inode, File.inode(a0)
        lw      t0, Inode.operations(inode)
        sw      t0, File.operations(a0)
        li      t0, 1
        sw      t0, File.references(a0)
    endif
    return
.endproc

# file_get(a0 = File): takes one more reference
#   clobbers t0
.globl file_get
.proc file_get
    lw      t0, File.references(a0)
    addi    t0, t0, 1
    sw      t0, File.references(a0)
    return
.endproc

# file_put(a0 = File): gives a reference back; the last one closes it
.globl file_put
.proc file_put
    .frame  ra, s0
    lw      t0, File.references(a0)
    addi    t0, t0, -1
    sw      t0, File.references(a0)
    if t0 == zero
        mv      s0, a0
        lw      t0, File.operations(s0)
        lw      t0, FileOperations.release(t0)
        jalr    t0
        lw      a0, File.inode(s0)
        call    inode_put
        la      a0, open_files
        mv      a1, s0
        call    pool_free
    endif
    return
.endproc

.data
pool_define open_files, File
