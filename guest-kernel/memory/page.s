# Physical memory, page by page. A page's address is the same physically and virtually.
#
# Pages that have never been used lie between page_next and page_limit; pages that were given back are chained through
# their first words. So nothing has to be touched at the start, however much memory there is.

.include "bootinfo.inc"
.include "layout.inc"

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
    la      t0, _end + PAGE_MASK
    and     t0, t0, t2
    sw      t0, page_next, t3
    sub     t0, t1, t0
    srai    t0, t0, PAGE_SHIFT
    if t0 < 0                           # not even the image has room
        li      t0, 0
    endif
    sw      t0, page_count_free, t3
    return
.endproc

# page_alloc() -> a0 = page with arbitrary contents, 0 if none is left
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
    return
.endproc

# page_alloc_zero() -> a0 = page filled with zeros, 0 if none is left
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

# page_free(a0 = page)
#   clobbers t0, t1
.globl page_free
.proc page_free
    lw      t0, page_free_list
    sw      t0, 0(a0)
    sw      a0, page_free_list, t0
    lw      t0, page_count_free
    addi    t0, t0, 1
    sw      t0, page_count_free, t1
    return
.endproc

# page_free_range(a0 = first page, a1 = end, any address): gives back all pages that begin before the end
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

.bss
    .align  2
.globl ram_end, page_count_free
ram_end:                                # first address behind RAM
    .space  4
page_count_free:
    .space  4
page_next:                              # first page that has never been used
    .space  4
page_limit:                             # end of those
    .space  4
page_free_list:                         # first page of the chain, 0 at its end
    .space  4
