# Regular files of the RAM file system: reading, writing, moving about.
#
# Who comes here: the system calls, through regular_operations, and the kernel itself by inode_read.

.include "file.inc"

.equ SIZE_MAX, 0x7fffffff

.text

# inode_read(a0 = Inode, a1 = offset, a2 = kernel's buffer, a3 = bytes) -> a0 = bytes read, fewer at the end of the file
.globl inode_read
.proc inode_read
    .reg    inode=s0, offset=s1, to=s2, left=s3, part=s4, total=s5
    .frame  ra, s0-s5
    mv      inode, a0
    mv      offset, a1
    mv      to, a2
    call    clip_to_file
    mv      left, a0
    mv      total, a0
    while left != zero
        mv      a0, inode
        mv      a1, offset
        mv      a2, left
        call    file_part
        mv      part, a1
        mv      a1, a0
        mv      a0, to
        mv      a2, part
        call    memory_copy
        add     offset, offset, part
        add     to, to, part
        sub     left, left, part
    endwhile
    mv      a0, total
    return
.endproc

# clip_to_file(a0 = Inode, a1 = offset, a3 = bytes) -> a0 = how many of them the file has
#   clobbers t0
.proc clip_to_file
    lw      t0, Inode.size(a0)
    if a1 >=u t0
        li      a0, 0
        return
    endif
    sub     a0, t0, a1
    if a0 >u a3
        mv      a0, a3
    endif
    return
.endproc

# file_part(a0 = Inode, a1 = offset, a2 = bytes, at least 1) -> a0 = address of the byte at the offset, a1 = how many of
# the bytes follow in the same page; a hole reads as zeros
#   clobbers a2, t0-t4
.proc file_part
    .frame  ra
    andi    t4, a1, PAGE_MASK
    srli    a1, a1, PAGE_SHIFT
    addi    a0, a0, Inode.pages
    call    page_tree_find
    if a0 == zero
        la      a0, page_of_zeros
    endif
    add     a0, a0, t4
    li      a1, PAGE_SIZE
    sub     a1, a1, t4
    if a1 >u a2
        mv      a1, a2
    endif
    return
.endproc

# regular_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes read, or -EFAULT
.proc regular_read
    .reg    file=s0, to=s1, left=s2, part=s3, total=s4
    .frame  ra, s0-s4
    mv      file, a0
    mv      to, a1
    mv      a3, a2
    lw      a0, File.inode(file)
    lw      a1, File.offset(file)
    call    clip_to_file
    mv      left, a0
    mv      total, a0
    while left != zero
        lw      a0, File.inode(file)
        lw      a1, File.offset(file)
        mv      a2, left
        call    file_part
        mv      part, a1
        mv      a1, a0
        mv      a0, to
        mv      a2, part
        call    copy_out
        if a0 < 0
            return
        endif
        lw      t0, File.offset(file)
        add     t0, t0, part
        sw      t0, File.offset(file)
        add     to, to, part
        sub     left, left, part
    endwhile
    mv      a0, total
    return
.endproc

# regular_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes written, fewer if memory runs out; -EFAULT,
# -EFBIG or -ENOSPC
.proc regular_write
    .reg    file=s0, from=s1, left=s2, part=s3, total=s4, inode=s5
    .frame  ra, s0-s5
    mv      file, a0
    mv      from, a1
    mv      left, a2
    li      total, 0
    lw      inode, File.inode(file)
    lw      t0, File.flags(file)
    andi    t0, t0, O_APPEND
    if t0 != zero
        lw      t0, Inode.size(inode)
        sw      t0, File.offset(file)
    endif
    lw      t0, File.offset(file)
    li      t1, SIZE_MAX
    sub     t1, t1, t0
    if left >u t1
        li      a0, -EFBIG
        return
    endif
    while left != zero
        lw      a1, File.offset(file)
        srli    a1, a1, PAGE_SHIFT
        addi    a0, inode, Inode.pages
        call    page_tree_make
        if a0 == zero
            li      a0, -ENOSPC
            j       stopped
        endif
        lw      t0, File.offset(file)
        andi    t0, t0, PAGE_MASK
        add     a0, a0, t0
        li      part, PAGE_SIZE
        sub     part, part, t0
        if part >u left
            mv      part, left
        endif
        mv      a1, from
        mv      a2, part
        call    copy_in
        bltz    a0, stopped
        lw      t0, File.offset(file)
        add     t0, t0, part
        sw      t0, File.offset(file)
        lw      t1, Inode.size(inode)
        if t0 >u t1
            sw      t0, Inode.size(inode)
        endif
        add     from, from, part
        add     total, total, part
        sub     left, left, part
    endwhile
    mv      a0, total
    return
stopped:
    if total != zero
        mv      a0, total
    endif
    return
.endproc

.bss
    .align  PAGE_SHIFT
.globl page_of_zeros
page_of_zeros:
    .space  PAGE_SIZE

.rodata
    .align  2
.globl regular_operations
regular_operations:
    .word   regular_read, regular_write, file_seek, file_list_refuse, file_no_terminal, file_release
