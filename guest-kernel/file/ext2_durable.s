# ext2: what is promised. A sync that succeeds has put everything on the disk, for good. What could not be written is tried again
# by the next one. What the disk had acknowledged, and lost when it was to be flushed, nobody can try again: from then on
# every sync fails, so that none seems to have mended it, until the volume is unmounted and checked.
#
# Who comes here: mount_sync, the end of the machine, and ext2 itself, with the mount's lock held. May sleep while the
# disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the write-back thread, which has none of
# its own, under any page table.

.include "disk.inc"
.include "ext2.inc"

.text

# ext2_sync(a0 = Mount) -> a0 = 0, or -EIO if something could not be written, or has been lost
.globl ext2_sync
.proc ext2_sync
    .reg    mount=s0, result=s1
    .frame  ra, s0, s1
    mv      mount, a0
    lw      t0, Mount.flags(mount)
    andi    t0, t0, MS_RDONLY
    li      a0, 0
    bnez    t0, done
    mv      a0, mount
    call    volume_write
    mv      result, a0
    lw      a0, Mount.disk(mount)
    call    disk_flush
    mv      a1, a0
    mv      a0, mount
    mv      a2, result
    call    volume_judge
done:
    return
.endproc

# volume_judge(a0 = Mount, a1 = result of the flush, a2 = result of the writing before it) -> a0 = 0 or -EIO: remembers what they mean
.proc volume_judge
    .frame  ra
    lw      t1, Mount.private(a0)
    lw      t0, Volume.failed(t1)
    andi    t0, t0, VOLUME_LOST
    if a2 != zero
        ori     t0, t0, VOLUME_UNWRITTEN
    endif
    sw      t0, Volume.failed(t1)
    andi    t2, t0, VOLUME_LOST
    if a1 != zero && t2 == zero
        ori     t0, t0, VOLUME_LOST
        sw      t0, Volume.failed(t1)
        addi    a1, a0, Mount.path
        la      a0, message
        call    log_print
        li      t0, VOLUME_LOST
    endif
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# ext2_finish(a0 = Mount that has been synced): says on the disk that all of it is there, if it is
.globl ext2_finish
.proc ext2_finish
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Mount.private(s0)
    lw      t0, Volume.failed(t0)
    bnez    t0, done                    # who mounts it next has to check it
    li      a1, EXT2_VALID
    call    state_write
    lw      a0, Mount.disk(s0)
    call    disk_flush
done:
    return
.endproc

.rodata
message:
    .asciz  "%s: the disk has lost what was written: unmount and check it\n"
