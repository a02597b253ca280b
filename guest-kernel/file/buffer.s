# The buffer cache: blocks of a disk that belong to no file: superblock, groups, bitmaps, inode tables, pointers. What
# belongs to files is in the page cache.
#
# Who comes here: ext2, mostly with the mount's lock held; the reading of pages without it, so that two may want the
# same block at the same time. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "disk.inc"
.include "ext2.inc"

.text

# buffer_get(a0 = Mount, a1 = block) -> a0 = Buffer, referenced, with what is on the disk or newer; 0, and a1 = -EIO or
# -ENOMEM
.globl buffer_get
.proc buffer_get
    .reg    mount=s0, block=s1, buffer=s2, result=s3
    .frame  ra, s0-s3
    mv      mount, a0
    mv      block, a1
    call    buffer_find
    bnez    a0, found
    mv      a0, mount
    mv      a1, block
    call    buffer_make
    mv      buffer, a0
    beqz    buffer, no_memory
    li      t0, BUFFER_BUSY
    sw      t0, Buffer.state(buffer)
    mv      a0, buffer
    li      a1, BLOCK_READ
    call    buffer_transfer
    mv      result, a0
    sw      zero, Buffer.state(buffer)  # BUFFER_CLEAN
    la      a0, buffer_readers
    call    wake_all
    if result < 0
        mv      a0, buffer
        call    buffer_forget
        li      a0, 0
        mv      a1, result
        return
    endif
    mv      a0, buffer
found:
    return
no_memory:
    li      a0, 0
    li      a1, -ENOMEM
    return
.endproc

# buffer_get_zero(a0 = Mount, a1 = block that has just been taken) -> a0 = Buffer of zeros, referenced, whatever is on the
# disk; 0 if no memory is left
.globl buffer_get_zero
.proc buffer_get_zero
    .frame  ra, s0
    call    buffer_make
    mv      s0, a0
    if s0 != zero
        lw      a0, Buffer.data(s0)
        li      a1, PAGE_SIZE
        call    memory_zero
        mv      a0, s0
    endif
    return
.endproc

# buffer_put(a0 = Buffer): gives a reference back
#   clobbers t0
.globl buffer_put
.proc buffer_put
    lw      t0, Buffer.references(a0)
    addi    t0, t0, -1
    sw      t0, Buffer.references(a0)
    return
.endproc

# buffer_hash(a1 = block) -> a0 = list of the Buffers with its hash
#   clobbers t0
.globl buffer_hash
.proc buffer_hash
    andi    t0, a1, BUFFER_HASHES - 1
    slli    t0, t0, 3                   # List.sizeof
    la      a0, buffer_lists
    add     a0, a0, t0
    return
.endproc

# buffer_find(a0 = Mount, a1 = block) -> a0 = Buffer, referenced and not busy; 0 if it is not in memory
.proc buffer_find
    .reg    mount=s0, block=s1, buffer=s2
    .frame  ra, s0-s2
    mv      mount, a0
    mv      block, a1
again:
    mv      a1, block
    call    buffer_hash
    lw      buffer, List.next(a0)
    while buffer != a0
        lw      t0, Buffer.block(buffer)
        lw      t1, Buffer.mount(buffer)
        if t0 == block && t1 == mount
            lw      t0, Buffer.state(buffer)
            li      t1, BUFFER_BUSY
            if t0 == t1                 # it may have failed, and be gone, afterwards
                la      a0, buffer_readers
                call    block_on
                j       again
            endif
            lw      t0, Buffer.references(buffer)
            addi    t0, t0, 1
            sw      t0, Buffer.references(buffer)
            mv      a0, buffer
            return
        endif
        lw      buffer, List.next(buffer)   # Buffer.link is its first field
    endwhile
    li      a0, 0
    return
.endproc

.data
.globl buffer_readers
list_define buffer_readers              # who waits for a Buffer that is BUFFER_BUSY
