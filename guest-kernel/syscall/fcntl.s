# fcntl and ioctl: what else can be done to a descriptor.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "process.inc"

.equ FLAGS_CHANGEABLE, O_APPEND | O_NONBLOCK

.text

# sys_fcntl(a0 = descriptor, a1 = command, a2 = argument) -> a0 = 0, what was asked for, -EBADF, -EMFILE or -EINVAL
.globl sys_fcntl
.proc sys_fcntl
    .reg    descriptor=s0, argument=s1, file=s2
    .frame  ra, s0-s2
    mv      descriptor, a0
    mv      argument, a2
    call    descriptor_file
    mv      file, a0
    if file == zero
        li      a0, -EBADF
        return
    endif
    switch a1, t0
    case F_DUPFD, F_DUPFD_CLOEXEC
        li      t0, OPEN_MAX
        li      a0, -EINVAL
        bgeu    argument, t0, done
        mv      file, a1
        mv      a0, descriptor
        mv      a1, argument
        call    descriptor_duplicate
        bltz    a0, done
        beqz    file, done              # F_DUPFD
        mv      descriptor, a0
        li      a1, 1
        call    descriptor_mark
        mv      a0, descriptor
    case F_GETFD
        process_current t0
        lw      t0, Process.close_on_exec(t0)
        srl     t0, t0, descriptor
        andi    a0, t0, FD_CLOEXEC
    case F_SETFD
        mv      a0, descriptor
        andi    a1, argument, FD_CLOEXEC
        call    descriptor_mark
        li      a0, 0
    case F_GETFL
        lw      a0, File.flags(file)
    case F_SETFL
        lw      t0, File.flags(file)
        andi    t0, t0, ~FLAGS_CHANGEABLE
        andi    t1, argument, FLAGS_CHANGEABLE
        or      t0, t0, t1
        sw      t0, File.flags(file)
        li      a0, 0
    default
        li      a0, -EINVAL
    endswitch
done:
    return
.endproc

# sys_ioctl(a0 = descriptor, a1 = request, a2 = argument) -> a0 = 0 or more, -EBADF, -ENOTTY or what the device says
.globl sys_ioctl
.proc sys_ioctl
    .frame  ra, s0
    call    descriptor_get
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.ioctl(t0)
    jalr    t0
    mv      a1, s0
    leave
    j       file_done
.endproc

# sys_isatty(a0 = descriptor) -> a0 = 1 if it is a terminal, 0 or -EBADF
.globl sys_isatty
.proc sys_isatty
    .frame  ra
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      t1, File.operations(a0)
    la      t0, console_operations
    li      a0, 0
    if t1 == t0
        lw      a0, console_is_tty
    endif
    return
.endproc
