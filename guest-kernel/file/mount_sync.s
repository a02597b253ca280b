# Mounts are written to their disks: one, all, or all for the last time.
#
# Who comes here: system calls, the thread that writes back, and the end of the machine. Sleeps while the disks work.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"

.text

# mounts_sync(): writes everything that is newer than on its disk
.globl mounts_sync
.proc mounts_sync
    .reg    link=s0
    .frame  ra, s0
    la      link, mounts
    loop
        lw      link, List.next(link)
        la      t0, mounts
        if link == t0
            break
        endif
        addi    a0, link, -Mount.link
        call    mount_sync
    endloop
    return
.endproc

# mounts_finish(): the machine ends: writes everything, and leaves the disks as if they had been unmounted
.globl mounts_finish
.proc mounts_finish
    .reg    link=s0
    .frame  ra, s0
    call    mounts_sync
    la      link, mounts
    loop
        lw      link, List.next(link)   # Mount.link is its first field
        la      t0, mounts
        if link == t0
            break
        endif
        mv      a0, link
        lw      t0, Mount.filesystem(a0)
        lw      t0, FileSystem.finish(t0)
        jalr    t0
    endloop
    call    disks_flush                 # what has been written through /dev/vda, too
    return
.endproc

# mount_sync(a0 = Mount) -> a0 = 0 or -EIO: writes everything of it that is newer than on its disk
.globl mount_sync
.proc mount_sync
    .reg    mount=s0, result=s1
    .frame  ra, s0, s1
    mv      mount, a0
    addi    a0, mount, Mount.lock
    call    lock_acquire
    mv      a0, mount
    lw      t0, Mount.filesystem(mount)
    lw      t0, FileSystem.sync(t0)
    jalr    t0
    mv      result, a0
    addi    a0, mount, Mount.lock
    call    lock_release
    mv      a0, result
    return
.endproc
