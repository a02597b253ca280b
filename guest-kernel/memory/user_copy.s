# The only routines of the kernel that touch user memory. Pointers that come from a program may point anywhere: an
# access that faults between user_copy_begin and user_copy_end is tried again when the page is there, which may take
# long; or the routine returns -EFAULT. See trap/kernel.s, which saves just those registers that are used here.
#
# Addresses of the kernel's half are refused before anything is touched. The last page of the lower half is never
# mapped, so no access runs from one half into the other.
#
# Who comes here: system calls, and whatever else has an address from a program.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "layout.inc"

.text

# copy_in(a0 = kernel's buffer, a1 = user's buffer, a2 = bytes) -> a0 = 0 or -EFAULT
#   clobbers a1, a2, t0-t3
.globl copy_in
.proc copy_in
    li      t0, KERNEL_BASE
    bgeu    a1, t0, user_copy_fail
    sub     t0, t0, a1
    bgtu    a2, t0, user_copy_fail
    j       user_copy
.endproc

# copy_out(a0 = user's buffer, a1 = kernel's buffer, a2 = bytes) -> a0 = 0 or -EFAULT
#   clobbers a1, a2, t0-t3
.globl copy_out
.proc copy_out
    li      t0, KERNEL_BASE
    bgeu    a0, t0, user_copy_fail
    sub     t0, t0, a0
    bgtu    a2, t0, user_copy_fail
    j       user_copy
.endproc

.globl user_copy_begin, user_copy_end
user_copy_begin:

# user_copy(a0 = to, a1 = from, a2 = bytes) -> a0 = 0 or -EFAULT
#   clobbers a1, a2, t0-t3
.proc user_copy
    csrsi   status, STATUS_UA
    or      t0, a0, a1
    andi    t0, t0, 3
    if t0 == zero                       # both aligned: words
        li      t1, 32
        while a2 >=u t1
            .irp offset, 0, 8, 16, 24
                lw      t2, \offset(a1)
                lw      t3, \offset + 4(a1)
                sw      t2, \offset(a0)
                sw      t3, \offset + 4(a0)
            .endr
            addi    a1, a1, 32
            addi    a0, a0, 32
            addi    a2, a2, -32
        endwhile
        li      t1, 4
        while a2 >=u t1
            lw      t2, 0(a1)
            sw      t2, 0(a0)
            addi    a1, a1, 4
            addi    a0, a0, 4
            addi    a2, a2, -4
        endwhile
    endif
    while a2 != zero
        lbu     t2, 0(a1)
        sb      t2, 0(a0)
        addi    a1, a1, 1
        addi    a0, a0, 1
        addi    a2, a2, -1
    endwhile
    csrci   status, STATUS_UA
    li      a0, 0
    return
.endproc

# copy_in_string(a0 = kernel's buffer, a1 = user's string, a2 = room in bytes) -> a0 = its length without the zero byte,
# -EFAULT, or -ENAMETOOLONG if it doesn't fit
#   clobbers a1, a2, t0-t2
.globl copy_in_string
.proc copy_in_string
    li      t0, KERNEL_BASE
    bgeu    a1, t0, user_copy_fail
    mv      t1, a0
    csrsi   status, STATUS_UA
    while a2 != zero
        lbu     t0, 0(a1)
        sb      t0, 0(t1)
        if t0 == zero
            csrci   status, STATUS_UA
            sub     a0, t1, a0
            return
        endif
        addi    a1, a1, 1
        addi    t1, t1, 1
        addi    a2, a2, -1
    endwhile
    csrci   status, STATUS_UA
    li      a0, -ENAMETOOLONG
    return
.endproc

user_copy_end:

# user_copy_fail() -> a0 = -EFAULT: what the three above become when an access fails, and they have no frame
.globl user_copy_fail
.proc user_copy_fail
    csrci   status, STATUS_UA
    li      a0, -EFAULT
    return
.endproc
