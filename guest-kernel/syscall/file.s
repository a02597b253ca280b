# System calls about open files: each finds the File of a descriptor and calls the operation that its kind has for this.
# While it does, the File has one reference more, because another thread may close the descriptor.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "process.inc"

.text

# sys_open(a0 = user's path, a1 = flags, a2 = mode) -> a0 = descriptor or a negated errno
.globl sys_open
.proc sys_open
    .reg    flags=s0, mode=s1, file=s2, result=s3
    .frame  ra, s0-s3
    mv      flags, a1
    process_current t0
    lw      t0, Process.umask(t0)
    not     t0, t0
    and     mode, a2, t0
    call    walk_user
    beqz    a0, failed
    mv      a1, flags
    mv      a2, mode
    call    walk_open
    beqz    a0, failed
    mv      file, a0
    li      a1, 0
    call    descriptor_add
    mv      result, a0
    if result < 0
        mv      a0, file
        call    file_put
        mv      a0, result
        return
    endif
    li      t0, O_CLOEXEC
    and     t0, t0, flags
    if t0 != zero
        li      a1, 1
        call    descriptor_mark
    endif
    mv      a0, result
    return
failed:
    mv      a0, a1
    return
.endproc

# sys_close(a0 = descriptor) -> a0 = 0 or -EBADF
.globl sys_close
.proc sys_close
    j       descriptor_close
.endproc

# sys_read(a0 = descriptor, a1 = user's buffer, a2 = size) -> a0 = bytes read, 0 at the end, or a negated errno
.globl sys_read
.proc sys_read
    .frame  ra, s0
    call    descriptor_readable
    beqz    a0, bad
    mv      s0, a0
    addi    a3, a0, File.offset
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.read(t0)
    jalr    t0
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# sys_write(a0 = descriptor, a1 = user's buffer, a2 = size) -> a0 = bytes written or a negated errno
.globl sys_write
.proc sys_write
    .frame  ra, s0
    call    descriptor_writable
    beqz    a0, bad
    mv      s0, a0
    addi    a3, a0, File.offset
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.write(t0)
    jalr    t0
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# file_done(a0 = result, a1 = File) -> a0 = the same: gives back the reference that a call has taken
.globl file_done
.proc file_done
    lw      t0, File.references(a1)
    addi    t0, t0, -1
    beqz    t0, file_done_last
    sw      t0, File.references(a1)
    return
.endproc

# file_done_last(a0 = result, a1 = File whose last reference this is) -> a0 = the same
.proc file_done_last
    .frame  ra, s0
    mv      s0, a0
    mv      a0, a1
    call    file_put
    mv      a0, s0
    return
.endproc

# descriptor_readable(a0 = descriptor) -> a0 = File, referenced, 0 if it is not open for reading; a1-a3 are kept
#   clobbers t0, t1
.globl descriptor_readable
.proc descriptor_readable
    .frame  ra
    call    descriptor_file
    beqz    a0, bad
    lw      t0, File.flags(a0)
    andi    t0, t0, O_ACCMODE
    addi    t0, t0, -O_WRONLY
    beqz    t0, refused
    call    file_get
    return
refused:
    li      a0, 0
bad:
    return
.endproc

# descriptor_writable(a0 = descriptor) -> a0 = File, referenced, 0 if it is not open for writing; a1-a3 are kept
#   clobbers t0, t1
.globl descriptor_writable
.proc descriptor_writable
    .frame  ra
    call    descriptor_file
    beqz    a0, bad
    lw      t0, File.flags(a0)
    andi    t0, t0, O_ACCMODE
    beqz    t0, refused                 # O_RDONLY
    call    file_get
    return
refused:
    li      a0, 0
bad:
    return
.endproc

# descriptor_get(a0 = descriptor) -> a0 = File, referenced, 0 if it is not open
#   clobbers t0
.globl descriptor_get
.proc descriptor_get
    .frame  ra
    call    descriptor_file
    if a0 != zero
        call    file_get
    endif
    return
.endproc
