# System calls about directories: listing, and the current one.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "dirent.inc"
.include "mount.inc"
.include "process.inc"
.include "walk.inc"

.text

# sys_getdents(a0 = descriptor, a1 = user's buffer, a2 = size) -> a0 = bytes, 0 at the end, or a negated errno
.globl sys_getdents
.proc sys_getdents
    .frame  ra, s0
    call    descriptor_get
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    call    file_list
    mv      a1, s0
    leave
    j       file_done
.endproc

# sys_chdir(a0 = user's path) -> a0 = 0, -ENOTDIR, -EACCES or another negated errno
.globl sys_chdir
.proc sys_chdir
    .reg    inode=s0, result=s1
    .frame  ra, s0, s1
    li      a1, WALK_FOLLOW
    call    path_inode
    mv      inode, a0
    if inode == zero
        mv      a0, a1
        return
    endif
    inode_kind t1, inode
    li      t0, S_IFDIR
    li      result, -ENOTDIR
    if t1 == t0
        li      a1, X_OK
        call    permission_check
        mv      result, a0
        if result == zero
            process_current t1
            lw      t0, Process.directory(t1)
            sw      inode, Process.directory(t1)
            mv      inode, t0           # the old one is given back
        endif
    endif
    mv      a0, inode
    call    inode_put
    mv      a0, result
    return
.endproc

# sys_getcwd(a0 = user's buffer, a1 = size) -> a0 = bytes with the zero byte; -ERANGE if it is too small, -ENOENT if the
# directory has been removed, -ENAMETOOLONG if no call would take the path, -EFAULT, -ENOMEM or -EIO
.globl sys_getcwd
.proc sys_getcwd
    .reg    to=s0, size=s1, page=s2, result=s3, at=s4
    .frame  ra, s0-s4
    mv      to, a0
    mv      size, a1
    call    page_alloc
    mv      page, a0
    if page == zero
        li      a0, -ENOMEM
        return
    endif
    addi    a1, page, Walk.text
    call    cwd_path
    mv      at, a1
    mv      result, a0
    if result > 0
        if result >u size
            li      result, -ERANGE
        else
            mv      a0, to
            mv      a1, at
            mv      a2, result
            call    copy_out
            if a0 < 0
                mv      result, a0
            endif
        endif
    endif
    mv      a0, page
    call    page_put
    mv      a0, result
    return
.endproc
