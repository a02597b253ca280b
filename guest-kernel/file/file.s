# Files: openings of inodes, shared by the descriptors that refer to them.
#
# Who comes here: open, pipe, descriptors. file_start may sleep until a FIFO's other end is opened.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "pool.inc"

.equ FLAGS_KEPT, O_ACCMODE | O_APPEND | O_NONBLOCK | O_SYNC

.text

# file_start(a0 = Inode whose reference is taken, a1 = flags) -> a0 = File with one reference; 0, and a1 = -ENFILE or
# what the open of its kind says
.globl file_start
.proc file_start
    .reg    inode=s0, file=s1, error=s2
    .frame  ra, s0-s2
    mv      inode, a0
    call    file_make
    mv      file, a0
    li      error, -ENFILE
    beqz    file, failed
    lw      t0, File.operations(file)
    lw      t0, FileOperations.open(t0)
    jalr    t0
    mv      error, a0
    if error < 0
        mv      a0, file
        call    file_forget
        j       failed
    endif
    mv      a0, file
    return
failed:
    mv      a0, inode
    call    inode_put
    li      a0, 0
    mv      a1, error
    return
.endproc

# file_make(a0 = Inode, a1 = flags) -> a0 = File with one reference, now with the caller's reference to the inode; 0 if
# no memory is left
.globl file_make
.proc file_make
    .reg    inode=s0, flags=s1
    .frame  ra, s0, s1
    mv      inode, a0
    li      t0, FLAGS_KEPT
    and     flags, a1, t0
    la      a0, open_files
    call    pool_alloc
    if a0 != zero
        sw      flags, File.flags(a0)
        sw      inode, File.inode(a0)
        lw      t0, Inode.operations(inode)
        sw      t0, File.operations(a0)
        li      t0, 1
        sw      t0, File.references(a0)
        andi    t0, flags, O_ACCMODE
        snez    t0, t0
        lw      t1, Inode.writers(inode)
        add     t1, t1, t0
        sw      t1, Inode.writers(inode)
    endif
    return
.endproc

# file_forget(a0 = File): it is nothing but memory any more
.proc file_forget
    mv      a1, a0
    lw      t0, File.flags(a1)
    andi    t0, t0, O_ACCMODE
    snez    t0, t0
    lw      t1, File.inode(a1)
    lw      t2, Inode.writers(t1)
    sub     t2, t2, t0
    sw      t2, Inode.writers(t1)
    la      a0, open_files
    j       pool_free
.endproc

# file_get(a0 = File): takes one more reference
#   clobbers t0
.globl file_get
.proc file_get
    lw      t0, File.references(a0)
    addi    t0, t0, 1
    sw      t0, File.references(a0)
    return
.endproc

# file_put(a0 = File): gives a reference back; the last one closes it
.globl file_put
.proc file_put
    lw      t0, File.references(a0)
    addi    t0, t0, -1
    sw      t0, File.references(a0)
    beqz    t0, file_close
    return
.endproc

# file_close(a0 = File without references)
.proc file_close
    .frame  ra, s0
    mv      s0, a0
    lw      t0, File.operations(s0)
    lw      t0, FileOperations.release(t0)
    jalr    t0
    lw      a0, File.device(s0)
    if a0 != zero
        call    device_close
    endif
    lw      t0, File.inode(s0)
    mv      a0, s0
    mv      s0, t0
    call    file_forget
    mv      a0, s0
    call    inode_put
    return
.endproc

.data
pool_define open_files, File
