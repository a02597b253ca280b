# Directories of the RAM file system and of ext2: new names.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.

.include "directory.inc"

.text

# directory_add(a0 = directory, a1 = name, which must be new, a2 = Inode that gets it) -> a0 = 0, -ENOSPC, -ENOMEM or -EIO; the
# caller counts the link
.globl directory_add
.proc directory_add
    .reg    directory=s0, name=s1, inode=s2, length=s3, page=s4, offset=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      name, a1
    mv      inode, a2
    mv      a0, a1
    call    string_length
    mv      length, a0
    record_size a1, a0
    mv      a0, directory
    call    directory_room
    beqz    a0, failed
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

# directory_room(a0 = directory, a1 = bytes) -> a0 = page, referenced, and a1 = offset of a record of at least so many
# bytes, which the caller fills; 0, and a1 = -ENOSPC, -ENOMEM or -EIO
.proc directory_room
    .reg    directory=s0, needed=s1, offset=s2, page=s3, step=s4, record=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      needed, a1
    li      offset, 0
    li      page, 0
    loop
        lw      t0, Inode.size(directory)
        if offset >=u t0
            break
        endif
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
    if page != zero
        mv      a0, page
        call    page_put
    endif
    mv      a0, directory
    leave
    j       directory_extend
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

.rodata
types:                                  # RECORD_… by the kind in a mode
    .byte   0, RECORD_FIFO, RECORD_CHARACTERS, 0, RECORD_DIRECTORY, 0, RECORD_BLOCKS, 0
    .byte   RECORD_FILE, 0, RECORD_LINK, 0, 0, 0, 0, 0
