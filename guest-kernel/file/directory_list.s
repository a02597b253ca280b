# Directories of the RAM file system and of ext2: listing them.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"
.include "dirent.inc"

.text

# directory_list(a0 = directory, a1 = offset, a2 = Dirent with room for any name, a3 = 1 if there need not be a record at
# the offset, which then means the next one in its block) -> a0 = offset of the next; 0 at the end; -EIO or -ENOMEM
.globl directory_list
.proc directory_list
    .reg    directory=s0, offset=s1, dirent=s2, page=s3, step=s4, record=s5, wanted=s6
    .frame  ra, s0-s6
    mv      directory, a0
    mv      offset, a1
    mv      wanted, a1
    mv      dirent, a2
    # What lies between records is bytes of names, and what was once a record. So they are counted from the beginning of
    # the block, where there always is one.
    if a3 != zero
        lw      t0, Inode.mount(directory)
        lw      t0, Mount.block_size(t0)
        neg     t0, t0
        and     offset, offset, t0
    endif
    repeat
        lw      t0, Inode.size(directory)
        if offset >=u t0
            li      a0, 0
            return
        endif
        mv      a0, directory
        srli    a1, offset, PAGE_SHIFT
        call    page_cache_get
        if a0 == zero
            mv      a0, a1
            return
        endif
        mv      page, a0
        andi    t0, offset, PAGE_MASK
        add     record, page, t0
        mv      a0, record
        mv      a1, offset
        lw      t0, Inode.mount(directory)
        lw      a2, Mount.block_size(t0)
        call    record_check
        mv      step, a0
        if step < 0
            mv      a0, page
            call    page_put
            mv      a0, step
            return
        endif
        sltu    t0, offset, wanted
        add     offset, offset, step
        li      step, 0
        if t0 == zero
            lw      step, Record.entry(record)
        endif
        if step != zero
            mv      a0, record
            mv      a1, dirent
            call    dirent_fill
        endif
        mv      a0, page
        call    page_put
    until step != zero
    mv      a0, offset
    return
.endproc

# dirent_fill(a0 = record, a1 = Dirent): its entry, type and name; the number follows from the entry
.proc dirent_fill
    .frame  ra
    lw      t0, Record.entry(a0)
    sw      t0, Dirent.inode(a1)
    lbu     t0, Record.type(a0)
    li      t1, RECORD_LINK             # the largest
    if t0 >u t1
        li      t0, 0
    endif
    la      t1, types
    add     t1, t1, t0
    lbu     t0, 0(t1)
    sb      t0, Dirent.type(a1)
    lbu     a2, Record.name_length(a0)
    addi    t1, a1, Dirent.name
    addi    a1, a0, Record.name
    mv      a0, t1
    add     t0, a0, a2
    sb      zero, 0(t0)
    call    memory_copy
    return
.endproc

.rodata
types:                                  # DT_… by RECORD_…
    .byte   0, DT_REG, DT_DIR, DT_CHR, DT_BLK, DT_FIFO, 0, DT_LNK
