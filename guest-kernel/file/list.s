# Directories as open files: listing them.

.include "dirent.inc"
.include "mount.inc"

.text

# file_list(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of whole Dirents, 0 at the end; -ENOTDIR, -EFAULT,
# -EIO, -ENOMEM, or -EINVAL if not even one fits
.globl file_list
.proc file_list
    .reg    file=s0, to=s1, left=s2, total=s3, next=s4, length=s5
    .frame  ra, s0-s5, dirent:Dirent.name + NAME_MAX + 1 + 3
    mv      file, a0
    mv      to, a1
    mv      left, a2
    li      total, 0
    lw      t1, File.inode(file)
    inode_kind t1, t1
    li      t0, S_IFDIR
    if t1 != t0
        li      a0, -ENOTDIR
        return
    endif
    loop
        lw      a0, File.inode(file)
        lw      a1, File.offset(file)
        addi    a2, sp, dirent
        call    list_locked
        mv      next, a0
        blez    next, stopped
        addi    a0, sp, dirent
        call    dirent_length
        mv      length, a0
        if length >u left
            li      next, -EINVAL
            j       stopped
        endif
        mv      a0, to
        addi    a1, sp, dirent
        mv      a2, length
        call    copy_out
        if a0 < 0
            mv      next, a0
            j       stopped
        endif
        sw      next, File.offset(file)
        add     to, to, length
        sub     left, left, length
        add     total, total, length
    endloop
stopped:
    mv      a0, total
    if total == zero
        mv      a0, next
    endif
    return
.endproc

# list_locked(a0 = directory, a1 = offset, a2 = Dirent with room for any name) -> as FileSystem.list, with the mount's
# lock
.globl list_locked
.proc list_locked
    .reg    directory=s0, offset=s1, dirent=s2, result=s3
    .frame  ra, s0-s3
    mv      directory, a0
    mv      offset, a1
    mv      dirent, a2
    call    tree_lock
    mv      a0, directory
    mv      a1, offset
    mv      a2, dirent
    lw      t0, Inode.mount(directory)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.list(t0)
    jalr    t0
    mv      result, a0
    mv      a0, directory
    call    tree_unlock
    mv      a0, result
    return
.endproc

# dirent_length(a0 = Dirent) -> a0 = its length, which is also set
.proc dirent_length
    .frame  ra, s0
    mv      s0, a0
    addi    a0, a0, Dirent.name
    call    string_length
    addi    a0, a0, Dirent.name + 1 + 3
    andi    a0, a0, -4
    sh      a0, Dirent.length(s0)
    return
.endproc

# directory_refuse() -> a0 = -EISDIR: read and write of a directory
.proc directory_refuse
    li      a0, -EISDIR
    return
.endproc

.globl directory_operations
file_operations directory_operations, read=directory_refuse, write=directory_refuse, seek=regular_seek
