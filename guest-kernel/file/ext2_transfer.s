# ext2: moving a page of a file. Blocks that lie one behind the other on the disk, as they mostly do, are moved together.
#
# Who comes here: ext2_pages.s: reading without locks, and writing with the mount's. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the write-back thread, which has none of
# its own, under any page table.

.include "disk.inc"
.include "ext2.inc"

# A page on its way.
.struct Run
    block       .word               # first block on the disk, 0 if there is none
    count       .word               # how many there are
    at          .word               # address in the page of the first
.endstruct

.text

# page_transfer(a0 = Inode, a1 = index, a2 = page, a3 = BLOCK_READ or BLOCK_WRITE) -> a0 = 0, -EIO, -ENOMEM or -ENOSPC
.globl page_transfer
.proc page_transfer
    .reg    inode=s0, number=s1, at=s2, type=s3, end=s4, left=s5
    .frame  ra, s0-s5, run:Run
    mv      inode, a0
    mv      at, a2
    mv      type, a3
    lw      t0, Inode.mount(inode)
    lw      t1, Mount.block_size(t0)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.block_shift(t0)
    lw      end, Inode.size(inode)
    add     end, end, t1
    addi    end, end, -1
    srl     end, end, t0                # blocks of the file
    slli    number, a1, PAGE_SHIFT
    srl     number, number, t0
    li      left, PAGE_SIZE
    srl     left, left, t0
    sw      zero, run + Run.block(sp)
    sw      zero, run + Run.count(sp)
    while left != zero && number <u end
        mv      a0, inode
        mv      a1, number
        mv      a2, at
        mv      a3, type
        call    page_block
        bltz    a0, failed
        lw      t0, run + Run.block(sp)
        lw      t1, run + Run.count(sp)
        add     t0, t0, t1
        if a0 == t0 && t1 != zero       # the next one
            addi    t1, t1, 1
            sw      t1, run + Run.count(sp)
        else
            mv      a2, a0
            addi    a1, sp, run
            mv      a0, inode
            mv      a3, type
            mv      a4, at
            call    run_flush
            bltz    a0, failed
        endif
        lw      t0, Inode.mount(inode)
        lw      t0, Mount.block_size(t0)
        add     at, at, t0
        addi    number, number, 1
        addi    left, left, -1
    endwhile
    mv      a0, inode
    addi    a1, sp, run
    li      a2, 0
    mv      a3, type
    call    run_flush
failed:
    return
.endproc

# run_flush(a0 = Inode, a1 = Run, a2 = next block on the disk, or 0, a3 = BLOCK_READ or BLOCK_WRITE, a4 = its address)
# -> a0 = 0 or -EIO: moves what the Run has collected, and begins a new one
.proc run_flush
    .reg    run=s0, block=s1, at=s2
    .frame  ra, s0-s2
    mv      run, a1
    mv      block, a2
    mv      at, a4
    lw      t0, Run.count(run)
    lw      t1, Inode.mount(a0)
    mv      a0, a3
    lw      a2, Run.at(run)
    lw      a3, Mount.block_size(t1)
    mul     a3, a3, t0
    lw      a4, Mount.disk(t1)
    lw      t1, Mount.private(t1)
    lw      a1, Run.block(run)
    lw      t2, Volume.blocks(t1)
    add     t0, t0, a1                  # end of the run
    lw      t1, Volume.sector_shift(t1)
    sll     a1, a1, t1
    if t0 >u t2
        li      a0, -EIO                # a pointer that is damaged
    elseif a3 != zero
        call    disk_transfer
    else
        li      a0, 0
    endif
    snez    t0, block
    sw      block, Run.block(run)
    sw      t0, Run.count(run)
    sw      at, Run.at(run)
    return
.endproc

# page_block(a0 = Inode, a1 = number of a block in the file, a2 = its address in the page, a3 = BLOCK_READ or BLOCK_WRITE)
# -> a0 = block on the disk, 0 for a hole that stays one; -EIO, -ENOMEM or -ENOSPC. What a mapping has written to a hole
# takes room now.
.proc page_block
    .reg    inode=s0, number=s1, at=s2, type=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      number, a1
    mv      at, a2
    mv      type, a3
    call    block_find
    if a0 != zero || type == zero       # BLOCK_READ
        return
    endif
    mv      a0, at
    la      a1, page_of_zeros
    lw      t0, Inode.mount(inode)
    lw      a2, Mount.block_size(t0)
    call    memory_equal
    if a0 != zero
        li      a0, 0
        return
    endif
    mv      a0, inode
    mv      a1, number
    leave
    j       block_make
.endproc
