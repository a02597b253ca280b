# Physical memory, page by page. A page's address is the same physically and virtually.
#
# A page in use has a count of references: everyone who has it, a page table, a file, a structure, holds one, and the page
# is free when the last one has been given back. The counts lie behind the kernel's image, a word for each page of RAM;
# those of free pages mean nothing. Pages that have never been used lie between page_next and page_limit; pages that were
# given back are chained through their first words. So nothing has to be touched at the start, however much memory there is.
#
# Who comes here: everybody who needs memory, from page_start on.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "bootinfo.inc"
.include "layout.inc"

.equ PAGE_COUNT_SHIFT, PAGE_SHIFT - 2   # from a page's address to the offset of its count

# page_count PAGE, ADDRESS: ADDRESS = where the count of references of a page is; clobbers t0
.macro page_count page, address
    srli    \address, \page, PAGE_COUNT_SHIFT
    lw      t0, page_counts
    add     \address, \address, t0
.endm

.text

# page_start(): finds what memory is left between the kernel's image and the initial RAM file system
.globl page_start
.proc page_start
    lw      t0, boot_info + BootInfo.ram
    lw      t1, boot_info + BootInfo.ram_size
    add     t1, t0, t1
    sw      t1, ram_end, t2
    lw      t2, boot_info + BootInfo.initrd_size
    if t2 != zero                       # it lies at the end of RAM, on whole pages
        lw      t1, boot_info + BootInfo.initrd
    endif
    li      t2, -PAGE_SIZE
    and     t1, t1, t2
    sw      t1, page_limit, t3
    la      t0, _end + 3
    andi    t0, t0, -4
    lw      t3, boot_info + BootInfo.ram
    srli    t3, t3, PAGE_COUNT_SHIFT
    sub     t3, t0, t3
    sw      t3, page_counts, t4
    lw      t3, boot_info + BootInfo.ram_size
    srli    t3, t3, PAGE_COUNT_SHIFT
    add     t0, t0, t3
    addi    t0, t0, PAGE_MASK
    and     t0, t0, t2
    sw      t0, page_next, t3
    sub     t0, t1, t0
    srai    t0, t0, PAGE_SHIFT
    if t0 < 0                           # not even the image has room
        li      t0, 0
    endif
    sw      t0, page_count_free, t3
    la      t1, page_of_zeros           # the only page of the image that programs share
    page_count t1, t1
    li      t0, 1
    sw      t0, 0(t1)
    return
.endproc

# page_alloc() -> a0 = page with arbitrary contents and one reference, 0 if none is left
#   clobbers t0-t2
.globl page_alloc
.proc page_alloc
    lw      t0, page_count_free
    if t0 == zero
        li      a0, 0
        return
    endif
    addi    t0, t0, -1
    sw      t0, page_count_free, t1
    lw      a0, page_free_list
    if a0 != zero
        lw      t0, 0(a0)
        sw      t0, page_free_list, t1
    else
        lw      a0, page_next
        li      t1, PAGE_SIZE
        add     t0, a0, t1
        sw      t0, page_next, t1
    endif
    page_count a0, t1
    li      t0, 1
    sw      t0, 0(t1)
    return
.endproc

# page_begin(a0 = page that is free no longer): it has one reference
#   clobbers t0, t1
.globl page_begin
.proc page_begin
    page_count a0, t1
    li      t0, 1
    sw      t0, 0(t1)
    return
.endproc

# page_alloc_zero() -> a0 = page filled with zeros and with one reference, 0 if none is left
#   clobbers a1, t0-t2
.globl page_alloc_zero
.proc page_alloc_zero
    .frame  ra, s0
    call    page_alloc
    if a0 != zero
        mv      s0, a0
        li      a1, PAGE_SIZE
        call    memory_zero
        mv      a0, s0
    endif
    return
.endproc

# page_get(a0 = page in use): takes one more reference
#   clobbers t0, t1
.globl page_get
.proc page_get
    page_count a0, t1
    lw      t0, 0(t1)
    addi    t0, t0, 1
    sw      t0, 0(t1)
    return
.endproc

# page_put(a0 = page in use): gives a reference back; without any, the page is free
#   clobbers t0, t1
.globl page_put
.proc page_put
    page_count a0, t1
    lw      t0, 0(t1)
    addi    t0, t0, -1
    sw      t0, 0(t1)
    beqz    t0, page_free
    bltz    t0, wrong
    return
wrong:
    la      a0, message_twice
    call    panic
.endproc

# page_references(a0 = page in use) -> a0 = how many there are
#   clobbers t0
.globl page_references
.proc page_references
    page_count a0, a0
    lw      a0, 0(a0)
    return
.endproc

# page_free(a0 = page that nobody refers to)
#   clobbers t0, t1
.proc page_free
    lw      t0, page_free_list
    sw      t0, 0(a0)
    sw      a0, page_free_list, t0
    lw      t0, page_count_free
    addi    t0, t0, 1
    sw      t0, page_count_free, t1
    return
.endproc

# page_free_range(a0 = first page, a1 = end, any address): makes all pages that begin before the end free; they have
# never been in use
.globl page_free_range
.proc page_free_range
    .reg    page=s0, end=s1
    .frame  ra, s0, s1
    mv      page, a0
    mv      end, a1
    while page <u end
        mv      a0, page
        call    page_free
        li      t0, PAGE_SIZE
        add     page, page, t0
    endwhile
    return
.endproc

.rodata
message_twice:
    .asciz  "a page has been given back too often"

.bss
    .align  2
.globl ram_end, page_count_free, page_next, page_limit
ram_end:                                # first address behind RAM
    .space  4
page_count_free:
    .space  4
page_counts:                            # where the count of the page at address 0 would be
    .space  4
page_next:                              # first page that has never been used
    .space  4
page_limit:                             # end of those
    .space  4
page_free_list:                         # first page of the chain, 0 at its end
    .space  4
