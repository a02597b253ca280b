# The kinds of file systems, and the root of all.
#
# Who comes here: mount, and the boot.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"

.macro filesystems each
    \each   ram_filesystem
    \each   ext2_filesystem
    \each   proc_filesystem
.endm

.text

# filesystem_find(a0 = name) -> a0 = FileSystem, 0 if there is none of this name
.globl filesystem_find
.proc filesystem_find
    .reg    name=s0, row=s1, end=s2
    .frame  ra, s0-s2
    mv      name, a0
    la      row, table
    la      end, table_end
    repeat
        lw      t0, 0(row)
        lw      a0, FileSystem.name(t0)
        mv      a1, name
        call    string_equal
        if a0 != zero
            lw      a0, 0(row)
            return
        endif
        addi    row, row, 4
    until row == end
    li      a0, 0
    return
.endproc

# root_make(): an empty RAM file system is the root of all; panics if no memory is left
.globl root_make
.proc root_make
    .frame  ra
    la      a0, ram_filesystem
    li      a1, 0
    li      a2, 0
    la      a3, path_root
    call    mount_make
    if a0 == zero
        la      a0, message_root
        call    panic
    endif
    lw      a0, Mount.root(a0)
    sw      a0, root_directory, t0
    return
.endproc

.macro filesystem_row name
    .word   \name
.endm

.rodata
path_root:
    .asciz  "/"
message_root:
    .asciz  "no memory for the root directory"
    .align  2
table:
    filesystems filesystem_row
table_end:

.bss
    .align  2
.globl root_directory
root_directory:
    .space  4
