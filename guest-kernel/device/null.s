# /dev/null swallows everything, /dev/zero gives zeros without end.
#
# Who comes here: the system calls, through null_operations and zero_operations; to null_seek through others, too.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"

.text

# null_read() -> a0 = 0: always at its end
.proc null_read
    li      a0, 0
    return
.endproc

# null_write(a2 = size) -> a0 = size, or as much of it as can't be taken for an error
.proc null_write
    mv      a0, a2
    if a0 < 0
        li      a0, 0x7fffffff
    endif
    return
.endproc

# null_seek() -> a0 = 0: there is only one place
.globl null_seek
.proc null_seek
    li      a0, 0
    return
.endproc

# zero_read(a1 = user's buffer, a2 = size) -> a0 = size or -EFAULT
.proc zero_read
    .reg    to=s0, left=s1, size=s2, part=s3
    .frame  ra, s0-s3
    mv      to, a1
    mv      left, a2
    mv      size, a2
    while left != zero
        li      part, PAGE_SIZE
        if part >u left
            mv      part, left
        endif
        mv      a0, to
        la      a1, page_of_zeros
        mv      a2, part
        call    copy_out
        if a0 < 0
            return
        endif
        add     to, to, part
        sub     left, left, part
        call    preemption_point
    endwhile
    mv      a0, size
    return
.endproc

.globl null_operations, zero_operations
file_operations null_operations, read=null_read, write=null_write, seek=null_seek
file_operations zero_operations, read=zero_read, write=null_write, seek=null_seek
