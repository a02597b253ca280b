# /proc: its directories: the system's, which has the processes', and those.
#
# Who comes here: the file layer, with the mount's lock held. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "dirent.inc"
.include "proc.inc"
.include "process.inc"

.text

# files_of(a0 = directory) -> a0 = its first ProcFile, a1 = their end
#   clobbers t0
.proc files_of
    lw      t0, Inode.special(a0)
    la      a0, system_files
    la      a1, system_files_end
    if t0 != zero
        la      a0, process_files
        la      a1, process_files_end
    endif
    return
.endproc

# proc_lookup(a0 = directory, a1 = name) -> a0 = Inode, referenced; 0, and a1 = -ENOENT or -ENOMEM
.globl proc_lookup
.proc proc_lookup
    .reg    directory=s0, name=s1, row=s2, end=s3, process=s4
    .frame  ra, s0-s4
    mv      directory, a0
    mv      name, a1
    mv      a0, a1
    call    name_is_dots
    if a0 != zero
        mv      a0, directory
        lbu     t0, 1(name)
        if t0 != zero                   # "..": of a process, the root; the root's own is looked for elsewhere
            lw      t0, Inode.mount(directory)
            lw      a0, Mount.root(t0)
        endif
        mv      s0, a0
        call    inode_get
        mv      a0, s0
        return
    endif
    li      process, 0
    lw      a0, Inode.special(directory)
    if a0 != zero
        call    process_find
        mv      process, a0
        beqz    process, missing        # it has ended
    endif
    mv      a0, directory
    call    files_of
    mv      row, a0
    mv      end, a1
    repeat
        mv      a0, name
        lw      a1, ProcFile.name(row)
        call    string_equal
        bnez    a0, found
        addi    row, row, ProcFile.sizeof
    until row == end
    bnez    process, missing
    mv      a0, name
    call    string_number
    beqz    a0, missing
    call    process_find
    mv      process, a0
    beqz    process, missing
    li      row, 0
found:
    lw      a0, Inode.mount(directory)
    mv      a1, process
    mv      a2, row
    call    proc_inode
    li      a1, -ENOMEM
    return
missing:
    li      a0, 0
    li      a1, -ENOENT
    return
.endproc

# proc_list(a0 = directory, a1 = any offset, a2 = Dirent with room for any name) -> a0 = offset of the next, 0 at the end:
# offsets 0 and 1 are "." and "..", then come the files, then the slots of the table of processes
.globl proc_list
.proc proc_list
    .reg    directory=s0, offset=s1, dirent=s2, row=s3, process=s4, slot=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      offset, a1
    mv      dirent, a2
    li      t0, 2
    if offset <u t0
        lw      t1, Inode.number(directory)
        sw      t1, Dirent.inode(dirent)
        li      t1, '.'
        sb      t1, Dirent.name(dirent)
        sb      t1, Dirent.name + 1(dirent)
        sb      zero, Dirent.name + 2(dirent)
        add     t1, dirent, offset
        sb      zero, Dirent.name + 1(t1)
        li      t1, DT_DIR
        sb      t1, Dirent.type(dirent)
        addi    a0, offset, 1
        return
    endif
    call    files_of
    sub     a1, a1, a0
    li      t1, ProcFile.sizeof
    divu    a1, a1, t1                  # how many files there are
    addi    t0, offset, -2
    sub     slot, t0, a1
    if t0 <u a1
        mul     t0, t0, t1
        add     row, a0, t0
        lw      a0, Inode.special(directory)
        call    process_find            # 0 for the system's
        mv      a1, row
        call    proc_number
        sw      a0, Dirent.inode(dirent)
        lw      t0, ProcFile.mode(row)
        srli    t0, t0, 12              # S_IFMT to DT_…
        sb      t0, Dirent.type(dirent)
        addi    a0, dirent, Dirent.name
        lw      a1, ProcFile.name(row)
        li      a2, NAME_MAX + 1
        call    string_copy
        addi    a0, offset, 1
        return
    endif
    lw      t0, Inode.special(directory)
    li      a0, 0
    bnez    t0, done
    loop
        li      t0, PROCESS_MAX
        li      a0, 0
        bgeu    slot, t0, done
        mv      a0, slot
        call    process_at
        addi    slot, slot, 1
        addi    offset, offset, 1
        if a0 != zero
            break
        endif
    endloop
    mv      process, a0
    li      a1, 0
    call    proc_number
    sw      a0, Dirent.inode(dirent)
    li      t0, DT_DIR
    sb      t0, Dirent.type(dirent)
    addi    a0, dirent, Dirent.name
    lw      a1, Process.pid(process)
    call    number_write
    mv      a0, offset
done:
    return
.endproc

# number_write(a0 = to, a1 = number): in decimal, with a zero byte
#   clobbers a0, a1, t0-t3
.proc number_write
    li      t0, 10
    li      t1, 1
    loop                                # as many digits as there are
        divu    t2, a1, t1
        if t2 <u t0
            break
        endif
        mul     t1, t1, t0
    endloop
    repeat
        divu    t2, a1, t1
        remu    a1, a1, t1
        addi    t2, t2, '0'
        sb      t2, 0(a0)
        addi    a0, a0, 1
        divu    t1, t1, t0
    until t1 == zero
    sb      zero, 0(a0)
    return
.endproc
