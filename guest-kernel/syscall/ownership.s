# System calls that change whose a file is, what may be done with it, and its times.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "process.inc"
.include "times.inc"
.include "walk.inc"

.text

# sys_chmod(a0 = user's path, a1 = mode) -> a0 = 0 or a negated errno
.globl sys_chmod
.proc sys_chmod
    la      a3, inode_chmod
    j       path_change
.endproc

# sys_fchmod(a0 = descriptor, a1 = mode) -> a0 = 0, -EBADF, -EPERM or -EROFS
.globl sys_fchmod
.proc sys_fchmod
    la      a3, inode_chmod
    j       descriptor_change
.endproc

# sys_chown(a0 = user's path, a1 = user or -1, a2 = group or -1) -> a0 = 0 or a negated errno
.globl sys_chown
.proc sys_chown
    la      a3, inode_chown
    j       path_change
.endproc

# sys_fchown(a0 = descriptor, a1 = user or -1, a2 = group or -1) -> a0 = 0, -EBADF, -EPERM or -EROFS
.globl sys_fchown
.proc sys_fchown
    la      a3, inode_chown
    j       descriptor_change
.endproc

# path_change(a0 = user's path, a1, a2 = for the routine, a3 = routine that gets them and the Inode in a0) -> a0 = what it
# says, or a negated errno
.globl path_change
.proc path_change
    .reg    first=s0, second=s1, routine=s2, inode=s3
    .frame  ra, s0-s3
    mv      first, a1
    mv      second, a2
    mv      routine, a3
    li      a1, WALK_FOLLOW
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    mv      a1, first
    mv      a2, second
    call    change_if_writable
    mv      a1, inode
    leave
    j       inode_done
.endproc

# descriptor_change(a0 = descriptor, a1, a2 = for the routine, a3 = routine that gets them and the Inode in a0) -> a0 =
# what it says, or -EBADF
.proc descriptor_change
    .frame  ra, s0-s2
    mv      s2, a3
    call    descriptor_get
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    lw      a0, File.inode(a0)
    call    change_if_writable
    mv      a1, s0
    leave
    j       file_done
.endproc

# change_if_writable(a0 = Inode, a1, a2 = for the routine, s2 = routine) -> a0 = what it says, or -EROFS
.proc change_if_writable
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.flags(t0)
    andi    t0, t0, MS_RDONLY
    bnez    t0, read_only
    jr      s2
read_only:
    li      a0, -EROFS
    return
.endproc

# inode_chmod(a0 = Inode, a1 = mode) -> a0 = 0 or -EPERM
.proc inode_chmod
    .reg    inode=s0, mode=s1
    .frame  ra, s0, s1
    mv      inode, a0
    mv      mode, a1
    call    permission_own
    if a0 == zero
        li      t0, S_PERMISSIONS
        and     mode, mode, t0
        lw      t1, Inode.mode(inode)
        not     t0, t0
        and     t1, t1, t0
        or      t1, t1, mode
        sw      t1, Inode.mode(inode)
        mv      a0, inode
        call    inode_mark
        li      a0, 0
    endif
    return
.endproc

# inode_chown(a0 = Inode, a1 = user or -1, a2 = group or -1) -> a0 = 0 or -EPERM: root may give a file away; its owner may
# only give it to the own group. What runs as its owner doesn't do so any more.
.proc inode_chown
    .frame  ra
    li      t0, -1
    if a1 == t0
        lw      a1, Inode.user(a0)
    endif
    if a2 == t0
        lw      a2, Inode.group(a0)
    endif
    process_current t1
    lw      t2, Process.effective_user(t1)
    if t2 != zero
        lw      t0, Inode.user(a0)
        bne     t0, t2, refused
        bne     a1, t2, refused
        lw      t0, Inode.group(a0)
        if a2 != t0
            lw      t0, Process.effective_group(t1)
            bne     t0, a2, refused
        endif
    endif
    sw      a1, Inode.user(a0)
    sw      a2, Inode.group(a0)
    inode_kind t1, a0
    li      t0, S_IFDIR
    if t1 != t0
        lw      t0, Inode.mode(a0)
        li      t1, ~(S_ISUID | S_ISGID)
        and     t0, t0, t1
        sw      t0, Inode.mode(a0)
    endif
    call    inode_mark
    li      a0, 0
    return
refused:
    li      a0, -EPERM
    return
.endproc
