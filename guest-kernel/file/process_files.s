# What fork, exec and exit do with a process's files.
#
# Who comes here: those calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# process_files_copy(a0 = process without files): gives it what the present one has
.globl process_files_copy
.proc process_files_copy
    .reg    from=s0, to=s1, left=s2
    .frame  ra, s0-s2
    process_current from
    mv      to, a0
    lw      t0, Process.umask(from)
    sw      t0, Process.umask(to)
    lw      t0, Process.close_on_exec(from)
    sw      t0, Process.close_on_exec(to)
    lw      a0, Process.directory(from)
    sw      a0, Process.directory(to)
    call    inode_get
    li      left, OPEN_MAX
    repeat
        lw      a0, Process.files(from)
        sw      a0, Process.files(to)
        if a0 != zero
            call    file_get
        endif
        addi    from, from, 4
        addi    to, to, 4
        addi    left, left, -1
    until left == zero
    return
.endproc

# process_files_exec(a0 = process, the present one or one without files): closes the descriptors that are marked so
.globl process_files_exec
.proc process_files_exec
    .reg    marks=s0, descriptor=s1
    .frame  ra, s0, s1
    lw      marks, Process.close_on_exec(a0)
    li      descriptor, 0
    while marks != zero
        andi    t0, marks, 1
        if t0 != zero
            mv      a0, descriptor
            call    descriptor_close
        endif
        srli    marks, marks, 1
        addi    descriptor, descriptor, 1
    endwhile
    return
.endproc

# process_files_release(): closes all descriptors, and gives the current directory back
.globl process_files_release
.proc process_files_release
    .reg    descriptor=s0, process=s1
    .frame  ra, s0, s1
    li      descriptor, 0
    repeat
        mv      a0, descriptor
        call    descriptor_close        # whether there was one doesn't matter
        addi    descriptor, descriptor, 1
        li      t0, OPEN_MAX
    until descriptor == t0
    process_current process
    lw      a0, Process.directory(process)
    sw      zero, Process.directory(process)
    if a0 != zero
        call    inode_put
    endif
    return
.endproc
