# The buffer cache: what is written, and when.
#
# Who comes here: ext2, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the write-back thread, which has none of
# its own, under any page table.

.include "buffer.inc"
.include "disk.inc"
.include "ext2.inc"


.text

# buffer_dirty(a0 = Buffer, a1 = ORDER_…): it is newer than on the disk
#   clobbers t0
.globl buffer_dirty
.proc buffer_dirty
    li      t0, BUFFER_DIRTY
    sw      t0, Buffer.state(a0)
    sw      a1, Buffer.order(a0)
    return
.endproc

# buffer_transfer(a0 = Buffer, a1 = BLOCK_READ or BLOCK_WRITE) -> a0 = 0 or -EIO
.globl buffer_transfer
.proc buffer_transfer
    mv      t2, a0
    mv      a0, a1
    lw      t1, Buffer.mount(t2)
    lw      a1, Buffer.block(t2)
    lw      a2, Buffer.data(t2)
    lw      t0, Mount.private(t1)
    lw      a3, Mount.block_size(t1)
    lw      a4, Mount.disk(t1)
    lw      t1, Volume.blocks(t0)
    lw      t0, Volume.sector_shift(t0)
    bgeu    a1, t1, beyond              # a pointer that is damaged
    sll     a1, a1, t0
    j       disk_transfer
beyond:
    li      a0, -EIO
    return
.endproc

# buffer_write(a0 = Buffer) -> a0 = 0 or -EIO: writes it at once
.globl buffer_write
.proc buffer_write
    sw      zero, Buffer.state(a0)      # BUFFER_CLEAN, unless somebody changes it meanwhile
    li      a1, BLOCK_WRITE
    j       buffer_transfer
.endproc

# buffers_write(a0 = Mount, a1 = ORDER_…) -> a0 = 0 or a negated errno: writes all dirty ones of an order; one that can't be written
# stays dirty
.globl buffers_write
.proc buffers_write
    .reg    mount=s0, order=s1, list=s2, buffer=s3, result=s4, end=s5
    .frame  ra, s0-s5
    mv      mount, a0
    mv      order, a1
    li      result, 0
    la      list, buffer_lists
    addi    end, list, BUFFER_HASHES * List.sizeof
    repeat
        lw      buffer, List.next(list)
        while buffer != list
            lw      t0, Buffer.mount(buffer)
            lw      t1, Buffer.order(buffer)
            lw      t2, Buffer.state(buffer)
            li      t3, BUFFER_DIRTY
            if t0 == mount && t1 == order && t2 == t3
                lw      t0, Buffer.references(buffer)   # keeps it in its list while we sleep
                addi    t0, t0, 1
                sw      t0, Buffer.references(buffer)
                mv      a0, buffer
                call    buffer_write
                if a0 < 0
                    mv      result, a0
                    li      t0, BUFFER_DIRTY
                    sw      t0, Buffer.state(buffer)
                endif
                mv      a0, buffer
                call    buffer_put
            endif
            lw      buffer, List.next(buffer)
        endwhile
        addi    list, list, List.sizeof
    until list == end
    mv      a0, result
    return
.endproc

# buffers_drop(a0 = Mount): forgets all its buffers, which are clean or not to be kept
.globl buffers_drop
.proc buffers_drop
    .reg    mount=s0, list=s1, buffer=s2, end=s3
    .frame  ra, s0-s3
    mv      mount, a0
    la      list, buffer_lists
    addi    end, list, BUFFER_HASHES * List.sizeof
    repeat
        lw      buffer, List.next(list)
        while buffer != list
            mv      a0, buffer
            lw      buffer, List.next(buffer)
            lw      t0, Buffer.mount(a0)
            if t0 == mount
                call    buffer_forget
            endif
        endwhile
        addi    list, list, List.sizeof
    until list == end
    return
.endproc
