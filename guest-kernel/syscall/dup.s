# System calls that let several descriptors refer to the same open file.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "file.inc"
.include "process.inc"

.text

# sys_dup(a0 = descriptor) -> a0 = another one, -EBADF or -EMFILE
.globl sys_dup
.proc sys_dup
    li      a1, 0
    j       descriptor_duplicate
.endproc

# descriptor_duplicate(a0 = descriptor, a1 = lowest number) -> a0 = another one for the same File, -EBADF or -EMFILE
.globl descriptor_duplicate
.proc descriptor_duplicate
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
    mv      a0, to
    call    descriptor_slot
    beqz    a0, bad
    lw      t0, 0(a0)
    if t0 != file                       # else nothing is to be done, and its mark stays
        mv      a0, file
        call    file_get                # before anything is closed
        mv      a0, to
        call    descriptor_close
        mv      a0, to
        call    descriptor_slot
        sw      file, 0(a0)
    endif
    mv      a0, to
    return
bad:
    li      a0, -EBADF
    return
.endproc
