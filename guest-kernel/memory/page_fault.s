# Page faults on user addresses: the first touch of a page of the stack, the heap or a program's data.
#
# Who comes here: user_trap, on the process's kernel stack, and kernel_fault, on the emergency stack; never sleeps.

.include "errno.inc"
.include "process.inc"

.text

# page_fault(a0 = address, a1 = access: PTE_R, PTE_W or PTE_X) -> a0 = 0 if the access may be tried again, -EFAULT if
# there is nothing, -EACCES if the process has no right to it, -ENOMEM if no memory is left
.globl page_fault
.proc page_fault
    .reg    address=s0
    .frame  ra, s0
    mv      address, a0
    call    region_find
    if a0 == zero
        li      a0, -EFAULT
        return
    endif
    lw      a2, Region.access(a0)
    and     t0, a2, a1
    if t0 == zero
        li      a0, -EACCES
        return
    endif
    lw      a0, Thread.process(tp)
    lw      a0, Process.space(a0)
    mv      a1, address
    call    space_page
    if a0 == zero
        li      a0, -ENOMEM
    else
        li      a0, 0
    endif
    return
.endproc

# region_find(a0 = address) -> a0 = Region of the process that contains it, 0 if there is none
#   clobbers t0-t2
.proc region_find
    .reg    region=t0, left=t1
    lw      region, Thread.process(tp)
    lw      region, Process.space(region)
    addi    region, region, Space.regions
    li      left, REGION_MAX
    repeat
        lw      t2, Region.start(region)
        if a0 >=u t2
            lw      t2, Region.end(region)
            if a0 <u t2
                mv      a0, region
                return
            endif
        endif
        addi    region, region, Region.sizeof
        addi    left, left, -1
    until left == zero
    li      a0, 0
    return
.endproc
