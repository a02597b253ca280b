# Directories of the RAM file system and of ext2: names that go or come to mean another file, and the first and last
# names of a directory.
#
# Who comes here: the file layer, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"
.include "dirent.inc"

.text

# directory_remove(a0 = directory, a1 = name) -> a0 = 0, -ENOENT, -ENOMEM or -EIO; the caller counts the link
.globl directory_remove
.proc directory_remove
    .reg    directory=s0, page=s1, offset=s2, block=s3
    .frame  ra, s0-s3
    mv      directory, a0
    call    record_find
    beqz    a0, missing
    mv      page, a0
    mv      offset, a1
    lw      t0, Inode.mount(directory)
    lw      t0, Mount.block_size(t0)
    neg     t0, t0
    and     t0, t0, offset
    andi    t0, t0, PAGE_MASK
    add     t0, t0, page                # the block's first record
    andi    t1, offset, PAGE_MASK
    add     t1, t1, page
    lhu     t2, Record.length(t1)
    if t0 == t1
        sw      zero, Record.entry(t1)
    else
        loop                            # the one before gets its room
            lhu     t3, Record.length(t0)
            add     t4, t0, t3
            if t4 == t1
                break
            endif
            mv      t0, t4
        endloop
        add     t3, t3, t2
        sh      t3, Record.length(t0)
    endif
    mv      a0, directory
    mv      a1, offset
    mv      a2, page
    call    record_written
    li      a0, 0
    return
missing:
    mv      a0, a1
    return
.endproc

# directory_replace(a0 = directory, a1 = name, a2 = Inode) -> a0 = 0, -ENOENT, -ENOMEM or -EIO: the name means
# another file from now on
.globl directory_replace
.proc directory_replace
    .reg    directory=s0, inode=s1, page=s2, offset=s3
    .frame  ra, s0-s3
    mv      directory, a0
    mv      inode, a2
    call    record_find
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      page, a0
    mv      offset, a1
    andi    t1, a1, PAGE_MASK
    add     a0, a0, t1
    mv      a1, inode
    call    record_aim
    mv      a0, directory
    mv      a1, offset
    mv      a2, page
    call    record_written
    li      a0, 0
    return
.endproc

# record_find(a0 = directory, a1 = name) -> as directory_find
.globl record_find
.proc record_find
    .frame  ra, s0, s1
    mv      s0, a0
    mv      s1, a1
    mv      a0, a1
    call    string_length
    mv      a2, a0
    mv      a0, s0
    mv      a1, s1
    leave
    j       directory_find
.endproc

# directory_start(a0 = Inode of a new, empty directory, a1 = its parent) -> a0 = 0 or a negated errno: writes "." and
# ".." and counts the links
.globl directory_start
.proc directory_start
    .reg    directory=s0, parent=s1
    .frame  ra, s0, s1
    mv      directory, a0
    mv      parent, a1
    la      a1, name_self
    mv      a2, directory
    call    directory_add
    if a0 == zero
        mv      a0, directory
        la      a1, name_parent
        mv      a2, parent
        call    directory_add
    endif
    if a0 == zero
        lw      t0, Inode.links(directory)
        addi    t0, t0, 1
        sw      t0, Inode.links(directory)
        lw      t0, Inode.links(parent)
        addi    t0, t0, 1
        sw      t0, Inode.links(parent)
        sw      t0, Inode.changed(parent)
    endif
    return
.endproc

# directory_empty(a0 = directory) -> a0 = 0 if it has no names but "." and "..", -ENOTEMPTY, -EIO or -ENOMEM
.globl directory_empty
.proc directory_empty
    .reg    directory=s0, offset=s1
    .frame  ra, s0, s1, dirent:Dirent.name + NAME_MAX + 1
    mv      directory, a0
    li      offset, 0
    repeat
        mv      a0, directory
        mv      a1, offset
        addi    a2, sp, dirent
        li      a3, 0
        call    directory_list
        if a0 <= 0
            return
        endif
        mv      offset, a0
        addi    a0, sp, dirent + Dirent.name
        call    name_is_dots
    until a0 == zero
    li      a0, -ENOTEMPTY
    return
.endproc

.rodata
name_self:
    .asciz  "."
.globl name_parent
name_parent:
    .asciz  ".."
