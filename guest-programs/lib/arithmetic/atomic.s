# Atomic operations on words, under the names that gcc calls when it may not use the atomic instructions itself
# (-march=rv32im). Each is sequentially consistent, whatever order was asked for.

# __atomic_exchange_4(a0 = address, a1 = value) -> a0 = the old one
.globl __atomic_exchange_4, __sync_lock_test_and_set_4
.proc __atomic_exchange_4
__sync_lock_test_and_set_4:
    amoswap.w a0, a1, (a0)
    ret
.endproc

# __atomic_compare_exchange_4(a0 = address, a1 = address of the expected value, a2 = new) -> a0 = 1 if it was as
#   expected; else 0, and what it was at a1
.globl __atomic_compare_exchange_4
.proc __atomic_compare_exchange_4
    .reg    address=a0, expected=a1, new=a2
    lw      t0, 0(expected)
    loop
        lr.w    t1, (address)
        if t1 != t0
            sw      t1, 0(expected)
            li      a0, 0
            ret
        endif
        sc.w    t2, new, (address)
        if t2 == 0
            li      a0, 1
            ret
        endif
    endloop
.endproc

# __sync_val_compare_and_swap_4(a0 = address, a1 = expected value, a2 = new) -> a0 = what it was
.globl __sync_val_compare_and_swap_4
.proc __sync_val_compare_and_swap_4
    loop
        lr.w    t0, (a0)
        if t0 != a1
            break
        endif
        sc.w    t1, a2, (a0)
        if t1 == 0
            break
        endif
    endloop
    mv      a0, t0
    ret
.endproc

# __sync_bool_compare_and_swap_4(a0 = address, a1 = expected value, a2 = new) -> a0 = 1 if it was as expected
.globl __sync_bool_compare_and_swap_4
.proc __sync_bool_compare_and_swap_4
    .reg    expected=s0
    .frame  ra, s0
    mv      expected, a1
    call    __sync_val_compare_and_swap_4
    sub     a0, a0, expected
    seqz    a0, a0
    return
.endproc

# For each of these operations: fetch_and_op gives the old value, op_and_fetch the new one.
.macro atomic_operation name, amo:req, apply:req
.globl __atomic_fetch_\name\()_4, __sync_fetch_and_\name\()_4
.proc __atomic_fetch_\name\()_4
__sync_fetch_and_\name\()_4:
    \amo    a0, a1, (a0)
    ret
.endproc

.globl __atomic_\name\()_fetch_4, __sync_\name\()_and_fetch_4
.proc __atomic_\name\()_fetch_4
__sync_\name\()_and_fetch_4:
    \amo    a0, a1, (a0)
    \apply  a0, a0, a1
    ret
.endproc
.endm

    atomic_operation add, amoadd.w, add
    atomic_operation and, amoand.w, and
    atomic_operation or, amoor.w, or
    atomic_operation xor, amoxor.w, xor

# There is no atomic subtraction: the negative is added.

# __atomic_fetch_sub_4(a0 = address, a1 = value) -> a0 = the old one
.globl __atomic_fetch_sub_4, __sync_fetch_and_sub_4
.proc __atomic_fetch_sub_4
__sync_fetch_and_sub_4:
    neg     a1, a1
    amoadd.w a0, a1, (a0)
    ret
.endproc

# __atomic_sub_fetch_4(a0 = address, a1 = value) -> a0 = the new one
.globl __atomic_sub_fetch_4, __sync_sub_and_fetch_4
.proc __atomic_sub_fetch_4
__sync_sub_and_fetch_4:
    neg     a1, a1
    amoadd.w a0, a1, (a0)
    add     a0, a0, a1
    ret
.endproc
