# ext2: the pages that are read ahead: reserving their slots, moving them, and giving the slots what has come.
#
# Who comes here: pages_read_ahead, without locks but that of the buffer, while it is used. Sleeps while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "ext2_ahead.inc"

.text

# ahead_reserve(a0 = Ahead): takes memory for all its pages but the first; their slots are busy from here on, so that a
# truncation waits for them. Ahead.pages shrinks to those that nobody has, and for which there is memory.
.globl ahead_reserve
.proc ahead_reserve
    .reg    ahead=s0, count=s1, page=s2
    .frame  ra, s0-s2
    mv      ahead, a0
    li      count, 1
    loop
        lw      t0, Ahead.pages(ahead)
        bge     count, t0, done
        call    program_page_alloc
        mv      page, a0
        beqz    page, done
        lw      a0, Ahead.inode(ahead)
        addi    a0, a0, Inode.pages
        lw      a1, Ahead.index(ahead)
        add     a1, a1, count
        call    page_tree_make
        beqz    a0, full
        lw      t0, 0(a0)
        bnez    t0, full                # it is in memory already
        ori     page, page, SLOT_BUSY
        sw      page, 0(a0)
        addi    count, count, 1
    endloop
full:
    mv      a0, page
    call    page_put
done:
    sw      count, Ahead.pages(ahead)
    return
.endproc

# ahead_transfer(a0 = Ahead) -> a0 = 0 or -EIO: all its pages into the buffer
.globl ahead_transfer
.proc ahead_transfer
    lw      t0, Ahead.inode(a0)
    lw      t0, Inode.mount(t0)
    lw      a4, Mount.disk(t0)
    lw      t0, Mount.private(t0)
    lw      a3, Ahead.pages(a0)
    slli    a3, a3, PAGE_SHIFT
    lw      a1, Ahead.block(a0)
    lw      t1, Volume.block_shift(t0)
    srl     t1, a3, t1
    add     t1, t1, a1                  # end of the run
    lw      t2, Volume.blocks(t0)
    bgtu    t1, t2, damaged
    lw      t0, Volume.sector_shift(t0)
    sll     a1, a1, t0
    la      a2, ahead_buffer
    li      a0, BLOCK_READ
    j       disk_transfer
damaged:
    li      a0, -EIO
    return
.endproc

# ahead_deliver(a0 = Ahead, whose pages are in the buffer): gives all slots but the first their pages
.globl ahead_deliver
.proc ahead_deliver
    .reg    ahead=s0, count=s1, slot=s2, from=s3
    .frame  ra, s0-s3
    mv      ahead, a0
    li      count, 1
    la      from, ahead_buffer
    loop
        lw      t0, Ahead.pages(ahead)
        bge     count, t0, done
        mv      a0, ahead
        mv      a1, count
        call    ahead_slot
        mv      slot, a0
        lw      a0, 0(slot)
        andi    a0, a0, -PAGE_SIZE
        sw      a0, 0(slot)
        li      t0, PAGE_SIZE
        add     from, from, t0
        mv      a1, from
        call    page_copy
        addi    count, count, 1
    endloop
done:
    la      a0, page_readers
    call    wake_all
    return
.endproc

# ahead_drop(a0 = Ahead, a1 = how many pages stay, at least the first): gives the memory of the others back; whoever
# wants them reads them by himself
.globl ahead_drop
.proc ahead_drop
    .reg    ahead=s0, count=s1, left=s2
    .frame  ra, s0-s2
    mv      ahead, a0
    mv      count, a1
    lw      left, Ahead.pages(ahead)
    if count <= 0                       # the first one isn't ours
        li      count, 1
    endif
    sw      count, Ahead.pages(ahead)
    while count < left
        mv      a0, ahead
        mv      a1, count
        call    ahead_slot
        lw      t0, 0(a0)
        sw      zero, 0(a0)
        andi    a0, t0, -PAGE_SIZE
        call    page_put
        addi    count, count, 1
    endwhile
    la      a0, page_readers
    call    wake_all
    return
.endproc

# ahead_slot(a0 = Ahead, a1 = number of one of its pages) -> a0 = its slot, which stays as long as it is busy
.proc ahead_slot
    mv      t0, a0
    lw      a0, Ahead.inode(t0)
    addi    a0, a0, Inode.pages
    lw      t0, Ahead.index(t0)
    add     a1, a1, t0
    j       page_tree_find
.endproc

.bss
    .align  PAGE_SHIFT
.globl ahead_buffer
ahead_buffer:
    .space  AHEAD_MAX * PAGE_SIZE
