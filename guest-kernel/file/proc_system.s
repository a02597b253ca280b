# /proc: what is told of the system: memory, time, and who asks.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "proc.inc"
.include "process.inc"

.equ UNIT_SHIFT, PAGE_SHIFT - 10        # from pages to units of 1024 bytes

.struct Count                           # pages of files
    disk        .word               # which could be read again
    ram         .word
    dirty       .word
    inodes      .word
.endstruct

.text

# proc_meminfo(a0 = Text): in units of 1024 bytes, but the number of inodes
.globl proc_meminfo
.proc proc_meminfo
    .reg    text=s0
    .frame  ra, s0, count:Count
    mv      text, a0
    addi    a0, sp, count
    call    pages_count
    mv      a0, text
    la      a1, meminfo
    lw      a2, boot_info + BootInfo.ram_size
    srli    a2, a2, 10
    lw      a3, page_count_free
    slli    a3, a3, UNIT_SHIFT
    lw      a4, buffer_count
    slli    a4, a4, UNIT_SHIFT
    lw      a5, count + Count.disk(sp)
    slli    a5, a5, UNIT_SHIFT
    lw      a6, count + Count.ram(sp)
    slli    a6, a6, UNIT_SHIFT
    lw      a7, count + Count.dirty(sp)
    slli    a7, a7, UNIT_SHIFT
    call    text_print
    mv      a0, text
    la      a1, inodes_line
    lw      a2, count + Count.inodes(sp)
    call    text_print
    return
.endproc

# pages_count(a0 = Count): of all files in memory
.proc pages_count
    .reg    count=s0, mount=s1, link=s2
    .frame  ra, s0-s2, pages:4
    mv      count, a0
    li      a1, Count.sizeof
    call    memory_zero
    la      mount, mounts
    loop
        lw      mount, List.next(mount) # Mount.link is its first field
        la      t0, mounts
        if mount == t0
            break
        endif
        lw      link, Mount.inodes + List.next(mount)
        loop
            addi    t0, mount, Mount.inodes
            if link == t0
                break
            endif
            sw      zero, pages(sp)
            addi    a0, link, Inode.pages - Inode.link
            li      a1, 0
            la      a2, slot_count
            addi    a3, sp, pages
            call    page_tree_visit
            mv      a0, count
            addi    a1, link, -Inode.link
            lw      a2, pages(sp)
            call    inode_count
            lw      link, List.next(link)
        endloop
    endloop
    return
.endproc

# slot_count(a1 = address of a number): one more
.proc slot_count
    lw      t0, 0(a1)
    addi    t0, t0, 1
    sw      t0, 0(a1)
    return
.endproc

# inode_count(a0 = Count, a1 = Inode, a2 = its pages in memory)
#   clobbers a1, a2, t0
.proc inode_count
    lw      t0, Count.inodes(a0)
    addi    t0, t0, 1
    sw      t0, Count.inodes(a0)
    lw      t0, Count.dirty(a0)
    lw      t1, Inode.dirty_pages(a1)
    add     t0, t0, t1
    sw      t0, Count.dirty(a0)
    lw      a1, Inode.mount(a1)
    lw      a1, Mount.filesystem(a1)
    lw      a1, FileSystem.page_write(a1)
    if a1 != zero
        lw      t0, Count.disk(a0)
        add     t0, t0, a2
        sw      t0, Count.disk(a0)
    else
        lw      t0, Count.ram(a0)
        add     t0, t0, a2
        sw      t0, Count.ram(a0)
    endif
    return
.endproc

# proc_uptime(a0 = Text): seconds since the start
.globl proc_uptime
.proc proc_uptime
    .frame  ra, s0
    mv      s0, a0
    call    clock_milliseconds
    li      a2, 1000
    call    divide_wide
    mv      a2, a0
    mv      a0, s0
    la      a1, uptime_line
    call    text_print
    return
.endproc

# proc_self(a0 = Text): who asks
.globl proc_self
.proc proc_self
    process_current t0
    lw      a2, Process.pid(t0)
    la      a1, self_line
    j       text_print
.endproc

.rodata
meminfo:
    .ascii  "MemTotal: %u kB\nMemFree: %u kB\nBuffers: %u kB\n"
    .asciz  "Cached: %u kB\nRamFiles: %u kB\nDirty: %u kB\n"
inodes_line:
    .asciz  "Inodes: %u\n"
uptime_line:
    .asciz  "%u\n"
self_line:
    .asciz  "%u"
