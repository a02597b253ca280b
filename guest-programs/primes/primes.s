# primes [LIMIT]: prints the primes below a limit, 100 if none is given, by the sieve of Eratosthenes.

.equ DEFAULT_LIMIT, 100
.equ LIMIT_MAX, 1 << 20
.equ ROOT_MAX, 1 << 10                  # of the highest limit

.globl main
.proc main
    .reg    limit=s0, sieve=s1, number=s2, last=s3
    .frame  ra, s0-s3
    li      limit, DEFAULT_LIMIT
    li      t0, 2
    if a0 >= t0
        lw      a0, 4(a1)               # argv[1]
        call    atoi
        mv      limit, a0
    endif
    li      t0, LIMIT_MAX
    if limit < 0 || limit > t0
        la      a0, stderr
        lw      a0, 0(a0)
        la      a1, bad_limit
        mv      a2, t0
        call    fprintf
        li      a0, 2
        return
    endif

    la      sieve, composite            # a byte a number: not 0 if it is known to be composite
    li      number, 2
    while number < limit
        add     t0, sieve, number
        lbu     t0, 0(t0)
        if t0 == 0                      # a prime: its multiples, from its square on, are none
            li      t1, ROOT_MAX
            if number <= t1             # beyond it, the square lies beyond every limit, and of 32 bits
                mul     t0, number, number
                add     t0, t0, sieve
                add     last, sieve, limit
                li      t1, 1
                while t0 <u last
                    sb      t1, 0(t0)
                    add     t0, t0, number
                endwhile
            endif
            la      a0, line
            mv      a1, number
            call    printf
        endif
        addi    number, number, 1
    endwhile
    li      a0, 0
    return
.endproc

.section .rodata
line:
    .asciz  "%d\n"
bad_limit:
    .asciz  "primes: the limit is a number from 0 to %d\n"

.bss
composite:
    .space  LIMIT_MAX
