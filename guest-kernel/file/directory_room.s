# Directories of the RAM file system and of ext2: room for new names.
#
# Who comes here: directory_add.s and its like, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"

.text

# directory_room(a0 = directory, a1 = bytes, a2, a3 = offsets between which it looks, the first that of a block) -> a0
# = page, referenced, and a1 = offset of a record of at least so many bytes, which the caller fills; 0, and a1 =
# -ENOSPC if there is none, -ENOMEM or -EIO
.globl directory_room
.proc directory_room
    .reg    directory=s0, needed=s1, offset=s2, page=s3, step=s4, record=s5, end=s6
    .frame  ra, s0-s6
    mv      directory, a0
    mv      needed, a1
    mv      offset, a2
    mv      end, a3
    li      page, 0
    loop
        lw      t0, Inode.size(directory)
        li      step, -ENOSPC
        bgeu    offset, t0, failed
        bgeu    offset, end, failed
        if page == zero
            mv      a0, directory
            srli    a1, offset, PAGE_SHIFT
            call    page_cache_get
            mv      page, a0
            mv      step, a1
            beqz    page, failed
        endif
        andi    t0, offset, PAGE_MASK
        add     record, page, t0
        mv      a0, record
        mv      a1, offset
        lw      t0, Inode.mount(directory)
        lw      a2, Mount.block_size(t0)
        call    record_check
        mv      step, a0
        bltz    step, failed
        lw      t0, Record.entry(record)
        li      t1, 0
        if t0 != zero                   # what it needs itself
            lbu     t1, Record.name_length(record)
            record_size t1, t1
        endif
        sub     t2, step, t1
        if t2 >=u needed
            j       found
        endif
        add     offset, offset, step
        andi    t0, offset, PAGE_MASK
        if t0 == zero
            mv      a0, page
            call    page_put
            li      page, 0
        endif
    endloop
found:                                  # t1 bytes are the old record's, t2 the new one's
    if t1 != zero
        sh      t1, Record.length(record)
        add     record, record, t1
        add     offset, offset, t1
        sh      t2, Record.length(record)
    endif
    mv      a0, page
    mv      a1, offset
    return
failed:
    if page != zero
        mv      a0, page
        call    page_put
    endif
    li      a0, 0
    mv      a1, step
    return
.endproc

# directory_extend(a0 = directory) -> a0 = page, referenced, and a1 = offset of a free record as large as a block, at
# the new end; 0, and a1 = -ENOSPC, -ENOMEM or -EIO
.globl directory_extend
.proc directory_extend
    .reg    directory=s0, offset=s1, block_size=s2, page=s3
    .frame  ra, s0-s3
    mv      directory, a0
    lw      offset, Inode.size(directory)
    lw      t0, Inode.mount(directory)
    lw      block_size, Mount.block_size(t0)
    mv      a1, offset
    mv      a2, block_size
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.prepare(t0)
    jalr    t0
    if a0 < 0
        mv      a1, a0
        li      a0, 0
        return
    endif
    mv      a0, directory
    srli    a1, offset, PAGE_SHIFT
    call    page_cache_get
    mv      page, a0
    if page != zero
        andi    t0, offset, PAGE_MASK
        add     t0, t0, page
        sw      zero, Record.entry(t0)
        sh      block_size, Record.length(t0)
        sb      zero, Record.name_length(t0)
        sb      zero, Record.type(t0)
        add     t0, offset, block_size
        sw      t0, Inode.size(directory)
        mv      a1, offset
    endif
    return
.endproc

# record_written(a0 = directory, a1 = offset of a record that has changed, a2 = its page, which is given back)
.globl record_written
.proc record_written
    .reg    directory=s0, page=s1
    .frame  ra, s0, s1
    mv      directory, a0
    mv      page, a2
    srli    a1, a1, PAGE_SHIFT
    call    page_cache_dirty
    mv      a0, directory
    call    inode_touch
    mv      a0, page
    call    page_put
    return
.endproc
