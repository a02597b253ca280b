# ext2: what other systems keep on the disk, and this one only takes care of: indexes of directories, and extended
# attributes.
#
# Who comes here: ext2_sync, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# directory_unindex(a0 = Inode of a directory that is about to be written) -> a0 = 0, -EIO or -ENOMEM: its index, if it has
# one, doesn't count any more. To those who don't know of it it looks like records without names.
.globl directory_unindex
.proc directory_unindex
    .reg    buffer=s0, result=s1
    .frame  ra, s0, s1
    lw      a1, Inode.number(a0)
    lw      a0, Inode.mount(a0)
    call    inode_place
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    li      result, 0
    lw      t0, Ext2Inode.flags(a1)
    li      t1, EXT2_INDEXED
    and     t1, t1, t0
    if t1 != zero
        xor     t0, t0, t1
        sw      t0, Ext2Inode.flags(a1)
        call    buffer_write
        mv      result, a0
    endif
    mv      a0, buffer
    call    buffer_put
    mv      a0, result
    return
.endproc

# attributes_give(a0 = Inode that is free on the disk) -> a0 = 0, -EIO or -ENOMEM: its extended attributes are needed by one
# file less
.globl attributes_give
.proc attributes_give
    .reg    inode=s0, buffer=s1
    .frame  ra, s0, s1
    mv      inode, a0
    lw      a1, Inode.attributes(inode)
    li      a0, 0
    beqz    a1, done
    lw      a0, Inode.mount(inode)
    call    buffer_get
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    lw      a1, Buffer.data(buffer)
    lw      t0, Ext2Attributes.magic(a1)
    li      t1, EXT2_ATTRIBUTES_MAGIC
    bne     t0, t1, damaged
    lw      t0, Ext2Attributes.references(a1)
    addi    t0, t0, -1
    blez    t0, last
    sw      t0, Ext2Attributes.references(a1)
    mv      a0, buffer
    li      a1, ORDER_MAP
    call    buffer_dirty
damaged:                                # then nobody knows whose it is
    mv      a0, buffer
    call    buffer_put
    li      a0, 0
done:
    return
last:
    mv      a0, buffer
    call    buffer_forget
    lw      a0, Inode.mount(inode)
    lw      a1, Inode.attributes(inode)
    call    block_give
    li      a0, 0
    return
.endproc
