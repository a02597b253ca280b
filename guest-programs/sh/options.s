# The shell's options: letters, which `set` and the command line change.

.include "sh.inc"

# options_take(a0 = arguments, ending with 0, a1 = OPTION_… that may be given) -> a0 = those behind the options, a1 = 1 if --
#   stood before them; a0 = 0 if one of the letters is none of these options
.globl options_take
.proc options_take
    .reg    argument=s0, sign=s1, at=s2, allowed=s3
    .frame  ra, s0-s3
    mv      argument, a0
    mv      allowed, a1
    loop
        lw      at, 0(argument)
        beqz    at, done
        lbu     sign, 0(at)
        lbu     t2, 1(at)
        addi    t0, sign, -'-'
        addi    t1, sign, -'+'
        if t0 != 0 && t1 != 0
            break
        endif
        if t2 == 0                      # - alone
            break
        endif
        addi    argument, argument, 4
        addi    t2, t2, -'-'
        or      t0, t0, t2
        if t0 == 0                      # --
            mv      a0, argument
            li      a1, 1
            return
        endif
        loop
            addi    at, at, 1
            lbu     a0, 0(at)
            if a0 == 0
                break
            endif
            call    option_bit
            and     a0, a0, allowed
            beqz    a0, unknown
            la      t0, options
            lw      t1, 0(t0)
            or      t1, t1, a0
            addi    t2, sign, -'+'
            if t2 == 0
                xor     t1, t1, a0
            endif
            sw      t1, 0(t0)
        endloop
    endloop
done:
    mv      a0, argument
    li      a1, 0
    return
unknown:
    li      a0, 0
    return
.endproc

# option_bit(a0 = letter) -> a0 = OPTION_…, 0 if there is none of that letter
.proc option_bit
    la      t0, letters
    li      t1, 1
    loop
        lbu     t2, 0(t0)
        if t2 == 0
            li      a0, 0
            ret
        endif
        if t2 == a0
            mv      a0, t1
            ret
        endif
        slli    t1, t1, 1
        addi    t0, t0, 1
    endloop
.endproc

# options_text() -> a0 = string: the letters of those that are on, $-; valid until the next call
.globl options_text
.proc options_text
    la      a0, text
    la      t0, letters
    la      t1, options
    lw      t1, 0(t1)
    mv      t2, a0
    loop
        lbu     t3, 0(t0)
        if t3 == 0
            break
        endif
        andi    t4, t1, 1
        if t4 != 0
            sb      t3, 0(t2)
            addi    t2, t2, 1
        endif
        srli    t1, t1, 1
        addi    t0, t0, 1
    endloop
    la      t0, interactive
    lw      t0, 0(t0)
    if t0 != 0
        li      t3, 'i'
        sb      t3, 0(t2)
        addi    t2, t2, 1
    endif
    sb      zero, 0(t2)
    ret
.endproc

.section .rodata
letters:                                # in the order of the bits
    .asciz  "efuxc"

.bss
.balign 4
.globl options
options:                                # OPTION_…
    .space  4
text:
    .space  8
