# Moving a file from one name to another, in one step: whoever looks sees the old name or the new one, and where the new
# name was there before, it always names one of the two files.
#
# Who comes here: the system call. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "rename.inc"

.text

# name_rename(a0 = directory, a1 = name, a2 = new directory, a3 = new name) -> a0 = 0 or a negated errno
.globl name_rename
.proc name_rename
    .reg    result=s0
    .frame  ra, s0, rename:Rename
    sw      a0, rename + Rename.from(sp)
    sw      a1, rename + Rename.from_name(sp)
    sw      a2, rename + Rename.to(sp)
    sw      a3, rename + Rename.to_name(sp)
    sw      zero, rename + Rename.inode(sp)
    sw      zero, rename + Rename.target(sp)
    lw      t0, Inode.mount(a0)
    lw      t1, Inode.mount(a2)
    if t0 != t1
        li      a0, -EXDEV
        return
    endif
    call    tree_lock
    addi    a0, sp, rename
    call    rename_find
    mv      result, a0
    bltz    result, done
    lw      t0, rename + Rename.inode(sp)
    lw      t1, rename + Rename.target(sp)
    beq     t0, t1, done                # two names of one file: nothing happens
    addi    a0, sp, rename
    call    rename_check
    mv      result, a0
    bltz    result, done
    addi    a0, sp, rename
    call    rename_do
    mv      result, a0
done:
    lw      a0, rename + Rename.inode(sp)
    if a0 != zero
        call    inode_put
    endif
    lw      a0, rename + Rename.target(sp)
    if a0 != zero
        call    inode_put
    endif
    lw      a0, rename + Rename.from(sp)
    call    tree_unlock
    mv      a0, result
    return
.endproc

# rename_find(a0 = Rename) -> a0 = 0 or a negated errno: looks both names up
.proc rename_find
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    lw      a0, Rename.from(rename)
    lw      a1, Rename.from_name(rename)
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    beqz    a0, failed
    sw      a0, Rename.inode(rename)
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    sw      a0, Rename.target(rename)
    li      t0, -ENOENT
    if a0 == zero && a1 != t0
        j       failed
    endif
    li      a0, 0
    return
failed:
    mv      a0, a1
    return
.endproc
