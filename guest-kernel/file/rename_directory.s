# Another name for a directory on a disk. A directory must have one name there at each moment, and its ".." must lead
# to where that is: e2fsck corrects neither without asking. So a directory moves in one write, from one record to
# another in the same block, or not at all: to another directory, or if the block has no room, mv copies.
#
# Who comes here: rename_do, with the mount's lock held. Sleeps while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "rename.inc"

.text

# rename_directory(a0 = Rename in which both directories are the same) -> a0 = 0; -EXDEV if there is no room for the name in
# the old one's block; -EIO or -ENOMEM
.globl rename_directory
.proc rename_directory
    .reg    rename=s0, block=s1, result=s2
    .frame  ra, s0-s2
    mv      rename, a0
    call    rename_block
    mv      block, a0
    bltz    block, failed
    lw      t0, Rename.target(rename)
    if t0 != zero                       # an empty one, which goes first
        lw      a0, Rename.to(rename)
        lw      a1, Rename.to_name(rename)
        call    directory_remove
        bltz    a0, failed
        mv      a0, rename
        call    rename_drop
        lw      t0, Rename.to(rename)
        lw      a0, Inode.mount(t0)
        lw      t0, Mount.filesystem(a0)
        lw      t0, FileSystem.sync(t0)
        jalr    t0
    endif
    lw      a0, Rename.from(rename)
    lw      a1, Rename.from_name(rename)
    call    directory_remove
    bltz    a0, failed
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    lw      a2, Rename.inode(rename)
    mv      a3, block
    call    directory_add_in
    mv      result, a0
    if result < 0
        lw      a0, Rename.from(rename)
        lw      a1, Rename.from_name(rename)
        lw      a2, Rename.inode(rename)
        mv      a3, block
        call    directory_add_in        # where it was
        mv      a0, result
        return
    endif
    lw      a0, Rename.inode(rename)
    call    inode_mark
    li      a0, 0
failed:
    return
.endproc

# rename_block(a0 = Rename) -> a0 = offset of the block that has the old name, if it has room for the new one when that has
# gone; -EXDEV if not, -EIO or -ENOMEM
.proc rename_block
    .reg    rename=s0, page=s1, offset=s2, block_size=s3
    .frame  ra, s0-s3
    mv      rename, a0
    lw      t0, Rename.from(rename)
    lw      t1, Inode.mount(t0)
    lw      block_size, Mount.block_size(t1)
    mv      a0, t0
    lw      a1, Rename.from_name(rename)
    call    record_find
    mv      page, a0
    mv      offset, a1
    mv      a0, a1
    beqz    page, failed
    lw      a0, Rename.to_name(rename)
    call    string_length
    record_size a2, a0
    andi    t0, offset, PAGE_MASK
    add     a0, page, t0
    mv      a1, block_size
    call    block_has_room
    neg     block_size, block_size
    and     offset, offset, block_size
    if a0 == zero
        li      offset, -EXDEV
    endif
    mv      a0, page
    call    page_put
    mv      a0, offset
failed:
    return
.endproc

# block_has_room(a0 = record, a1 = block size, a2 = bytes) -> a0 = 1 if one of so many bytes would have room in its
# block, in place of this one or elsewhere; else 0
.proc block_has_room
    .reg    old=s0, block_size=s1, needed=s2, record=s3, end=s4, gap=s5
    .frame  ra, s0-s5
    mv      old, a0
    mv      block_size, a1
    mv      needed, a2
    neg     t0, block_size
    and     record, old, t0             # pages begin with a block
    add     end, record, block_size
    li      gap, 0
    repeat
        mv      a0, record
        mv      a1, record
        mv      a2, block_size
        call    record_check
        bltz    a0, none                # damaged
        if record == old
            add     gap, gap, a0        # the one before gets its room
        else
            mv      gap, a0
            lw      t0, Record.entry(record)
            if t0 != zero
                lbu     t1, Record.name_length(record)
                record_size t1, t1
                sub     gap, gap, t1
            endif
        endif
        bgeu    gap, needed, room
        add     record, record, a0
    until record >=u end
none:
    li      a0, 0
    return
room:
    li      a0, 1
    return
.endproc
