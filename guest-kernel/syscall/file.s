# System calls about files: each finds the File of a descriptor and calls the operation that its kind has for this.

.include "file.inc"
.include "process.inc"

.text

# sys_open(a0 = user's path, a1 = flags, a2 = mode) -> a0 = descriptor or a negated errno
.globl sys_open
.proc sys_open
    .reg    flags=s0, mode=s1, file=s2, result=s3
    .frame  ra, s0-s3, path:PATH_MAX
    mv      flags, a1
    mv      mode, a2
    mv      a1, a0
    addi    a0, sp, path
    li      a2, PATH_MAX
    call    copy_in_string
    if a0 < 0
        return
    endif
    addi    a0, sp, path
    mv      a1, flags
    mv      a2, mode
    call    file_open
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      file, a0
    call    descriptor_add
    if a0 < 0
        mv      result, a0
        mv      a0, file
        call    file_put
        mv      a0, result
    endif
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
    .frame  ra
    call    descriptor_file
    beqz    a0, bad
    lw      t0, File.flags(a0)
    andi    t0, t0, O_ACCMODE
    addi    t0, t0, -O_WRONLY
    beqz    t0, bad
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.read(t0)
    leave
    jr      t0
bad:
    li      a0, -EBADF
    return
.endproc

# sys_write(a0 = descriptor, a1 = user's buffer, a2 = size) -> a0 = bytes written or a negated errno
.globl sys_write
.proc sys_write
    .frame  ra
    call    descriptor_file
    beqz    a0, bad
    lw      t0, File.flags(a0)
    andi    t0, t0, O_ACCMODE
    beqz    t0, bad                     # O_RDONLY
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.write(t0)
    leave
    jr      t0
bad:
    li      a0, -EBADF
    return
.endproc

# operation_call OPERATION: the body of a call whose File may be open for anything
.macro operation_call operation
    .frame  ra
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.\operation(t0)
    leave
    jr      t0
.endm

# sys_lseek(a0 = descriptor, a1 = offset, a2 = whence) -> a0 = new position, -EBADF, -ESPIPE or -EINVAL
.globl sys_lseek
.proc sys_lseek
    operation_call seek
.endproc

# sys_getdents(a0 = descriptor, a1 = user's buffer, a2 = size) -> a0 = bytes, 0 at the end, or a negated errno
.globl sys_getdents
.proc sys_getdents
    operation_call list
.endproc

# sys_isatty(a0 = descriptor) -> a0 = 1, 0 or -EBADF
.globl sys_isatty
.proc sys_isatty
    operation_call is_terminal
.endproc

# sys_dup(a0 = descriptor) -> a0 = another one, -EBADF or -EMFILE
.globl sys_dup
.proc sys_dup
    .frame  ra, s0
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    call    descriptor_add
    if a0 >= 0
        lw      t0, File.references(s0)
        addi    t0, t0, 1
        sw      t0, File.references(s0)
    endif
    return
.endproc

# sys_dup2(a0 = from, a1 = to) -> a0 = to, or -EBADF: what `to` was before is closed
.globl sys_dup2
.proc sys_dup2
    .reg    file=s0, to=s1
    .frame  ra, s0, s1
    mv      to, a1
    call    descriptor_file
    mv      file, a0
    beqz    file, bad
    call    file_get                    # before anything is closed: it may be the same
    mv      a0, to
    call    descriptor_slot
    if a0 == zero
        mv      a0, file
        call    file_put
        j       bad
    endif
    mv      a0, to
    call    descriptor_close
    mv      a0, to
    call    descriptor_slot
    sw      file, 0(a0)
    mv      a0, to
    return
bad:
    li      a0, -EBADF
    return
.endproc
