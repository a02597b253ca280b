# /proc: reading its files. The whole text is made for each read; what is read in several pieces may change between them.
#
# Who comes here: the system calls, through proc_operations, and the page cache for symbolic links.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "poll.inc"
.include "proc.inc"

.text

# proc_make(a0 = Inode) -> a0 = page with its Text, which the caller gives back; 0 if no memory is left
.globl proc_make
.proc proc_make
    .reg    text=s0, row=s1, pid=s2
    .frame  ra, s0-s2
    lw      row, Inode.entry(a0)
    lw      pid, Inode.special(a0)
    call    page_alloc
    mv      text, a0
    beqz    text, done
    sw      zero, Text.end(text)
    mv      a0, pid
    if pid != zero
        call    process_find
        beqz    a0, ended               # then there is nothing to tell
    endif
    mv      a1, a0
    mv      a0, text
    lw      t0, ProcFile.write(row)
    jalr    t0
ended:
    mv      a0, text
done:
    return
.endproc

# proc_read(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes, 0 at the end, -EFAULT or
# -ENOMEM
.proc proc_read
    .reg    to=s0, size=s1, position=s2, text=s3, result=s4
    .frame  ra, s0-s4
    mv      to, a1
    mv      size, a2
    mv      position, a3
    lw      a0, File.inode(a0)
    call    proc_make
    mv      text, a0
    if text == zero
        li      a0, -ENOMEM
        return
    endif
    li      result, 0
    lw      t0, Text.end(text)
    lw      t1, 0(position)
    if t1 <u t0
        sub     result, t0, t1
        if result >u size
            mv      result, size
        endif
        mv      a0, to
        addi    a1, text, Text.bytes
        add     a1, a1, t1
        mv      a2, result
        call    copy_out
        if a0 < 0
            mv      result, a0
        else
            lw      t1, 0(position)
            add     t1, t1, result
            sw      t1, 0(position)
        endif
    endif
    mv      a0, text
    call    page_put
    mv      a0, result
    return
.endproc

# proc_page_read(a0 = Inode of a symbolic link, a2 = page of zeros) -> a0 = 0 or -ENOMEM
.globl proc_page_read
.proc proc_page_read
    .reg    page=s0, text=s1
    .frame  ra, s0, s1
    mv      page, a2
    call    proc_make
    mv      text, a0
    if text == zero
        li      a0, -ENOMEM
        return
    endif
    mv      a0, page
    addi    a1, text, Text.bytes
    lw      a2, Text.end(text)
    call    memory_copy
    mv      a0, text
    call    page_put
    li      a0, 0
    return
.endproc

# proc_write() -> a0 = -EROFS
.proc proc_write
    li      a0, -EROFS
    return
.endproc

.globl proc_operations
file_operations proc_operations, read=proc_read, write=proc_write, seek=regular_seek
