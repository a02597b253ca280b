# Address-space identifiers: with them, switching between processes flushes nothing. A process's identifier is its slot
# + 1; the kernel's own is 0. Where the machine has too few, or asid=off asks for it, all have 0 and each switch
# flushes.

.include "process.inc"

.equ ASID_BITS_NEEDED, 7
.if (1 << ASID_BITS_NEEDED) <= PROCESS_MAX
    .error "more processes than address-space identifiers"
.endif

.text

# asid_choose(): sets asid_in_use
.globl asid_choose
.proc asid_choose
    .frame  ra
    lw      a0, option_asid
    la      a1, off
    call    string_equal
    xori    a0, a0, 1
    csrr    t0, asidbits
    sltiu   t0, t0, ASID_BITS_NEEDED
    if t0 != zero
        li      a0, 0
    endif
    sw      a0, asid_in_use, t0
    return
.endproc

# process_use_space(a0 = process, a1 = page table): makes it the process's, from its next switch on
#   clobbers t0, t1
.globl process_use_space
.proc process_use_space
    sw      a1, Process.page_table(a0)
    lw      t0, ptbr_flags
    or      a1, a1, t0
    lw      t0, asid_in_use
    if t0 != zero
        lw      t0, Process.slot(a0)
        addi    t0, t0, 1
        slli    t0, t0, PTBR_ASID_SHIFT
        or      a1, a1, t0
    endif
    sw      a1, Process.ptbr(a0)
    return
.endproc

# process_flush(a0 = process): drops its translations, the kernel's stay
#   clobbers t0, t1
.globl process_flush
.proc process_flush
    li      t0, 0
    lw      t1, asid_in_use
    if t1 != zero
        lw      t0, Process.slot(a0)
        addi    t0, t0, 1
    endif
    tlb.flush.asid t0
    return
.endproc

.rodata
off:
    .asciz  "off"

.bss
    .align  2
.globl asid_in_use
asid_in_use:                            # 1 or 0
    .space  4
