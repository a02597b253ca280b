# Directories of the RAM file system and of ext2: finding names. Their contents are pages
# of the page cache, like a file's; the records in them are explained in directory.inc.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"

.text

# record_check(a0 = record, a1 = its offset in the directory, a2 = block size) -> a0 = its length, -EIO if that can't be
#   clobbers t0-t2
.globl record_check
.proc record_check
    lhu     t0, Record.length(a0)
    lbu     t1, Record.name_length(a0)  # at most NAME_MAX
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
        lbu     t1, Record.name_length(a0)
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
