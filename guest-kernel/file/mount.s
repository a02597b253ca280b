# Mounts: file systems in the tree.
#
# Who comes here: the boot and system calls. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"
.include "pool.inc"

.text

# mount_make(a0 = FileSystem, a1 = Inode of its device, or 0, a2 = flags, a3 = path for messages) -> a0 = Mount that is
# ready but not in the tree yet; 0, and a1 = a negated errno
.globl mount_make
.proc mount_make
    .reg    filesystem=s0, device=s1, flags=s2, mount=s3, result=s4
    .frame  ra, s0-s4
    mv      filesystem, a0
    mv      device, a1
    mv      flags, a2
    mv      result, a3
    la      a0, mount_pool
    call    pool_alloc
    mv      mount, a0
    li      a1, -ENOMEM
    beqz    mount, failed
    sw      filesystem, Mount.filesystem(mount)
    sw      flags, Mount.flags(mount)
    lw      t0, mount_last_number
    addi    t0, t0, 1
    sw      t0, mount_last_number, t1
    sw      t0, Mount.number(mount)
    addi    a0, mount, Mount.path
    mv      a1, result
    li      a2, MOUNT_PATH_MAX
    call    string_copy
    addi    a0, mount, Mount.inodes
    call    list_clear
    addi    a0, mount, Mount.lock
    call    lock_init
    mv      a0, mount
    mv      a1, device
    lw      t0, FileSystem.start(filesystem)
    jalr    t0
    mv      result, a0
    if result < 0
        la      a0, mount_pool
        mv      a1, mount
        call    pool_free
        li      a0, 0
        mv      a1, result
        return
    endif
    la      a0, mounts
    addi    a1, mount, Mount.link
    call    list_append
    mv      a0, mount
failed:
    return
.endproc

# mount_cover(a0 = Mount, a1 = Inode of a directory, whose reference is taken): puts it into the tree
.globl mount_cover
.proc mount_cover
    sw      a1, Mount.covered(a0)
    sw      a0, Inode.covered(a1)
    return
.endproc

# mount_remove(a0 = Mount) -> a0 = 0, or -EBUSY if somebody uses it: writes what is to be written, and takes it out of
# the tree; -EIO if not all of it could be written: it is out of the tree nevertheless
.globl mount_remove
.proc mount_remove
    .reg    mount=s0, filesystem=s1, result=s2
    .frame  ra, s0-s2
    mv      mount, a0
    lw      filesystem, Mount.filesystem(mount)
    loop
        mv      a0, mount
        call    mount_in_use
        bnez    a0, busy
        addi    a0, mount, Mount.lock
        call    lock_acquire
        mv      a0, mount
        lw      t0, FileSystem.sync(filesystem)
        jalr    t0
        mv      result, a0
        mv      a0, mount
        call    mount_in_use            # while that slept
        lw      t0, Mount.lock + Lock.waiters + List.next(mount)
        addi    t1, mount, Mount.lock + Lock.waiters
        if a0 == zero && t0 == t1
            break
        endif
        addi    a0, mount, Mount.lock
        call    lock_release
        call    thread_yield            # who writes back has come for the lock, and must not find it gone
    endloop
    lw      a0, Mount.covered(mount)
    sw      zero, Inode.covered(a0)
    call    inode_put
    addi    a0, mount, Mount.link
    call    list_remove
    mv      a0, mount
    lw      t0, FileSystem.stop(filesystem)
    jalr    t0
    la      a0, mount_pool
    mv      a1, mount
    call    pool_free
    mv      a0, result
    return
busy:
    li      a0, -EBUSY
    return
.endproc

# mount_in_use(a0 = Mount) -> a0 = 1 if anything of it is open, mapped, a current directory or covered, else 0; its root
# has one reference of its own
#   clobbers a1, t0-t4
.proc mount_in_use
    lw      t3, Mount.root(a0)
    lw      t0, Mount.covered(a0)
    beqz    t0, used                    # the root of all
    addi    t4, a0, Mount.inodes
    lw      a1, List.next(t4)
    while a1 != t4
        lw      t1, Inode.references - Inode.link(a1)
        lw      t2, Inode.covered - Inode.link(a1)
        addi    t0, a1, -Inode.link
        if t0 == t3
            addi    t1, t1, -1
        endif
        or      t1, t1, t2
        bnez    t1, used
        lw      a1, List.next(a1)
    endwhile
    li      a0, 0
    return
used:
    li      a0, 1
    return
.endproc

.data
pool_define mount_pool, Mount
.globl mounts
list_define mounts                      # the root of all first

.bss
    .align  2
mount_last_number:
    .space  4
