# The device files: what each number means, and those that are in /dev from the start.
#
# Who comes here: kernel_main, after the drivers have found their devices; and whoever finds or makes a device file.

.include "file.inc"
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
    \each   vda,        S_IFBLK | 0600, 254, 0, disk_operations
.endm

.struct DeviceFile
    path        .word
    mode        .word
    special     .word
    operations  .word
.endstruct

.text

# device_files_make(): makes all but those whose device is missing
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
        lw      t2, DeviceFile.operations(row)
        la      t0, disk_operations
        lw      t1, disk_size
        if t2 == t0 && t1 == zero
            j       next
        endif
        call    path_create
        beqz    a0, failed
        call    inode_put
next:
        addi    row, row, DeviceFile.sizeof
    until row == end
    return
failed:
    la      a0, message_failed
    call    panic
.endproc

# device_operations(a0 = Inode of a device file) -> a0 = FileOperations of its openings, 0 if there is no such device; a
# disk's size is its file's
#   clobbers t0-t4
.globl device_operations
.proc device_operations
    .reg    row=t0, end=t1
    lw      t2, Inode.mode(a0)
    srli    t2, t2, 12                  # the kind
    lw      t3, Inode.special(a0)
    la      row, table
    la      end, table_end
    repeat
        lw      t4, DeviceFile.mode(row)
        srli    t4, t4, 12
        bne     t4, t2, next
        lw      t4, DeviceFile.special(row)
        bne     t4, t3, next
        lw      t3, DeviceFile.operations(row)
        la      t4, disk_operations
        if t3 == t4
            lw      t4, disk_size
            sw      t4, Inode.size(a0)
            beqz    t4, missing
        endif
        mv      a0, t3
        return
next:
        addi    row, row, DeviceFile.sizeof
    until row == end
missing:
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
