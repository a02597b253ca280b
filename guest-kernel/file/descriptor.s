# Descriptors: a process's small numbers for its open files.

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
    slli    a0, a0, 2
    lw      t0, Thread.process(tp)
    add     a0, a0, t0
    addi    a0, a0, Process.files
    return
.endproc

# descriptor_file(a0 = descriptor) -> a0 = File, 0 if it is not open
#   clobbers t0
.globl descriptor_file
.proc descriptor_file
    .frame  ra
    call    descriptor_slot
    if a0 != zero
        lw      a0, 0(a0)
    endif
    return
.endproc

# descriptor_add(a0 = File) -> a0 = the lowest free descriptor, now with the caller's reference; -EMFILE
#   clobbers t0-t3
.globl descriptor_add
.proc descriptor_add
    li      t0, 0
    lw      t1, Thread.process(tp)
    addi    t1, t1, Process.files
    li      t2, OPEN_MAX
    repeat
        lw      t3, 0(t1)
        if t3 == zero
            sw      a0, 0(t1)
            mv      a0, t0
            return
        endif
        addi    t0, t0, 1
        addi    t1, t1, 4
    until t0 == t2
    li      a0, -EMFILE
    return
.endproc

# descriptor_close(a0 = descriptor) -> a0 = 0 or -EBADF
.globl descriptor_close
.proc descriptor_close
    .frame  ra
    call    descriptor_slot
    if a0 != zero
        lw      t0, 0(a0)
        sw      zero, 0(a0)
        mv      a0, t0
    endif
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    call    file_put
    li      a0, 0
    return
.endproc

# descriptors_share(a0 = process without open files): gives it all those of the present one
.globl descriptors_share
.proc descriptors_share
    .reg    from=s0, to=s1, left=s2
    .frame  ra, s0-s2
    lw      from, Thread.process(tp)
    addi    from, from, Process.files
    addi    to, a0, Process.files
    li      left, OPEN_MAX
    repeat
        lw      a0, 0(from)
        sw      a0, 0(to)
        if a0 != zero
            call    file_get
        endif
        addi    from, from, 4
        addi    to, to, 4
        addi    left, left, -1
    until left == zero
    return
.endproc
