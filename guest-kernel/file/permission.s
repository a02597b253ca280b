# Who may do what: the owner's, the group's and the others' bits of a file's mode.
#
# Who comes here: paths, and system calls about files.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "process.inc"

.text

# permission_check(a0 = Inode, a1 = R_OK, W_OK and X_OK as wanted) -> a0 = 0, -EACCES, or -EROFS for writing where
# nothing can be; for the effective user
#   clobbers a1-a3, t0-t2
.globl permission_check
.proc permission_check
    process_current t1
    lw      a2, Process.effective_user(t1)
    lw      a3, Process.effective_group(t1)
    j       permission_check_for
.endproc

# permission_check_for(a0 = Inode, a1 = wanted, a2 = user, a3 = group) -> a0 = 0, -EACCES or -EROFS
#   clobbers t0-t2
.globl permission_check_for
.proc permission_check_for
    lw      t2, Inode.mode(a0)
    andi    t0, a1, W_OK
    if t0 != zero
        lw      t0, Inode.mount(a0)
        lw      t0, Mount.flags(t0)
        andi    t0, t0, MS_RDONLY
        if t0 != zero
            srli    t1, t2, 12
            addi    t1, t1, -(S_IFCHR >> 12)
            beqz    t1, writable        # a device is elsewhere
            li      a0, -EROFS
            return
        endif
    endif
writable:
    if a2 == zero                       # root may all, but execute only what somebody may; directories are searched
        andi    t0, a1, X_OK
        andi    t1, t2, S_IXANY
        bnez    t1, granted
        beqz    t0, granted
        srli    t1, t2, 12
        addi    t1, t1, -(S_IFDIR >> 12)
        beqz    t1, granted
        j       refused
    endif
    lw      t0, Inode.user(a0)
    lw      t1, Inode.group(a0)
    if t0 == a2
        srli    t2, t2, 6
    elseif t1 == a3
        srli    t2, t2, 3
    endif
    not     t2, t2
    and     t2, t2, a1
    bnez    t2, refused
granted:
    li      a0, 0
    return
refused:
    li      a0, -EACCES
    return
.endproc

# permission_distrust(a0 = Inode whose contents change): it doesn't run as its owner any more, unless root has changed it
#   clobbers t0-t2
.globl permission_distrust
.proc permission_distrust
    lw      t0, Inode.mode(a0)
    andi    t1, t0, S_ISUID | S_ISGID
    process_current t2
    lw      t2, Process.effective_user(t2)
    if t1 != zero && t2 != zero
        xor     t0, t0, t1
        sw      t0, Inode.mode(a0)
    endif
    return
.endproc

# permission_own(a0 = Inode) -> a0 = 0 if the present user is its owner or root, else -EPERM
#   clobbers t0, t1
.globl permission_own
.proc permission_own
    process_current t1
    lw      t1, Process.effective_user(t1)
    lw      t0, Inode.user(a0)
    li      a0, 0
    if t1 != zero && t0 != t1
        li      a0, -EPERM
    endif
    return
.endproc

# permission_remove(a0 = directory, a1 = Inode in it) -> a0 = 0, -EACCES, -EROFS or -EPERM: whether its name may go
.globl permission_remove
.proc permission_remove
    .reg    directory=s0, inode=s1
    .frame  ra, s0, s1
    mv      directory, a0
    mv      inode, a1
    li      a1, W_OK | X_OK
    call    permission_check
    lw      t0, Inode.mode(directory)
    andi    t0, t0, S_ISVTX
    if a0 == zero && t0 != zero
        mv      a0, directory
        call    permission_own
        if a0 < 0
            mv      a0, inode
            call    permission_own
        endif
    endif
    return
.endproc
