# The handler with the full frame, where the kernel has a page table of its own: the user's maps nothing of the kernel but
# the page of code that changes from one to the other, and the page with the frame (as systems do against Meltdown).
# Space 0 is the kernel's, space 1 the user's. With FLUSH the machine has no address-space identifiers, so each change
# drops the TLB.

    .include "common.inc"

    .macro space_change space
    li      t0, \space
    csrw    ptbr, t0
    .if FLUSH
    tlb.flush
    .endif
    .endm

    .text
    .globl  benchmark
benchmark:
    la      t0, frame
    csrw    scratch0, t0
    la      t0, vector
    csrw    tvec, t0
    j       first

# In the kernel's table, s0 = frame.
handle:
    la      sp, kernel_stack_end
    call    call_dispatch
    mv      sp, s0
    j       leave

# In both tables from here: see AddressSpaces.
    .section .crossing, "ax"
    .balign PAGE_SIZE
    .globl  crossing_code
crossing_code:
vector:
    frame_save
    mv      s0, sp
    space_change SPACE0
    j       handle
leave:
    space_change SPACE1
    frame_resume
first:
    space_change SPACE1
    user_enter
    .balign PAGE_SIZE

    .data
    .balign PAGE_SIZE
    .globl  crossing_data
crossing_data:
    .instance frame, TrapFrame
    .balign PAGE_SIZE
