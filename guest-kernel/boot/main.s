# The kernel's start, from the boot information to the first process.
#
# Who comes here: _start, in kernel mode, interrupts off, in the thread that is the idle one later. Paging is off until
# paging_start; nothing changes for addresses of RAM then, because the kernel lives where it is physically.
# Runs in kernel mode, on the boot stack, with paging off until paging_start, then under the kernel's own page table.

.include "bootinfo.inc"

.text

# kernel_main(a0 = physical address of the boot information): doesn't return
.globl kernel_main
.proc kernel_main
    # Paging off: no device can be reached yet, so nothing can be said.
    call    idle_make                   # the thread that we are
    call    boot_info_copy              # the ROM is not mapped later
    call    options_read                # the command line's words
    call    page_start                  # physical memory
    call    page_reserve_choose
    call    module_area_make            # room for modules, behind the image
    call    paging_start                # the kernel's address space

    # Paging on.
    call    devices_start               # what there is, and its drivers
    call    banner_print                # the log works from here on
    call    clock_start
    call    options_act                 # debugging aids

    call    writeback_start             # threads for later
    call    works_start
    call    root_make                   # an empty RAM file system,
    call    initramfs_unpack            # filled from the archive,
    call    device_files_make           # and /dev
    call    init_make                   # the first process
    j       idle                        # and it runs
.endproc

# banner_print(): says who is there
.proc banner_print
    .frame  ra
    la      a0, banner
    lw      a1, boot_info + BootInfo.ram_size
    srli    a1, a1, 10
    lw      a2, page_count_free
    lw      a3, option_refill
    la      a4, off
    lw      t0, asid_limit
    if t0 != zero
        la      a4, on
    endif
    call    log_print
    return
.endproc

.rodata
banner:
    .asciz  "turnstile: %u KiB of memory, %u free pages, refill %s, address-space identifiers %s\n"
on:
    .asciz  "on"
off:
    .asciz  "off"
