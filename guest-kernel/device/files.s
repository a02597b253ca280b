# The device files that are always in /dev, and what their numbers mean; those of devices that drivers have found are made in
# driver/node.s.
#
# Who comes here: kernel_main, after the drivers have found their devices; and whoever finds or makes a device file.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, or the thread's kernel stack, under its
# process's.

.include "driver.inc"
.include "uart.inc"

# Every device file: name, kind and permissions, major and minor number, FileOperations.
.macro device_files each
    \each   console,    S_IFCHR | 0622, 5, 1,  console_operations
    \each   tty,        S_IFCHR | 0666, 5, 0,  console_operations
    \each   null,       S_IFCHR | 0666, 1, 3,  null_operations
    \each   zero,       S_IFCHR | 0666, 1, 5,  zero_operations
    \each   random,     S_IFCHR | 0666, 1, 8,  random_operations
    \each   mem,        S_IFCHR | 0600, 1, 1,  memory_operations
    \each   log,        S_IFCHR | 0222, 4, UART_LOG, serial_operations
    \each   stderr,     S_IFCHR | 0222, 4, UART_ERRORS, serial_operations
.endm

.struct DeviceFile
    path        .word
    mode        .word
    special     .word
    operations  .word
.endstruct

.text

# device_files_make(): makes them
.globl device_files_make
.proc device_files_make
    .reg    row=s0, end=s1
    .frame  ra, s0, s1
    la      a0, path_directory
    li      a1, S_IFDIR | 0755
    li      a2, 0
    call    path_create
    beqz    a0, failed
    call    inode_put
    la      row, table
    la      end, table_end
    repeat
        lw      a0, DeviceFile.path(row)
        lw      a1, DeviceFile.mode(row)
        lw      a2, DeviceFile.special(row)
        call    path_create
        beqz    a0, failed
        call    inode_put
        addi    row, row, DeviceFile.sizeof
    until row == end
    call    nodes_make
    return
failed:
    la      a0, message_failed
    call    panic
.endproc

# device_operations(a0 = Inode of a device file) -> a0 = FileOperations of its openings, 0 if there is no such device; a
# disk's size is its file's
.globl device_operations
.proc device_operations
    .reg    inode=s0, row=t0, end=t1
    .frame  ra, s0
    mv      inode, a0
    call    device_of_file
    if a0 != zero
        lw      t0, Device.capacity(a0)
        sw      t0, Inode.size(inode)
        la      a0, node_operations
        return
    endif
    lw      t2, Inode.mode(inode)
    srli    t2, t2, 12                  # the kind
    lw      t3, Inode.special(inode)
    la      row, table
    la      end, table_end
    repeat
        lw      t4, DeviceFile.mode(row)
        srli    t4, t4, 12
        lw      t5, DeviceFile.special(row)
        if t4 == t2 && t5 == t3
            lw      a0, DeviceFile.operations(row)
            return
        endif
        addi    row, row, DeviceFile.sizeof
    until row == end
    li      a0, 0
    return
.endproc

.macro device_file_row name, mode, major, minor, operations
    .pushsection .rodata.text, "a"
path_\name:
    .asciz  "/dev/\name"
    .popsection
    .word   path_\name, \mode, \major << 8 | \minor, \operations
.endm

.rodata
    .align  2
table:
    device_files device_file_row
table_end:
path_directory:
    .asciz  "/dev"
message_failed:
    .asciz  "cannot make the device files"
