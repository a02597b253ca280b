# /dev/vda and the like: a disk as a file, any bytes of it. Each access moves up to a page of whole sectors through a buffer page.
#
# Who comes here: the system calls, through disk_operations; they sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "driver.inc"

.text

# disk_read(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes, 0 at the end, or a negated errno
.proc disk_read
    la      a4, part_read
    j       disk_access
.endproc

# disk_write(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes, or a negated errno, -ENOSPC at the end
.proc disk_write
    lw      t0, 0(a3)
    lw      t1, File.device(a0)
    lw      t1, Device.capacity(t1)
    if t0 >=u t1 && a2 != zero
        li      a0, -ENOSPC
        return
    endif
    la      a4, part_write
    j       disk_access
.endproc

# disk_access(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position, a4 = part_read or part_write) -> a0 = bytes,
# or a negated errno if there are none: part by part, none of which crosses a page's worth of the disk
.proc disk_access
    .reg    position=s0, user=s1, left=s2, routine=s3, page=s4, total=s5, part=s6, result=s7, disk=s8
    .frame  ra, s0-s8
    lw      disk, File.device(a0)
    lw      disk, Device.disk(disk)
    mv      position, a3
    mv      user, a1
    mv      left, a2
    mv      routine, a4
    li      total, 0
    lw      t0, 0(position)
    lw      t1, Disk.size(disk)
    if t0 >=u t1
        li      a0, 0
        return
    endif
    sub     t1, t1, t0
    if left >u t1
        mv      left, t1
    endif
    call    page_alloc
    mv      page, a0
    if page == zero
        li      a0, -ENOMEM
        return
    endif
    li      a0, 0
    while left != zero
        lw      a0, 0(position)
        andi    t0, a0, PAGE_MASK
        li      part, PAGE_SIZE
        sub     part, part, t0
        if part >u left
            mv      part, left
        endif
        mv      a1, user
        mv      a2, part
        mv      a3, page
        mv      a4, disk
        jalr    routine
        bltz    a0, stopped
        lw      t0, 0(position)
        add     t0, t0, part
        sw      t0, 0(position)
        add     user, user, part
        add     total, total, part
        sub     left, left, part
    endwhile
stopped:
    mv      result, a0
    mv      a0, page
    call    page_put
    mv      a0, total
    if total == zero
        mv      a0, result
    endif
    return
.endproc

# part_read(a0 = offset on the disk, a1 = user's buffer, a2 = bytes, a3 = buffer page, a4 = Disk) -> a0 = 0, -EIO or -EFAULT
.proc part_read
    .reg    offset=s0, user=s1, bytes=s2, page=s3, disk=s4
    .frame  ra, s0-s4
    mv      offset, a0
    mv      user, a1
    mv      bytes, a2
    mv      page, a3
    mv      disk, a4
    mv      a1, page
    li      a3, BLOCK_READ
    call    sectors_transfer
    if a0 < 0
        return
    endif
    mv      a0, user
    andi    t0, offset, SECTOR_SIZE - 1
    add     a1, page, t0
    mv      a2, bytes
    call    copy_out
    return
.endproc

# part_write(a0 = offset on the disk, a1 = user's buffer, a2 = bytes, a3 = buffer page, a4 = Disk) -> a0 = 0, -EIO or -EFAULT:
# reads what it doesn't write of the sectors, unless it writes them whole
.proc part_write
    .reg    offset=s0, user=s1, bytes=s2, page=s3, disk=s4
    .frame  ra, s0-s4
    mv      offset, a0
    mv      user, a1
    mv      bytes, a2
    mv      page, a3
    mv      disk, a4
    or      t0, offset, bytes
    andi    t0, t0, SECTOR_SIZE - 1
    if t0 != zero
        mv      a1, page
        li      a3, BLOCK_READ
        call    sectors_transfer
        if a0 < 0
            return
        endif
    endif
    andi    t0, offset, SECTOR_SIZE - 1
    add     a0, page, t0
    mv      a1, user
    mv      a2, bytes
    call    copy_in
    if a0 < 0
        return
    endif
    mv      a0, offset
    mv      a1, page
    mv      a2, bytes
    li      a3, BLOCK_WRITE
    mv      a4, disk
    call    sectors_transfer
    return
.endproc

# sectors_transfer(a0 = offset on the disk, a1 = buffer page, a2 = bytes, a3 = BLOCK_READ or BLOCK_WRITE, a4 = Disk) -> a0 =
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

.globl disk_operations
file_operations disk_operations, read=disk_read, write=disk_write, seek=regular_seek
