# Inodes: the files themselves, whatever their names.

.include "file.inc"
.include "pool.inc"

.text

# inode_make(a0 = mode, a1 = FileOperations of its openings) -> a0 = Inode without a name, with one reference, which the
# caller gives back; 0 if no memory is left
.globl inode_make
.proc inode_make
    .reg    mode=s0, operations=s1
    .frame  ra, s0, s1
    mv      mode, a0
    mv      operations, a1
    la      a0, inodes
    call    pool_alloc
    if a0 != zero
        sw      mode, Inode.mode(a0)
        sw      operations, Inode.operations(a0)
        li      t0, 1
        sw      t0, Inode.references(a0)
        lw      t0, inode_last_number
        addi    t0, t0, 1
        sw      t0, inode_last_number, t1
        sw      t0, Inode.number(a0)
    endif
    return
.endproc

# inode_get(a0 = Inode): takes one more reference
#   clobbers t0
.globl inode_get
.proc inode_get
    lw      t0, Inode.references(a0)
    addi    t0, t0, 1
    sw      t0, Inode.references(a0)
    return
.endproc

# inode_put(a0 = Inode): gives a reference back; without references and names, the file is gone
.globl inode_put
.proc inode_put
    .frame  ra, s0
    lw      t0, Inode.references(a0)
    addi    t0, t0, -1
    sw      t0, Inode.references(a0)
    lw      t1, Inode.links(a0)
    or      t0, t0, t1
    if t0 == zero
        mv      s0, a0
        call    inode_truncate
        la      a0, inodes
        mv      a1, s0
        call    pool_free
    endif
    return
.endproc

# inode_truncate(a0 = Inode): throws its contents away
.globl inode_truncate
.proc inode_truncate
    sw      zero, Inode.size(a0)
    addi    a0, a0, Inode.pages
    j       page_tree_free
.endproc

.data
pool_define inodes, Inode

.bss
    .align  2
inode_last_number:
    .space  4
