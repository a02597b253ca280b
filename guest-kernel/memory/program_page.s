# Memory that programs ask for, and may ask for until there is none: their pages, tables and threads. The last few pages
# are left to the kernel, so that a path can still be looked up and a file be removed when programs have taken the rest.
#
# Who comes here: whoever allocates memory for programs.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "layout.inc"

.equ RESERVE_MAX, 64

.text

# page_reserve_choose(): a sixteenth of the memory, at most RESERVE_MAX pages
.globl page_reserve_choose
.proc page_reserve_choose
    lw      t0, page_count_free
    srli    t0, t0, 4
    li      t1, RESERVE_MAX
    if t0 >u t1
        mv      t0, t1
    endif
    sw      t0, page_reserve, t1
    return
.endproc

# program_page_alloc() -> a0 = page with arbitrary contents and one reference, 0 if none is left for programs
.globl program_page_alloc
.proc program_page_alloc
    .frame  ra
    call    program_pages_left
    if a0 == zero
        call    page_cache_reclaim
        call    program_pages_left
        if a0 == zero
            return
        endif
    endif
    call    page_alloc
    return
.endproc

# program_page_alloc_zero() -> a0 = page filled with zeros and with one reference, 0 if none is left for programs
.globl program_page_alloc_zero
.proc program_page_alloc_zero
    .frame  ra, s0
    call    program_page_alloc
    if a0 != zero
        mv      s0, a0
        li      a1, PAGE_SIZE
        call    memory_zero
        mv      a0, s0
    endif
    return
.endproc

# program_pages_left() -> a0 = how many there are for programs
#   clobbers t0
.globl program_pages_left
.proc program_pages_left
    lw      a0, page_count_free
    lw      t0, page_reserve
    sub     a0, a0, t0
    if a0 < 0
        li      a0, 0
    endif
    return
.endproc

.bss
    .align  2
.globl page_reserve
page_reserve:                           # pages
    .space  4
