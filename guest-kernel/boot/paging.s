# The kernel's address space: every page table's upper half.
#
# Who comes here: kernel_main.
# Runs in kernel mode, on the boot stack, with paging off.
#
# The first 4 MiB of RAM hold the kernel's image and are mapped by single pages, so that text can't be written and
# nothing else can be executed; the rest of RAM by superpages, and the devices by single pages. All entries are global,
# unless kpti=on.

.include "bootinfo.inc"
.include "layout.inc"

.equ KERNEL_DATA, PTE_V | PTE_R | PTE_W | PTE_A | PTE_D
.equ KERNEL_RODATA, PTE_V | PTE_R | PTE_A
.equ KERNEL_TEXT, PTE_V | PTE_R | PTE_X | PTE_A

.text

# paging_start(): builds kernel_page_table and turns paging on
.globl paging_start
.proc paging_start
    .frame  ra
    call    isolation_choose
    call    map_image
    call    map_ram
    call    map_devices
    call    isolation_map
    call    refill_choose
    call    asid_choose
    la      t0, kernel_page_table
    lw      t1, ptbr_flags
    or      t0, t0, t1
    sw      t0, kernel_ptbr, t1
    csrw    ptbr, t0
    return
.endproc

# map_image(): the first superpage's worth of RAM, page by page
.proc map_image
    .frame  ra
    la      a0, kernel_page_table
    li      a1, KERNEL_BASE
    la      a2, image_page_table
    call    map_table
    la      a0, image_page_table        # RAM may end before; then what lies behind answers with access faults
    li      a1, KERNEL_BASE | KERNEL_DATA
    li      a2, SUPERPAGE_SIZE / PAGE_SIZE
    li      a3, PAGE_SIZE
    call    map_run
    la      a0, __text_start
    la      a1, etext
    li      a2, KERNEL_TEXT
    call    protect_image
    la      a0, __rodata_start
    la      a1, __data_start
    li      a2, KERNEL_RODATA
    call    protect_image
    return
.endproc

# protect_image(a0 = from, a1 = to, a2 = flags): gives the image's pages from..to other flags
#   clobbers t0-t3
.proc protect_image
    .reg    page=a0, end=a1, flags=a2
    li      t0, -PAGE_SIZE
    and     page, page, t0
    la      t1, image_page_table
    li      t2, KERNEL_BASE
    lw      t0, page_global
    or      flags, flags, t0
    while page <u end
        sub     t0, page, t2
        srli    t0, t0, PAGE_SHIFT - 2
        add     t0, t0, t1
        or      t3, page, flags
        sw      t3, 0(t0)
        li      t3, PAGE_SIZE
        add     page, page, t3
    endwhile
    return
.endproc

# map_ram(): all superpages of RAM but the first
.proc map_ram
    .frame  ra
    lw      t0, boot_info + BootInfo.ram_size
    li      t1, SUPERPAGE_SIZE - 1
    add     t0, t0, t1                  # a last, partial one counts
    srli    t0, t0, SUPERPAGE_SHIFT
    addi    a2, t0, -1
    la      a0, kernel_page_table + ((KERNEL_BASE >> SUPERPAGE_SHIFT) + 1) * 4
    li      a1, (KERNEL_BASE + SUPERPAGE_SIZE) | KERNEL_DATA
    li      a3, SUPERPAGE_SIZE
    call    map_run
    return
.endproc

# map_devices(): the register windows
.proc map_devices
    .frame  ra
    la      a0, kernel_page_table
    li      a1, DEVICES_VIRTUAL
    la      a2, device_page_table
    call    map_table
    la      a0, device_page_table
    li      a1, DEVICES_BASE | KERNEL_DATA
    li      a2, DEVICES_SIZE / PAGE_SIZE
    li      a3, PAGE_SIZE
    call    map_run
    return
.endproc

# map_table(a0 = first-level table, a1 = address, a2 = second-level table): enters one into the other
#   clobbers t0
.proc map_table
    srli    t0, a1, SUPERPAGE_SHIFT
    slli    t0, t0, 2
    add     t0, t0, a0
    ori     a2, a2, PTE_V
    sw      a2, 0(t0)
    return
.endproc

# map_run(a0 = first entry's address, a1 = its value, a2 = number of entries, a3 = distance of the next one's value)
#   clobbers a0-a2, t0
.proc map_run
    lw      t0, page_global
    or      a1, a1, t0
    while a2 > 0
        sw      a1, 0(a0)
        addi    a0, a0, 4
        add     a1, a1, a3
        addi    a2, a2, -1
    endwhile
    return
.endproc

# refill_choose(): sets ptbr_flags, and the refill handler's address, by the option refill=
.proc refill_choose
    .frame  ra
    la      t0, refill_entry
    csrw    rvec, t0
    lw      a0, option_refill
    la      a1, software
    call    string_equal
    li      t0, PTBR_ENABLE
    if a0 != zero
        li      t0, PTBR_ENABLE | PTBR_SOFTWARE_REFILL
    endif
    sw      t0, ptbr_flags, t1
    return
.endproc

.rodata
software:
    .asciz  "software"

.bss
    .align  PAGE_SHIFT
.globl kernel_page_table, image_page_table
kernel_page_table:
    .space  PAGE_SIZE
image_page_table:
    .space  PAGE_SIZE
device_page_table:
    .space  PAGE_SIZE
.globl kernel_ptbr, ptbr_flags
kernel_ptbr:                            # ptbr while no process's memory is needed
    .space  4
ptbr_flags:                             # what every ptbr contains besides a table and an address space
    .space  4
