# Descriptors: a process's small numbers for its open files.
#
# Who comes here: system calls about descriptors.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# descriptor_slot(a0 = descriptor) -> a0 = address of its place in Process.files, 0 if there can be no such descriptor
#   clobbers t0
.globl descriptor_slot
.proc descriptor_slot
    li      t0, OPEN_MAX
    if a0 >=u t0
        li      a0, 0
        return
    endif
    process_current t0
    slli    a0, a0, 2
    addi    t0, t0, Process.files
    add     a0, a0, t0
    return
.endproc

# descriptor_file(a0 = descriptor) -> a0 = File, 0 if it is not open
#   clobbers t0
.globl descriptor_file
.proc descriptor_file
    li      t0, OPEN_MAX
    if a0 >=u t0
        li      a0, 0
        return
    endif
    process_current t0
    slli    a0, a0, 2
    add     a0, a0, t0
    lw      a0, Process.files(a0)
    return
.endproc

# descriptor_add(a0 = File, a1 = lowest descriptor that will do) -> a0 = the lowest free descriptor from there on, now
# with the caller's reference, open over exec; -EMFILE
#   clobbers t0-t3
.globl descriptor_add
.proc descriptor_add
    process_current t1
    slli    t0, a1, 2
    add     t1, t1, t0
    li      t2, OPEN_MAX
    while a1 <u t2
        lw      t3, Process.files(t1)
        if t3 == zero
            sw      a0, Process.files(t1)
            mv      a0, a1
            return
        endif
        addi    a1, a1, 1
        addi    t1, t1, 4
    endwhile
    li      a0, -EMFILE
    return
.endproc

# descriptor_mark(a0 = open descriptor, a1 = 1 or 0): whether exec closes it
#   clobbers t0-t2
.globl descriptor_mark
.proc descriptor_mark
    process_current t0
    li      t1, 1
    sll     t1, t1, a0
    lw      t2, Process.close_on_exec(t0)
    or      t2, t2, t1
    if a1 == zero
        xor     t2, t2, t1
    endif
    sw      t2, Process.close_on_exec(t0)
    return
.endproc

# descriptor_close(a0 = descriptor) -> a0 = 0 or -EBADF
.globl descriptor_close
.proc descriptor_close
    .reg    descriptor=s0, file=s1
    .frame  ra, s0, s1
    mv      descriptor, a0
    call    descriptor_slot
    beqz    a0, bad
    lw      file, 0(a0)
    beqz    file, bad
    sw      zero, 0(a0)
    mv      a0, descriptor
    li      a1, 0
    call    descriptor_mark
    mv      a0, file
    call    file_put
    li      a0, 0
    return
bad:
    li      a0, -EBADF
    return
.endproc
