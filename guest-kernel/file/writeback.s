# Writing back by itself: a while after something on a disk has changed, a thread of the kernel writes what there is. When
# nothing has changed there is no deadline, and the machine may wait for ever.
#
# Who comes here: the boot, and whoever changes something on a disk.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "deadline.inc"
.include "mount.inc"

.equ DELAY, 5000                        # milliseconds

.text

# writeback_start(): makes the thread, or panics
.globl writeback_start
.proc writeback_start
    .frame  ra
    la      a0, writeback_run
    li      a1, 0
    call    thread_start_kernel
    if a0 == zero
        la      a0, message
        call    panic
    endif
    return
.endproc

# inode_on_disk_changed(a0 = Inode): if it is kept on a disk, that has to be written some time
#   clobbers a0, t0
.globl inode_on_disk_changed
.proc inode_on_disk_changed
    lw      a0, Inode.mount(a0)
    lw      a0, Mount.filesystem(a0)
    lw      a0, FileSystem.page_write(a0)
    bnez    a0, writeback_later
    return
.endproc

# writeback_later(): something is newer than on a disk
.globl writeback_later
.proc writeback_later
    lw      t0, writeback_due
    beqz    t0, writeback_arm
    return
.endproc

# writeback_arm(): sets the deadline
.proc writeback_arm
    .frame  ra
    li      t0, 1
    sw      t0, writeback_due, t1
    li      a0, DELAY
    li      a1, 0
    call    clock_after
    mv      a2, a1
    mv      a1, a0
    la      a0, deadline
    la      t0, writeback_wake
    sw      t0, Deadline.routine(a0)
    call    deadline_set
    return
.endproc

# writeback_wake(): the deadline has come
.proc writeback_wake
    la      a0, sleeper
    j       wake_all
.endproc

# writeback_run(): the thread
.proc writeback_run
    loop
        la      a0, sleeper
        call    block_on
        sw      zero, writeback_due, t0 # what changes from here on is for the next time
        call    mounts_sync
    endloop
.endproc

.rodata
message:
    .asciz  "no memory for the thread that writes to disks"

.data
list_define sleeper                     # wait queue

.bss
    .align  2
writeback_due:                          # 1 while the deadline is set, or has come and not been heard
    .space  4
.instance deadline, Deadline
