# Another program in a process. The new address space is complete before the old one goes, so that a call that fails
# leaves the caller as it was.

.include "arguments.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"

.text

# process_exec(a0 = process, a1 = path, kernel's string, a2 = Arguments) -> a0 = 0 or a negated errno: puts the program
# into the process, which is the present one or has no memory yet; its frame is that of the program's start
.globl process_exec
.proc process_exec
    .reg    process=s0, path=s1, arguments=s2, table=s3, entry=s4, stack=s5, result=s5
    .frame  ra, s0-s5, regions:Region.sizeof * REGION_MAX
    mv      process, a0
    mv      path, a1
    mv      arguments, a2
    call    space_create
    mv      table, a0
    if table == zero
        li      a0, -ENOMEM
        return
    endif
    addi    a0, sp, regions
    li      a1, Region.sizeof * REGION_MAX
    call    memory_zero
    mv      a0, path
    mv      a1, table
    addi    a2, sp, regions
    call    program_load
    mv      entry, a0
    bltz    a0, failed
    mv      a0, arguments
    mv      a1, table
    call    arguments_push
    bltz    a0, failed

    # Nothing can fail any more.
    mv      stack, a0
    li      t0, USER_STACK_BASE
    sw      t0, regions + REGION_STACK * Region.sizeof + Region.start(sp)
    li      t0, USER_STACK_TOP
    sw      t0, regions + REGION_STACK * Region.sizeof + Region.end(sp)
    li      t0, PTE_R | PTE_W
    sw      t0, regions + REGION_STACK * Region.sizeof + Region.access(sp)
    addi    a0, process, Process.regions
    addi    a1, sp, regions
    li      a2, Region.sizeof * REGION_MAX
    call    memory_copy
    addi    a0, process, Process.frame
    li      a1, TrapFrame.sizeof
    call    memory_zero
    sw      stack, Process.frame.sp(process)
    sw      entry, Process.frame.epc(process)
    mv      a0, process
    mv      a1, path
    call    process_set_name
    if process == tp
        call    process_files_exec
    endif
    mv      a0, process
    mv      a1, table
    call    process_change_space
    li      a0, 0
    return
failed:
    mv      result, a0
    mv      a0, table
    call    space_destroy
    mv      a0, result
    return
.endproc

# program_load(a0 = path, a1 = page table, a2 = Regions, cleared) -> a0 = the program's entry, or a negated errno
.proc program_load
    .reg    inode=s0, table=s1, regions=s2, result=s3
    .frame  ra, s0-s3
    mv      table, a1
    mv      regions, a2
    call    path_resolve
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    inode_kind t1, inode
    li      t0, S_IFREG
    li      result, -EACCES
    bne     t1, t0, done
    li      a1, X_OK
    call    permission_check
    mv      result, a0
    bltz    result, done
    mv      a0, inode
    mv      a1, table
    mv      a2, regions
    call    elf_load
    mv      result, a0
done:
    mv      a0, inode
    call    inode_put
    mv      a0, result
    return
.endproc

# process_change_space(a0 = process, a1 = page table): and gives the old one back, if there was one
.proc process_change_space
    .reg    process=s0, old=s1
    .frame  ra, s0, s1
    mv      process, a0
    lw      old, Process.page_table(process)
    call    process_use_space
    if process == tp
        lw      t0, Process.ptbr(tp)
        csrw    ptbr, t0
    endif
    mv      a0, process
    call    process_flush
    if old != zero
        mv      a0, old
        call    space_destroy
    endif
    return
.endproc

# process_set_name(a0 = process, a1 = path): names it after the last component
#   clobbers a0-a2, t0, t1
.proc process_set_name
    mv      t0, a1
    li      t1, '/'
    loop
        lbu     a2, 0(t0)
        if a2 == zero
            break
        endif
        addi    t0, t0, 1
        if a2 == t1
            mv      a1, t0
        endif
    endloop
    addi    a0, a0, Process.name
    li      a2, 16
    j       string_copy
.endproc

# sys_exec(a0 = user's path, a1 = argv, a2 = envp) -> a0 = a negated errno; after success the program starts with a0 = 0
.globl sys_exec
.proc sys_exec
    .reg    arguments=s0, argv=s1, envp=s2, result=s3
    .frame  ra, s0-s3, path:PATH_MAX
    mv      argv, a1
    mv      envp, a2
    mv      a1, a0
    addi    a0, sp, path
    li      a2, PATH_MAX
    call    copy_in_string
    if a0 < 0
        return
    endif
    call    page_alloc_zero
    mv      arguments, a0
    if arguments == zero
        li      a0, -ENOMEM
        return
    endif
    mv      a1, argv
    call    arguments_copy_in
    sw      a0, Arguments.count(arguments)
    bltz    a0, done
    mv      a0, arguments
    mv      a1, envp
    call    arguments_copy_in
    sw      a0, Arguments.environment_count(arguments)
    bltz    a0, done
    mv      a0, tp
    addi    a1, sp, path
    mv      a2, arguments
    call    process_exec
done:
    mv      result, a0
    mv      a0, arguments
    call    page_put
    mv      a0, result
    return
.endproc
