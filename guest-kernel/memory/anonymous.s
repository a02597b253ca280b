# Memory that several processes share and that is no file: a file without a name, whose pages are in the page cache only.
#
# Who comes here: sys_mmap.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"

.text

# anonymous_make(a0 = bytes) -> a0 = Inode of so many zeros, referenced; 0 if no memory is left
.globl anonymous_make
.proc anonymous_make
    .frame  ra, s0
    mv      s0, a0
    lw      a0, root_directory
    li      a1, S_IFREG | 0600
    li      a2, 0
    call    inode_new
    if a0 != zero
        sw      s0, Inode.size(a0)
    endif
    return
.endproc
