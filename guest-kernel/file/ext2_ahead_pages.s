# ext2: the pages that are read ahead: reserving their slots, moving them, and giving the slots what has come.
#
# Who comes here: pages_read_ahead, without locks but that of the buffer, while it is used. Sleeps while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "ext2_ahead.inc"

.text

# ahead_reserve(a0 = Ahead): takes memory for all its pages but the first; their slots are busy from here on. Ahead.pages shrinks
# to those that nobody has, and for which there is memory.
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

# ahead_deliver(a0 = Ahead, a1 = negative if it couldn't be read): gives all slots but the first their pages
.globl ahead_deliver
.proc ahead_deliver
    .reg    ahead=s0, result=s1, count=s2, slot=s3, from=s4
    .frame  ra, s0-s4
    mv      ahead, a0
    mv      result, a1
    li      count, 1
    la      from, ahead_buffer
    loop
        lw      t0, Ahead.pages(ahead)
        bge     count, t0, done
        lw      a0, Ahead.inode(ahead)
        addi    a0, a0, Inode.pages
        lw      a1, Ahead.index(ahead)
        add     a1, a1, count
        call    page_tree_find          # a busy slot stays
        mv      slot, a0
        lw      a0, 0(slot)
        andi    a0, a0, -PAGE_SIZE
        li      t0, PAGE_SIZE
        add     from, from, t0
        if result < 0
            sw      zero, 0(slot)
            call    page_put
        else
            sw      a0, 0(slot)
            mv      a1, from
            call    page_copy
        endif
        addi    count, count, 1
    endloop
done:
    la      a0, page_readers
    call    wake_all
    return
.endproc

.bss
    .align  PAGE_SHIFT
.globl ahead_buffer
ahead_buffer:
    .space  AHEAD_MAX * PAGE_SIZE
