# /dev/vda and the like: a disk as a file, any bytes of it. Each access moves whole sectors through a buffer: a page of its own, or,
# if it is larger, the one that all disks share, if that is free. Nobody waits for it: requests of several processes are under way
# together, and small ones come and go without it.
#
# Who comes here: the system calls, through disk_operations; they sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "driver.inc"

.equ SHARED_SIZE, 16 * PAGE_SIZE        # a request costs as much as copying a page or two

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
# or a negated errno if there are none: part by part, none of which crosses a buffer's worth of the disk
.proc disk_access
    .reg    position=s0, user=s1, left=s2, routine=s3, buffer=s4, total=s5, part=s6, result=s7, disk=s8, room=s9
    .frame  ra, s0-s9
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
    mv      a0, left
    call    disk_buffer_take
    mv      buffer, a0
    mv      room, a1
    if buffer == zero
        li      a0, -ENOMEM
        return
    endif
    li      a0, 0
    while left != zero
        lw      a0, 0(position)
        addi    t0, room, -1
        and     t0, t0, a0
        sub     part, room, t0
        if part >u left
            mv      part, left
        endif
        mv      a1, user
        mv      a2, part
        mv      a3, buffer
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
    mv      a0, buffer
    call    disk_buffer_give
    mv      a0, total
    if total == zero
        mv      a0, result
    endif
    return
.endproc

# disk_buffer_take(a0 = bytes of an access) -> a0 = buffer for it, a1 = its size; 0 if no memory is left
#   clobbers t0-t2
.proc disk_buffer_take
    .frame  ra
    li      t0, PAGE_SIZE
    if a0 >u t0
        lw      t0, shared_in_use
        if t0 == zero
            li      t0, 1
            sw      t0, shared_in_use, t1
            la      a0, shared
            li      a1, SHARED_SIZE
            return
        endif
    endif
    call    page_alloc
    li      a1, PAGE_SIZE
    return
.endproc

# disk_buffer_give(a0 = buffer): gives it back
#   clobbers t0, t1
.proc disk_buffer_give
    la      t0, shared
    bne     a0, t0, page_put
    sw      zero, shared_in_use, t0
    return
.endproc

.globl disk_operations
file_operations disk_operations, read=disk_read, write=disk_write, seek=regular_seek

.bss
    .align  PAGE_SHIFT
shared:                                 # SHARED_SIZE bytes, for one access at a time
    .space  SHARED_SIZE
shared_in_use:
    .space  4
