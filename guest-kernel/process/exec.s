# Another program in a process. The new address space is complete before the old one goes, so that a call that fails
# leaves the caller as it was.
#
# Who comes here: the system call, and the boot for the first process.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "arguments.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"
.include "program.inc"

.text

# thread_exec(a0 = thread, a1 = path, kernel's string, a2 = Arguments) -> a0 = 0 or a negated errno: puts the program
# into the thread's process, which is the present one or has no memory yet; the thread's frame is that of the program's
# start
.globl thread_exec
.proc thread_exec
    .reg    thread=s0, path=s1, arguments=s2, space=s3, stack=s4, result=s4
    .frame  ra, s0-s4, program:Program
    mv      thread, a0
    mv      path, a1
    mv      arguments, a2
    call    space_create
    mv      space, a0
    if space == zero
        li      a0, -ENOMEM
        return
    endif
    addi    a0, sp, program
    li      a1, Program.sizeof
    call    memory_zero
    mv      a0, path
    mv      a1, space
    addi    a2, sp, program
    call    program_load
    bltz    a0, failed
    mv      a0, space
    li      a1, USER_STACK_BASE
    li      a2, USER_STACK_TOP
    li      a3, PTE_R | PTE_W
    call    region_add
    mv      t0, a0
    li      a0, -ENOMEM
    beqz    t0, failed
    mv      a0, arguments
    mv      a1, space
    addi    a2, sp, program
    call    arguments_push
    bltz    a0, failed

    mv      stack, a0
    if thread == tp
        call    threads_end_others
        bltz    a0, failed
    endif

    # Nothing can fail any more.
    addi    a0, thread, Thread.frame
    li      a1, TrapFrame.sizeof
    call    memory_zero
    sw      stack, Thread.frame.sp(thread)
    lw      t0, program + Program.start(sp)
    sw      t0, Thread.frame.epc(thread)
    sw      zero, Thread.stack_size(thread) # its handlers' stack goes with the rest
    lw      a0, Thread.process(thread)
    addi    a1, sp, program
    call    identity_assume
    lw      a0, Thread.process(thread)
    call    signals_reset
    lw      a0, Thread.process(thread)
    mv      a1, path
    call    process_set_name
    if thread == tp
        lw      a0, Thread.process(thread)
        call    process_files_exec
    endif
    lw      a0, Thread.process(thread)
    mv      a1, space
    call    process_change_space
    li      a0, 0
    return
failed:
    mv      result, a0
    mv      a0, space
    call    space_destroy
    mv      a0, result
    return
.endproc

# process_change_space(a0 = process, a1 = Space): and gives the old one back, if there was one
.proc process_change_space
    .reg    old=s0
    .frame  ra, s0
    lw      old, Process.space(a0)
    sw      a1, Process.space(a0)
    if old != zero                      # else it is not the present one
        mv      a0, a1
        call    space_activate
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
    li      a2, PROCESS_NAME_SIZE
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
    call    thread_exec
done:
    mv      result, a0
    mv      a0, arguments
    call    page_put
    mv      a0, result
    return
.endproc
