# /proc: the regions of a process's memory.
#
# Who comes here: proc_make; nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "proc.inc"
.include "process.inc"

.text

# proc_maps(a0 = Text, a1 = Process): a line for each region: addresses, rights (and p for private, s for shared), and of a
# file the offset and the number
.globl proc_maps
.proc proc_maps
    .reg    text=s0, space=s1, region=s2
    .frame  ra, s0-s2
    mv      text, a0
    lw      space, Process.space(a1)
    beqz    space, done                 # a zombie has no memory
    lw      region, Space.regions + List.next(space)    # Region.link is its first field
    loop
        addi    t0, space, Space.regions
        if region == t0
            break
        endif
        mv      a0, region
        call    region_letters
        mv      a0, text
        la      a1, line
        lw      a2, Region.start(region)
        lw      a3, Region.end(region)
        call    text_print
        mv      a0, text
        mv      a1, region
        call    region_file
        lw      region, List.next(region)
    endloop
done:
    return
.endproc

# region_letters(a0 = Region) -> a4, a5, a6, a7 = r, w, x and p or s, or - for each right that it doesn't give
#   clobbers t0, t1
.proc region_letters
    lw      t0, Region.access(a0)
    li      a4, '-'
    li      a5, '-'
    li      a6, '-'
    andi    t1, t0, PTE_R
    if t1 != zero
        li      a4, 'r'
    endif
    andi    t1, t0, PTE_W
    if t1 != zero
        li      a5, 'w'
    endif
    andi    t1, t0, PTE_X
    if t1 != zero
        li      a6, 'x'
    endif
    lw      t0, Region.flags(a0)
    li      a7, 'p'
    andi    t1, t0, REGION_SHARED
    if t1 != zero
        li      a7, 's'
    endif
    return
.endproc

# region_file(a0 = Text, a1 = Region): the end of its line
.proc region_file
    lw      t0, Region.inode(a1)
    lw      t1, Region.flags(a1)
    andi    t1, t1, REGION_HEAP
    if t0 != zero
        lw      a2, Region.offset(a1)
        lw      a3, Inode.number(t0)
        la      a1, file
    elseif t1 != zero
        la      a1, heap
    else
        la      a1, nothing
    endif
    j       text_print
.endproc

.rodata
line:
    .asciz  "%x-%x %c%c%c%c"
file:
    .asciz  " %x %u\n"
heap:
    .asciz  " [heap]\n"
nothing:
    .asciz  "\n"
