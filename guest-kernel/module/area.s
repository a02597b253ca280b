# The room for modules: pages that lie one behind the other, in the first 4 MiB of RAM (see module.inc). While a module is
# loaded, a copy of its file takes room here, too.
#
# Who comes here: the boot, and the loading and removing of modules. Nothing sleeps.
# Runs in kernel mode, on the boot stack, with paging off, in module_area_make; else on the thread's kernel stack, under
# its process's page table.

.include "module.inc"

.equ SHARE_SHIFT, 5                     # at most 1/32 of the memory

# page-table entries of the three kinds of pages
.equ AREA_DATA, PTE_V | PTE_R | PTE_W | PTE_A | PTE_D
.equ AREA_CONSTANTS, PTE_V | PTE_R | PTE_A
.equ AREA_CODE, PTE_V | PTE_R | PTE_X | PTE_A

.text

# module_area_make(): takes the room, at the boot, while pages come one behind the other
.globl module_area_make
.proc module_area_make
    .reg    left=s0, end=s1, limit=s2
    .frame  ra, s0-s2
    lw      left, page_count_free
    srli    left, left, SHARE_SHIFT
    li      t0, MODULE_PAGES_MAX
    if left >u t0
        mv      left, t0
    endif
    li      limit, KERNEL_BASE + SUPERPAGE_SIZE - PAGE_SIZE
    li      end, 0
    while left != zero
        call    page_alloc
        beqz    a0, done
        bgtu    a0, limit, beyond
        if end == zero
            sw      a0, area, t0
            mv      end, a0
        endif
        bne     a0, end, beyond
        li      t0, PAGE_SIZE
        add     end, end, t0
        lw      t0, area_pages
        addi    t0, t0, 1
        sw      t0, area_pages, t1
        addi    left, left, -1
    endwhile
done:
    return
beyond:
    call    page_put
    return
.endproc

# module_area_take(a0 = bytes, more than 0) -> a0 = so much room, from a page's beginning on; 0 if there isn't
#   clobbers a1, t0-t5
.globl module_area_take
.proc module_area_take
    .reg    count=a0, run=t0, at=t1, used=t2, end=t3
    li      t4, PAGE_MASK
    add     count, count, t4
    srli    count, count, PAGE_SHIFT
    la      used, area_used
    lw      end, area_pages
    li      at, 0
    li      run, 0
    while at != end                     # the first run of free pages that is long enough
        add     t4, used, at
        lbu     t4, 0(t4)
        addi    run, run, 1
        if t4 != zero
            li      run, 0
        endif
        addi    at, at, 1
        beq     run, count, found
    endwhile
    li      a0, 0
    return
found:
    sub     at, at, count
    li      a1, 1
    slli    t4, at, PAGE_SHIFT
    lw      t5, area
    add     t4, t4, t5
    add     at, at, used
    repeat
        sb      a1, 0(at)
        addi    at, at, 1
        addi    count, count, -1
    until count == zero
    mv      a0, t4
    return
.endproc

# module_area_give(a0 = room that was taken, a1 = its end, any address in its last page or at that's end): gives it back, as data
.globl module_area_give
.proc module_area_give
    .reg    from=s0, to=s1
    .frame  ra, s0, s1
    mv      from, a0
    mv      to, a1
    call    module_area_open
    lw      t0, area
    sub     t1, from, t0
    srli    t1, t1, PAGE_SHIFT
    la      t2, area_used
    add     t1, t1, t2
    while from <u to
        sb      zero, 0(t1)
        addi    t1, t1, 1
        li      t0, PAGE_SIZE
        add     from, from, t0
    endwhile
    return
.endproc

# module_area_close(a0 = Module that is complete): its code can be executed, and neither it nor the constants can be written
.globl module_area_close
.proc module_area_close
    .reg    module=s0
    .frame  ra, s0
    mv      module, a0
    lw      a0, Module.start(module)
    lw      a1, Module.constants(module)
    li      a2, AREA_CODE
    call    area_protect
    lw      a0, Module.constants(module)
    lw      a1, Module.data(module)
    li      a2, AREA_CONSTANTS
    call    area_protect
    fence.i
    return
.endproc

# module_area_open(a0 = from, a1 = to): makes all of it data
.proc module_area_open
    li      a2, AREA_DATA
    j       area_protect
.endproc

# area_protect(a0 = first page, a1 = end, a2 = flags of the pages' entries)
#   clobbers a0, t0-t3
.proc area_protect
    la      t1, image_page_table
    li      t2, KERNEL_BASE
    lw      t0, page_global
    or      a2, a2, t0
    while a0 <u a1
        sub     t0, a0, t2
        srli    t0, t0, PAGE_SHIFT - 2
        add     t0, t0, t1
        or      t3, a0, a2
        sw      t3, 0(t0)
        li      t3, PAGE_SIZE
        add     a0, a0, t3
    endwhile
    tlb.flush                           # with kpti=on each address space may have its own
    return
.endproc

.bss
    .align  2
area:                                   # its first page
    .space  4
area_pages:                             # how many there are
    .space  4
area_used:                              # for each: 1 if it is taken, else 0
    .space  MODULE_PAGES_MAX
