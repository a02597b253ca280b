# How the kernel got where it is: the chain of calls on a stack, with names.
#
# Who comes here: panic_report, on the emergency stack. The code says how to unwind it: a procedure with a frame begins
# with `addi sp, sp, -size` and stores ra, so the part of it that has been executed is searched for those two.
# Addresses are checked before they are followed; the stack may be what is broken.
# Runs in kernel mode, on the emergency stack, under any page table.

.include "layout.inc"

.equ BACKTRACE_MAX, 24

.struct Symbol
    address     .word
    name        .word                   # string
.endstruct

.text

# backtrace_print(a0 = pc, a1 = sp, a2 = ra): prints one line a call
.globl backtrace_print
.proc backtrace_print
    .reg    pc=s0, stack=s1, link=s2, symbol=s3, size=s4, left=s5
    .frame  ra, s0-s5
    mv      pc, a0
    mv      stack, a1
    mv      link, a2
    li      left, BACKTRACE_MAX
    repeat
        mv      a0, pc
        call    symbol_find
        mv      symbol, a0
        if symbol == zero
            la      a0, message_unknown
            mv      a1, pc
            call    log_print
            break
        endif
        la      a0, message_call
        mv      a1, pc
        lw      a2, Symbol.name(symbol)
        lw      a3, Symbol.address(symbol)
        sub     a3, pc, a3
        call    log_print

        lw      a0, Symbol.address(symbol)
        mv      a1, pc
        call    frame_find
        mv      size, a0
        if a1 >= 0                      # it has saved ra
            add     a0, stack, a1
            call    stack_load
            mv      link, a0
        endif
        add     stack, stack, size
        addi    pc, link, -4            # the call
        beqz    link, done
        li      link, 0                 # only the innermost procedure may still have its own in ra
        addi    left, left, -1
    until left == zero
done:
    return
.endproc

# frame_find(a0 = start of a procedure, a1 = pc in it) -> a0 = size of its frame so far, a1 = offset of the saved ra in
# it, -1 if it is not there
#   clobbers a2-a4, t0-t3
.proc frame_find
    .reg    at=a0, end=a1, size=a2, offset=a3, mask=a4
    li      size, 0
    li      offset, -1
    li      mask, 0xffff0000
    lw      t0, make_frame              # what the two look like, but for their low halves
    lw      t1, save_link
    while at <u end
        lw      t2, 0(at)
        addi    at, at, 4
        xor     t3, t2, t0
        and     t3, t3, mask
        if t3 == zero
            slli    t2, t2, 16
            srai    t2, t2, 16
            if t2 < 0                   # makes the frame; an epilogue's addi is positive
                sub     size, size, t2
            endif
            continue
        endif
        xor     t3, t2, t1
        and     t3, t3, mask
        if t3 == zero
            slli    t2, t2, 16
            srai    offset, t2, 16
        endif
    endwhile
    mv      a0, size
    mv      a1, offset
    return
.endproc

# stack_load(a0 = address) -> a0 = the word there, 0 if it can't be a stack
#   clobbers t0-t2
.proc stack_load
    li      t0, KERNEL_BASE
    lw      t1, ram_end
    andi    t2, a0, 3
    if a0 <u t0 || a0 >=u t1 || t2 != zero
        li      a0, 0
        return
    endif
    lw      a0, 0(a0)
    return
.endproc

# symbol_find(a0 = address) -> a0 = Symbol of the procedure that contains it, 0 if it is not in the kernel's text
#   clobbers a1, t0-t3
.proc symbol_find
    .reg    address=a0, low=t0, high=t1
    la      t2, __text_start
    la      t3, etext
    lw      high, symbol_count
    if address <u t2 || address >=u t3 || high == zero
        li      a0, 0
        return
    endif
    la      a1, symbol_table            # sorted by address
    li      low, 0
    loop                                # low's address <= address < high's
        addi    t2, low, 1
        if t2 >=u high
            break
        endif
        add     t2, low, high
        srli    t2, t2, 1
        slli    t3, t2, 3               # Symbol.sizeof
        add     t3, t3, a1
        lw      t3, Symbol.address(t3)
        if t3 <=u address
            mv      low, t2
        else
            mv      high, t2
        endif
    endloop
    slli    low, low, 3
    add     a0, a1, low
    return
.endproc

.rodata
message_call:
    .asciz  "  0x%x  %s+%u\n"
message_unknown:
    .asciz  "  0x%x\n"
    .align  2
make_frame:
    addi    sp, sp, 0
save_link:
    sw      ra, 0(sp)
