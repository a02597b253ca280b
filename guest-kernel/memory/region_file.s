# What an inode knows of the regions that map it: how many there are, and of which kind.
#
# Who comes here: whoever makes, copies or removes regions.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "space.inc"

# count FIELD, DELTA: changes a count of the Inode in a0. Clobbers t0.
.macro count field, delta
    lw      t0, Inode.\field(a0)
    addi    t0, t0, \delta
    sw      t0, Inode.\field(a0)
.endm

# count_region DELTA: counts the region a1 in its Inode, a0. Clobbers t0-t2.
.macro count_region delta
    count   mappings, \delta
    lw      t1, Region.flags(a1)
    andi    t2, t1, REGION_PROGRAM
    if t2 != zero
        count   programs, \delta
    endif
    lw      t2, Region.reachable(a1)
    andi    t2, t2, PTE_W
    andi    t1, t1, REGION_SHARED
    if t1 != zero && t2 != zero
        count   writers, \delta
    endif
.endm

.text

# region_attach(a0 = Region with its flags and its inode, 0 if it has none; it has a reference to that)
#   clobbers a0, a1, t0-t2
.globl region_attach
.proc region_attach
    mv      a1, a0
    lw      a0, Region.inode(a1)
    if a0 != zero
        count_region 1
    endif
    return
.endproc

# region_detach(a0 = Region that goes): gives back its reference to its inode, if it has one
.globl region_detach
.proc region_detach
    mv      a1, a0
    lw      a0, Region.inode(a1)
    if a0 != zero
        count_region -1
        j       inode_put
    endif
    return
.endproc
