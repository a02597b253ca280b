# The files in /dev.
#
# Who comes here: kernel_main, after the drivers have found their devices.

.include "file.inc"
.include "uart.inc"

# Every device file: name, kind, major and minor number, FileOperations.
.macro device_files each
    \each   console,    S_IFCHR, 5, 1,  console_operations
    \each   null,       S_IFCHR, 1, 3,  null_operations
    \each   zero,       S_IFCHR, 1, 5,  zero_operations
    \each   log,        S_IFCHR, 4, UART_LOG, serial_operations
    \each   stderr,     S_IFCHR, 4, UART_ERRORS, serial_operations
    \each   vda,        S_IFBLK, 254, 0, disk_operations
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
    call    directory_create
    la      row, table
    la      end, table_end
    repeat
        lw      a0, DeviceFile.path(row)
        lw      a1, DeviceFile.mode(row)
        lw      a2, DeviceFile.special(row)
        lw      a3, DeviceFile.operations(row)
        la      t0, disk_operations
        if a3 == t0
            lw      t1, disk_size
            beqz    t1, next
        endif
        call    special_create
        beqz    a0, failed
        lw      t1, Inode.mode(a0)
        li      t2, S_IFMT
        and     t1, t1, t2
        li      t2, S_IFBLK
        if t1 == t2
            lw      t1, disk_size
            sw      t1, Inode.size(a0)
        endif
next:
        addi    row, row, DeviceFile.sizeof
    until row == end
    return
failed:
    la      a0, message_failed
    call    panic
.endproc

.macro device_file_row name, kind, major, minor, operations
    .pushsection .rodata.text, "a"
path_\name:
    .asciz  "/dev/\name"
    .popsection
    .word   path_\name, \kind | 0666, \major << 8 | \minor, \operations
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
