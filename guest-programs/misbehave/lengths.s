# Misdeeds with lengths: strings that have no end, and more bytes than there can be. As in calls.s, the process survives
# them, because all of it must fail.

.include "fcntl.inc"
.include "refusals.inc"

.equ PAGE, 4096

.text

# endless_strings() -> a0 = 0 if paths are refused that run into the end of memory, or are longer than any may be
.globl endless_strings
.proc endless_strings
    .reg    start=s0, result=s1
    .frame  ra, s0, s1
    call    page_at_end
    mv      start, a0
    li      a1, 'a'
    li      a2, PAGE
    call    memset
    la      a0, naming
    mv      a1, start                   # longer than PATH_MAX
    call    refuse_all
    mv      result, a0
    la      a0, naming
    addi    a1, start, PAGE - 10        # short, but it never ends
    call    refuse_all
    or      result, result, a0
    la      a0, listing
    addi    a1, start, PAGE - 4         # a list of arguments that never ends
    sw      start, 0(a1)
    call    refuse_all
    or      a0, a0, result
    return
.endproc

# absurd_lengths() -> a0 = 0 if reads and writes that run out of memory don't claim to have done it all
.globl absurd_lengths
.proc absurd_lengths
    .reg    start=s0, length=s1, descriptor=s2
    .frame  ra, s0-s2
    call    page_at_end
    mv      start, a0
    li      length, 0x7fffffff
    la      a0, zero_device
    call    open_to_read
    mv      descriptor, a0
    mv      a1, start
    mv      a2, length
    call    sys_read
    beq     a0, length, wrong
    mv      a0, descriptor
    mv      a1, start
    li      a2, -1
    call    sys_read
    li      t0, PAGE
    bgt     a0, t0, wrong               # a part, or an error
    la      a0, file
    li      a1, O_CREAT | O_RDWR | O_TRUNC
    li      a2, 0666
    call    sys_open
    bltz    a0, wrong
    mv      descriptor, a0
    mv      a1, start
    mv      a2, length
    call    sys_write
    beq     a0, length, wrong
    mv      a0, descriptor              # a position from which a file can't grow
    mv      a1, length
    li      a2, SEEK_SET
    call    sys_lseek
    mv      a0, descriptor
    mv      a1, start
    li      a2, PAGE
    call    sys_write
    bgez    a0, wrong
    la      a0, file
    call    sys_unlink
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# page_at_end() -> a0 = address of the last page of the heap, behind which nothing is mapped
.proc page_at_end
    .frame  ra
    li      a0, 0
    call    sys_sbrk
    neg     a0, a0
    andi    a0, a0, PAGE - 1            # up to a whole page, and another one
    li      t0, PAGE
    add     a0, a0, t0
    call    sys_sbrk
    li      a0, 0
    call    sys_sbrk
    li      t0, PAGE
    sub     a0, a0, t0
    return
.endproc

.data                                   # and not .rodata: a loader may have to fill in the routines
.balign 4
naming:
    refused sys_open, BAD, O_RDONLY
    refused sys_unlink, BAD
    refused sys_exec, BAD
    refused 0
listing:
    refused sys_exec, zero_device, BAD
    refused 0

.section .rodata
