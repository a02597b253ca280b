# The time of files, in seconds.
#
# Who comes here: whoever notes a time in an inode.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "bootinfo.inc"

.text

# time_seconds() -> a0 = seconds of the wall clock
#   clobbers a1, t0-t2
.globl time_seconds
.proc time_seconds
    # The clock is divided once a second: until it reaches the next one, the last answer is good.
    repeat
        rdtimeh a1
        rdtime  a0
        rdtimeh t0
    until t0 == a1
    lw      t0, next_second
    lw      t1, next_second + 4
    if a1 >u t1
        j       later
    endif
    if a1 == t1 && a0 >=u t0
        j       later
    endif
    lw      a0, present_second
    return
later:
    j       time_divide
.endproc

# time_divide(a0, a1 = clock) -> a0 = seconds, which are remembered until the next one begins
.proc time_divide
    .reg    seconds=s0, frequency=s1
    .frame  ra, s0, s1
    lw      frequency, boot_info + BootInfo.frequency
    mv      a2, frequency
    call    divide_wide
    addi    t0, a0, 1
    mul     t1, t0, frequency
    mulhu   t2, t0, frequency
    sw      t1, next_second, t0
    sw      t2, next_second + 4, t0
    mv      seconds, a0
    lw      a0, option_epoch
    call    string_number
    add     a0, a0, seconds
    sw      a0, present_second, t0
    return
.endproc

.bss
    .align  2
next_second:                            # clock at which the next second begins
    .space  8
present_second:
    .space  4
