# Directories of the RAM file system and of ext2: new names.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"

.text

# directory_add(a0 = directory, a1 = name, which must be new, a2 = Inode that gets it) -> a0 = 0, -ENOSPC, -ENOMEM or -EIO;
# the caller counts the link
.globl directory_add
.proc directory_add
    li      a3, 0
    li      a4, -1
    j       record_make
.endproc

# directory_add_in(a0 = directory, a1 = name, which must be new, a2 = Inode that gets it, a3 = offset of a block) -> the
# same, but -ENOSPC if there is no room in this block
.globl directory_add_in
.proc directory_add_in
    lw      t0, Inode.mount(a0)
    lw      a4, Mount.block_size(t0)
    add     a4, a4, a3
    j       record_make
.endproc

# record_make(a0 = directory, a1 = name, a2 = Inode, a3, a4 = the offsets between which there may be room; a4 = -1: it is
# made if there is none) -> as directory_add
.proc record_make
    .reg    directory=s0, name=s1, inode=s2, length=s3, end=s4, page=s4, offset=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      name, a1
    mv      inode, a2
    mv      offset, a3
    mv      end, a4
    mv      a0, a1
    call    string_length
    mv      length, a0
    record_size a1, a0
    mv      a0, directory
    mv      a2, offset
    mv      a3, end
    call    directory_room
    if a0 == zero
        li      t0, -ENOSPC
        addi    t1, end, 1
        bne     a1, t0, failed
        bnez    t1, failed
        mv      a0, directory
        call    directory_extend
        beqz    a0, failed
    endif
    mv      page, a0
    mv      offset, a1
    andi    t0, offset, PAGE_MASK
    add     t0, t0, page
    sb      length, Record.name_length(t0)
    mv      a0, t0
    mv      a1, inode
    call    record_aim
    addi    a0, a0, Record.name
    mv      a1, name
    mv      a2, length
    call    memory_copy
    mv      a0, directory
    mv      a1, offset
    mv      a2, page
    call    record_written
    li      a0, 0
    return
failed:
    mv      a0, a1
    return
.endproc

# record_aim(a0 = record, a1 = Inode) -> a0 = the same: it means this file
#   clobbers t0-t2
.globl record_aim
.proc record_aim
    lw      t0, Inode.entry(a1)
    sw      t0, Record.entry(a0)
    inode_kind t1, a1
    srli    t1, t1, 12
    la      t2, types
    add     t2, t2, t1
    lbu     t1, 0(t2)
    lw      t0, Inode.mount(a1)
    lw      t0, Mount.typed(t0)
    mul     t1, t1, t0                  # 0 where records have no types
    sb      t1, Record.type(a0)
    return
.endproc

.rodata
types:                                  # RECORD_… by the kind in a mode
    .byte   0, RECORD_FIFO, RECORD_CHARACTERS, 0, RECORD_DIRECTORY, 0, RECORD_BLOCKS, 0
    .byte   RECORD_FILE, 0, RECORD_LINK, 0, 0, 0, 0, 0
