# ext2: reading ahead. Who reads a file from its beginning to its end gets several pages by one request, if their
# blocks lie one behind the other on the disk, which costs little more than one of them. They come into a buffer,
# because pages lie anywhere in memory.
#
# Who comes here: ext2_page_read, without locks. Sleeps while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "ext2_ahead.inc"

.equ AHEAD_RESERVE, CACHE_RESERVE + 2 * AHEAD_MAX   # pages that have to be free for it

.text

# pages_read_ahead(a0 = Inode, a1 = index of a page whose slot is busy, a2 = the page) -> a0 = 1, and it has been read, with
# some that follow; 0 if it is to be read alone; -EIO
.globl pages_read_ahead
.proc pages_read_ahead
    .reg    page=s0, result=s1
    .frame  ra, s0, s1, ahead:Ahead
    mv      page, a2
    sw      a0, ahead + Ahead.inode(sp)
    sw      a1, ahead + Ahead.index(sp)
    call    ahead_limit
    sw      a0, ahead + Ahead.pages(sp)
    addi    a0, sp, ahead
    call    ahead_reserve               # from here on, nobody gives their blocks to another file
    addi    a0, sp, ahead
    call    ahead_run
    mv      a1, a0
    addi    a0, sp, ahead
    call    ahead_drop
    lw      t0, ahead + Ahead.pages(sp)
    li      t1, 2
    li      a0, 0
    bltu    t0, t1, alone
    la      a0, ahead_lock
    call    lock_acquire
    addi    a0, sp, ahead
    call    ahead_transfer
    mv      result, a0
    if result == zero
        mv      a0, page
        la      a1, ahead_buffer
        call    page_copy
        addi    a0, sp, ahead
        call    ahead_deliver
        li      result, 1
    else
        addi    a0, sp, ahead
        li      a1, 1
        call    ahead_drop
    endif
    la      a0, ahead_lock
    call    lock_release
    mv      a0, result
alone:
    return
.endproc

# ahead_limit(a0 = Inode, a1 = index) -> a0 = how many pages may be worth it: whole ones of a regular file, if the page
# before is in memory, too, and memory isn't short
.proc ahead_limit
    .reg    count=s0
    .frame  ra, s0
    lw      count, Inode.size(a0)
    srli    count, count, PAGE_SHIFT
    sub     count, count, a1
    li      t0, AHEAD_MAX
    if count > t0
        mv      count, t0
    endif
    inode_kind t1, a0
    li      t0, S_IFREG
    bne     t0, t1, none
    lw      t0, page_count_free
    li      t1, AHEAD_RESERVE
    bltu    t0, t1, none
    if a1 != zero
        addi    a1, a1, -1
        addi    a0, a0, Inode.pages
        call    page_tree_find
        beqz    a0, none
        lw      a0, 0(a0)
        beqz    a0, none
    endif
    mv      a0, count
    return
none:
    li      a0, 0
    return
.endproc

# ahead_run(a0 = Ahead) -> a0 = to how many of its pages the blocks follow one another on the disk, from Ahead.block on
.proc ahead_run
    .reg    ahead=s0, number=s1, left=s2, next=s3, shift=s4, inode=s5
    .frame  ra, s0-s5
    mv      ahead, a0
    lw      inode, Ahead.inode(ahead)
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.block_shift(t0)
    li      shift, PAGE_SHIFT
    sub     shift, shift, t0            # from pages to blocks
    lw      number, Ahead.index(ahead)
    sll     number, number, shift
    lw      left, Ahead.pages(ahead)
    sll     left, left, shift
    li      next, 0
    while left > 0
        mv      a0, inode
        mv      a1, number
        mv      a2, left
        call    block_run
        blez    a0, done                # a hole, or it can't be known
        if next == zero
            sw      a0, Ahead.block(ahead)
            mv      next, a0
        endif
        bne     a0, next, done
        add     next, next, a1
        add     number, number, a1
        sub     left, left, a1
    endwhile
done:
    srl     number, number, shift
    lw      t0, Ahead.index(ahead)
    sub     a0, number, t0
    return
.endproc

.data
    .align  2
ahead_lock:                             # of the buffer: a Lock
    .word   0, . , . - 4
