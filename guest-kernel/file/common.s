# Operations that several kinds of files share.
#
# Who comes here: the system calls, through tables of operations.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "file.inc"
.include "poll.inc"

.text

# file_no_read() -> a0 = -EINVAL: read of files that have nothing to read
.globl file_no_read
.proc file_no_read
    li      a0, -EINVAL
    return
.endproc

# file_no_write() -> a0 = -EINVAL: write of files that take nothing
.globl file_no_write
.proc file_no_write
    li      a0, -EINVAL
    return
.endproc

# file_no_seek() -> a0 = -ESPIPE: seek of files that have no positions
.globl file_no_seek
.proc file_no_seek
    li      a0, -ESPIPE
    return
.endproc

# file_ready() -> a0 = POLLIN | POLLOUT: poll of files that never let anybody wait
.globl file_ready
.proc file_ready
    li      a0, POLLIN | POLLOUT
    return
.endproc

# file_no_ioctl() -> a0 = -ENOTTY: ioctl of files that have none
.globl file_no_ioctl
.proc file_no_ioctl
    li      a0, -ENOTTY
    return
.endproc

# file_open_plain() -> a0 = 0: open of files that need no welcome
.globl file_open_plain
.proc file_open_plain
    li      a0, 0
    return
.endproc

# file_release(): release of files that need no farewell
.globl file_release
.proc file_release
    return
.endproc

# file_no_mmap() -> a0 = -ENODEV: mmap of files that have no memory to map
.globl file_no_mmap
.proc file_no_mmap
    li      a0, -ENODEV
    return
.endproc
