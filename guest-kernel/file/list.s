# Directories as open files: listing them.
#
# Who comes here: getdents, and operations of directories. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "dirent.inc"
.include "mount.inc"

.equ LONGEST, Dirent.name + NAME_MAX + 1 + 3    # a Dirent with any name

.text

# file_list(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of whole Dirents, 0 at the end; -ENOTDIR, -EFAULT,
# -EIO, -ENOMEM, or -EINVAL if not even one fits
.globl file_list
.proc file_list
    .reg    file=s0, to=s1, page=s2, total=s3, next=s4
    .frame  ra, s0-s4
    mv      file, a0
    mv      to, a1
    lw      t1, File.inode(file)
    inode_kind t1, t1
    li      t0, S_IFDIR
    if t1 != t0
        li      a0, -ENOTDIR
        return
    endif
    mv      next, a2
    call    page_alloc
    mv      page, a0
    if page == zero
        li      a0, -ENOMEM
        return
    endif
    lw      a0, File.inode(file)
    lw      a1, File.offset(file)
    mv      a2, next
    mv      a3, page
    call    dirents_collect
    mv      total, a0
    mv      next, a1
    if total > 0
        mv      a0, to
        mv      a1, page
        mv      a2, total
        call    copy_out
        if a0 == zero
            sw      next, File.offset(file)
        else
            mv      total, a0
        endif
    endif
    mv      a0, page
    call    page_put
    mv      a0, total
    return
.endproc

# dirents_collect(a0 = directory, a1 = offset, a2 = room that the user has, a3 = page) -> a0 = bytes of whole Dirents in
# the page, 0 at the end, or as file_list; a1 = offset behind them. The directory doesn't change meanwhile.
.proc dirents_collect
    .reg    directory=s0, offset=s1, room=s2, page=s3, total=s4, next=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      offset, a1
    mv      room, a2
    mv      page, a3
    li      total, 0
    call    tree_lock
    loop
        li      t0, PAGE_SIZE - LONGEST
        li      next, 0
        bgtu    total, t0, full
        mv      a0, directory
        mv      a1, offset
        add     a2, page, total
        seqz    a3, total               # the first offset is what the program, or time, has made of it
        lw      t0, Inode.mount(directory)
        lw      t0, Mount.filesystem(t0)
        lw      t0, FileSystem.list(t0)
        jalr    t0
        mv      next, a0
        blez    next, full
        add     a0, page, total
        call    dirent_finish
        add     a0, a0, total
        if a0 >u room
            li      next, -EINVAL
            j       full
        endif
        mv      total, a0
        mv      offset, next
    endloop
full:
    mv      a0, directory
    call    tree_unlock
    mv      a0, total
    if total == zero
        mv      a0, next
    endif
    mv      a1, offset
    return
.endproc

# dirent_finish(a0 = Dirent) -> a0 = its length, which is also set; what is behind the name is zeros
.proc dirent_finish
    .frame  ra, s0
    mv      s0, a0
    addi    a0, a0, Dirent.name
    call    string_length
    add     t0, s0, a0
    .irp byte, 1, 2, 3
        sb      zero, Dirent.name + \byte(t0)
    .endr
    addi    a0, a0, Dirent.name + 1 + 3
    andi    a0, a0, -4
    sh      a0, Dirent.length(s0)
    return
.endproc

# directory_refuse() -> a0 = -EISDIR: read and write of a directory
.proc directory_refuse
    li      a0, -EISDIR
    return
.endproc

.globl directory_operations
file_operations directory_operations, read=directory_refuse, write=directory_refuse, seek=regular_seek
