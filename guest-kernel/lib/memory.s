# Copying and clearing kernel memory.
#
# Who comes here: everybody.
# Runs in kernel mode, on any stack or none, under any page table.

.include "layout.inc"

.text

# memory_copy(a0 = to, a1 = from, a2 = bytes): the two must not overlap
#   clobbers a0-a2, t0-t3
.globl memory_copy
.proc memory_copy
    or      t0, a0, a1
    andi    t0, t0, 3
    if t0 == zero                       # both aligned: words
        li      t1, 64
        while a2 >=u t1
            .irp offset, 0, 8, 16, 24, 32, 40, 48, 56
                lw      t2, \offset(a1)
                lw      t3, \offset + 4(a1)
                sw      t2, \offset(a0)
                sw      t3, \offset + 4(a0)
            .endr
            addi    a1, a1, 64
            addi    a0, a0, 64
            addi    a2, a2, -64
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
        lbu     t0, 0(a1)
        sb      t0, 0(a0)
        addi    a1, a1, 1
        addi    a0, a0, 1
        addi    a2, a2, -1
    endwhile
    return
.endproc

# page_copy(a0 = to, a1 = from): one page
#   clobbers a0-a2, t0-t3
.globl page_copy
.proc page_copy
    .reg    end=a2
    li      end, PAGE_SIZE
    add     end, end, a0
    repeat                              # 64 bytes at a time
        .irp offset, 0, 16, 32, 48
            lw      t0, \offset(a1)
            lw      t1, \offset + 4(a1)
            lw      t2, \offset + 8(a1)
            lw      t3, \offset + 12(a1)
            sw      t0, \offset(a0)
            sw      t1, \offset + 4(a0)
            sw      t2, \offset + 8(a0)
            sw      t3, \offset + 12(a0)
        .endr
        addi    a1, a1, 64
        addi    a0, a0, 64
    until a0 == end
    return
.endproc

# memory_zero(a0 = address, a1 = bytes)
#   clobbers a0, a1, t0
.globl memory_zero
.proc memory_zero
    andi    t0, a0, 3
    if t0 == zero
        li      t0, 64                  # pages, mostly
        while a1 >=u t0
            .irp offset, 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60
                sw      zero, \offset(a0)
            .endr
            addi    a0, a0, 64
            addi    a1, a1, -64
        endwhile
        li      t0, 4
        while a1 >=u t0
            sw      zero, 0(a0)
            addi    a0, a0, 4
            addi    a1, a1, -4
        endwhile
    endif
    while a1 != zero
        sb      zero, 0(a0)
        addi    a0, a0, 1
        addi    a1, a1, -1
    endwhile
    return
.endproc

# memory_equal(a0, a1 = addresses, a2 = bytes) -> a0 = 1 if they hold the same, else 0
#   clobbers a1, a2, t0, t1
.globl memory_equal
.proc memory_equal
    while a2 != zero
        lbu     t0, 0(a0)
        lbu     t1, 0(a1)
        if t0 != t1
            li      a0, 0
            return
        endif
        addi    a0, a0, 1
        addi    a1, a1, 1
        addi    a2, a2, -1
    endwhile
    li      a0, 1
    return
.endproc
