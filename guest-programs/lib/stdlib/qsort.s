# Sorting arrays of any element. A comparison is compare(a0, a1 = elements) -> a0 < 0, 0, > 0.

# qsort(a0 = array, a1 = count, a2 = bytes each, a3 = comparison)
#   heap sort: in place, without recursion, and never quadratic
.globl qsort
.proc qsort
    .reg    array=s0, count=s1, size=s2, compare=s3, root=s4
    .frame  ra, s0-s4
    mv      array, a0
    mv      count, a1
    mv      size, a2
    mv      compare, a3
    srli    root, count, 1
    while root != 0                     # make a heap: no element is greater than its parent
        addi    root, root, -1
        mv      a0, root
        call    sift_down
    endwhile
    loop                                # the greatest goes to the end, and the rest is made a heap again
        addi    count, count, -1
        blez    count, done
        mv      a0, array
        mul     a1, count, size
        add     a1, a1, array
        mv      a2, size
        call    memory_swap
        li      a0, 0
        call    sift_down
    endloop
done:
    return
.endproc

# sift_down(a0 = index of an element; s0 = array, s1 = count, s2 = bytes each, s3 = comparison): lets it sink to its
#   place in the heap
.proc sift_down
    .reg    array=s0, count=s1, size=s2, compare=s3, root=s4, child=s5, parent=s6
    .frame  ra, s4-s6
    mv      root, a0
    loop
        slli    child, root, 1
        addi    child, child, 1
        bgeu    child, count, done
        addi    t0, child, 1
        if t0 <u count                  # two children: take the greater one
            mul     a0, child, size
            add     a0, a0, array
            add     a1, a0, size
            jalr    compare
            srli    a0, a0, 31
            add     child, child, a0
        endif
        mul     parent, root, size
        add     parent, parent, array
        mul     a1, child, size
        add     a1, a1, array
        mv      a0, parent
        jalr    compare
        bgez    a0, done
        mv      a0, parent
        mul     a1, child, size
        add     a1, a1, array
        mv      a2, size
        call    memory_swap
        mv      root, child
    endloop
done:
    return
.endproc

# memory_swap(a0, a1 = areas, a2 = bytes): exchanges them
.proc memory_swap
    .reg    left=a0, right=a1, end=a2
    add     end, left, a2
    or      t0, left, right
    or      t0, t0, end
    andi    t0, t0, 3
    if t0 == 0
        while left <u end
            lw      t0, 0(left)
            lw      t1, 0(right)
            sw      t1, 0(left)
            sw      t0, 0(right)
            addi    left, left, 4
            addi    right, right, 4
        endwhile
    endif
    while left <u end
        lbu     t0, 0(left)
        lbu     t1, 0(right)
        sb      t1, 0(left)
        sb      t0, 0(right)
        addi    left, left, 1
        addi    right, right, 1
    endwhile
    ret
.endproc
