# Directories of the RAM file system and of ext2: finding names, and listing them; the records are explained in
# directory.inc. Their contents are pages of the page cache, like a file's.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.

.include "directory.inc"
.include "dirent.inc"

.text

# record_check(a0 = record, a1 = its offset in the directory, a2 = block size) -> a0 = its length, -EIO if that can't be
#   clobbers t0-t2
.globl record_check
.proc record_check
    lhu     t0, Record.length(a0)
    lhu     t1, Record.name_length(a0)
    li      t2, NAME_MAX
    bgtu    t1, t2, damaged
    record_size t1, t1
    andi    t2, t0, 3
    bnez    t2, damaged
    bltu    t0, t1, damaged             # so it is not 0, either
    addi    t1, a2, -1
    and     t1, a1, t1
    add     t1, t1, t0
    bgtu    t1, a2, damaged
    mv      a0, t0
    return
damaged:
    li      a0, -EIO
    return
.endproc

# directory_find(a0 = directory, a1 = name, a2 = its length) -> a0 = page with its record, referenced, and a1 = offset
# of the record in the directory; 0, and a1 = -ENOENT, -EIO or -ENOMEM
.globl directory_find
.proc directory_find
    .reg    directory=s0, name=s1, length=s2, offset=s3, page=s4, step=s5, block_size=s6
    .frame  ra, s0-s6
    mv      directory, a0
    mv      name, a1
    mv      length, a2
    li      offset, 0
    li      page, 0
    lw      t0, Inode.mount(directory)
    lw      block_size, Mount.block_size(t0)
    loop
        lw      t0, Inode.size(directory)
        li      step, -ENOENT
        bgeu    offset, t0, failed
        if page == zero
            mv      a0, directory
            srli    a1, offset, PAGE_SHIFT
            call    page_cache_get
            mv      page, a0
            mv      step, a1
            beqz    page, failed
        endif
        andi    t0, offset, PAGE_MASK
        add     a0, page, t0
        mv      a1, offset
        mv      a2, block_size
        call    record_check
        mv      step, a0
        bltz    step, failed
        andi    t0, offset, PAGE_MASK
        add     a0, page, t0
        lw      t0, Record.entry(a0)
        lhu     t1, Record.name_length(a0)
        if t0 != zero && t1 == length
            addi    a0, a0, Record.name
            mv      a1, name
            mv      a2, length
            call    memory_equal
            bnez    a0, found
        endif
        add     offset, offset, step
        andi    t0, offset, PAGE_MASK
        if t0 == zero
            mv      a0, page
            call    page_put
            li      page, 0
        endif
    endloop
found:
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

# directory_lookup(a0 = directory, a1 = name) -> a0 = Inode, referenced; 0, and a1 = -ENOENT, -EIO or -ENOMEM
.globl directory_lookup
.proc directory_lookup
    .reg    directory=s0, name=s1, entry=s2
    .frame  ra, s0-s2
    mv      directory, a0
    mv      name, a1
    mv      a0, a1
    call    string_length
    mv      a2, a0
    mv      a0, directory
    mv      a1, name
    call    directory_find
    if a0 == zero
        return
    endif
    andi    t0, a1, PAGE_MASK
    add     t0, t0, a0
    lw      entry, Record.entry(t0)
    call    page_put
    lw      a0, Inode.mount(directory)
    mv      a1, entry
    lw      t0, Mount.filesystem(a0)
    lw      t0, FileSystem.inode_at(t0)
    leave
    jr      t0
.endproc

# directory_list(a0 = directory, a1 = offset of a record, a2 = Dirent with room for any name) -> a0 = offset of the
# next; 0 at the end; -EIO or -ENOMEM
.globl directory_list
.proc directory_list
    .reg    directory=s0, offset=s1, dirent=s2, page=s3, step=s4, record=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      offset, a1
    mv      dirent, a2
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
        add     offset, offset, step
        lw      step, Record.entry(record)
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

# dirent_fill(a0 = record, a1 = Dirent): its entry and name; number and type follow from the entry
.proc dirent_fill
    .reg    record=s0, dirent=s1
    .frame  ra, s0, s1
    mv      record, a0
    mv      dirent, a1
    lw      t0, Record.entry(record)
    sw      t0, Dirent.inode(dirent)
    sb      zero, Dirent.type(dirent)
    addi    a0, dirent, Dirent.name
    addi    a1, record, Record.name
    lhu     a2, Record.name_length(record)
    add     t0, a0, a2
    sb      zero, 0(t0)
    call    memory_copy
    return
.endproc
