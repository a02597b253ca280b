# Parts of a disk's file, each of which fits into a buffer: between sectors and bytes.
#
# Who comes here: disk_file.s; sleeps while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "errno.inc"
.include "layout.inc"

.text

# part_read(a0 = offset on the disk, a1 = user's buffer, a2 = bytes, a3 = buffer, a4 = Disk) -> a0 = 0, -EIO or -EFAULT
.globl part_read
.proc part_read
    .reg    offset=s0, user=s1, bytes=s2, buffer=s3, disk=s4
    .frame  ra, s0-s4
    mv      offset, a0
    mv      user, a1
    mv      bytes, a2
    mv      buffer, a3
    mv      disk, a4
    mv      a1, buffer
    li      a3, BLOCK_READ
    call    sectors_transfer
    if a0 < 0
        return
    endif
    mv      a0, user
    andi    t0, offset, SECTOR_SIZE - 1
    add     a1, buffer, t0
    mv      a2, bytes
    call    copy_out
    return
.endproc

# part_write(a0 = offset on the disk, a1 = user's buffer, a2 = bytes, a3 = buffer, a4 = Disk) -> a0 = 0, -EIO or -EFAULT:
# reads what it doesn't write of the sectors, unless it writes them whole
.globl part_write
.proc part_write
    .reg    offset=s0, user=s1, bytes=s2, buffer=s3, disk=s4
    .frame  ra, s0-s4
    mv      offset, a0
    mv      user, a1
    mv      bytes, a2
    mv      buffer, a3
    mv      disk, a4
    or      t0, offset, bytes
    andi    t0, t0, SECTOR_SIZE - 1
    if t0 != zero
        mv      a1, buffer
        li      a3, BLOCK_READ
        call    sectors_transfer
        if a0 < 0
            return
        endif
    endif
    andi    t0, offset, SECTOR_SIZE - 1
    add     a0, buffer, t0
    mv      a1, user
    mv      a2, bytes
    call    copy_in
    if a0 < 0
        return
    endif
    mv      a0, offset
    mv      a1, buffer
    mv      a2, bytes
    li      a3, BLOCK_WRITE
    mv      a4, disk
    call    sectors_transfer
    return
.endproc

# sectors_transfer(a0 = offset on the disk, a1 = buffer, a2 = bytes, a3 = BLOCK_READ or BLOCK_WRITE, a4 = Disk) -> a0 =
# 0 or -EIO: all sectors in which the bytes lie
.proc sectors_transfer
    andi    t0, a0, SECTOR_SIZE - 1
    add     a2, a2, t0
    addi    a2, a2, SECTOR_SIZE - 1
    andi    a2, a2, -SECTOR_SIZE
    mv      t0, a3
    mv      a3, a2
    mv      a2, a1
    srli    a1, a0, SECTOR_SHIFT
    mv      a0, t0
    j       disk_transfer
.endproc
