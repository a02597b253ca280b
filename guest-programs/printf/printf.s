# printf FORMAT [ARGUMENT…]: prints the arguments as the format says, which is used again and again until all of them have been
# printed: POSIX's, without floating point. What is missing counts as empty, or as 0.

.include "printf.inc"

.globl main
.proc main
    .reg    format=s0
    .frame  ra, s0
    lw      format, 4(a1)               # argv[1]
    if format == 0
        la      a0, usage
        call    __usage
    endif
    addi    a1, a1, 8
    la      t0, arguments
    sw      a1, 0(t0)
    loop
        la      t0, arguments
        lw      t0, 0(t0)
        lw      t1, 0(t0)
        la      t2, pending
        sw      t1, 0(t2)
        mv      a0, format
        call    print_once
        bnez    a0, done                # \c
        la      t0, arguments
        lw      t0, 0(t0)
        lw      t1, 0(t0)
        beqz    t1, done
        la      t2, pending
        lw      t2, 0(t2)
        beq     t1, t2, done            # the format takes none: once is enough
    endloop
done:
    la      t0, status
    lw      a0, 0(t0)
    return
.endproc

# print_once(a0 = format) -> a0 = 0, 1 if \c has ended the output
.proc print_once
    .reg    at=s0
    .frame  ra, s0
    mv      at, a0
    loop
        lbu     a0, 0(at)
        switch a0, t0
        case 0
            break
        case '\\'
            addi    a0, at, 1
            li      a1, 0
            call    print_escape
            bnez    a1, ended
            mv      at, a0
        case '%'
            addi    a0, at, 1
            call    print_conversion
            bnez    a1, ended
            mv      at, a0
        default
            call    putchar
            addi    at, at, 1
        endswitch
    endloop
    li      a0, 0
    return
ended:
    li      a0, 1
    return
.endproc

# argument_next() -> a0 = the next argument, 0 if there is none any more
.globl argument_next
.proc argument_next
    la      t0, arguments
    lw      t1, 0(t0)
    lw      a0, 0(t1)
    if a0 != 0
        addi    t1, t1, 4
        sw      t1, 0(t0)
    endif
    ret
.endproc

.section .rodata
usage:
    .asciz  "FORMAT [ARGUMENT...]"

.bss
.balign 4
.globl status
status:                                 # 1 once an argument was wrong
    .space  4
arguments:                              # those that are left
    .space  4
pending:                                # the first of them when the format was last begun
    .space  4
