# The array of the environment.

# __environment_find(a0 = name, or "name=value") -> a0 = address of its pointer in the array, 0 if there is none
.globl __environment_find
.proc __environment_find
    .reg    name=s0, length=s1, entry=s2
    .frame  ra, s0-s2
    mv      name, a0
    la      a1, equals
    call    strcspn
    mv      length, a0
    la      entry, environ
    lw      entry, 0(entry)
    beqz    entry, none
    loop
        lw      a0, 0(entry)
        beqz    a0, none
        mv      a1, name
        mv      a2, length
        call    strncmp
        if a0 == 0
            lw      t0, 0(entry)
            add     t0, t0, length
            lbu     t0, 0(t0)
            addi    t0, t0, -'='
            if t0 == 0
                mv      a0, entry
                return
            endif
        endif
        addi    entry, entry, 4
    endloop
none:
    li      a0, 0
    return
.endproc

# __environment_put(a0 = "name=value") -> a0 = 0, -1 and errno if there is no memory
.globl __environment_put
.proc __environment_put
    .reg    text=s0, count=s1, array=s2
    .frame  ra, s0-s2
    mv      text, a0
    call    __environment_find
    if a0 != 0
        sw      text, 0(a0)
        li      a0, 0
        return
    endif
    la      t0, environ                 # a larger array
    lw      array, 0(t0)
    li      count, 0
    if array != 0
        mv      t0, array
        loop
            lw      t1, 0(t0)
            if t1 == 0
                break
            endif
            addi    t0, t0, 4
            addi    count, count, 1
        endloop
    endif
    slli    a1, count, 2
    addi    a1, a1, 8
    la      t0, ours
    lw      a0, 0(t0)
    if a0 != array                      # the kernel's, or the program's: it stays where it is
        li      a0, 0
    endif
    call    realloc
    if a0 == 0
        li      a0, -1
        return
    endif
    la      t0, ours
    lw      t1, 0(t0)
    sw      a0, 0(t0)
    la      t0, environ
    sw      a0, 0(t0)
    slli    count, count, 2
    if array != t1
        mv      a1, array
        mv      a2, count
        mv      array, a0
        call    memcpy
        mv      a0, array
    endif
    add     a0, a0, count
    sw      text, 0(a0)
    sw      zero, 4(a0)
    li      a0, 0
    return
.endproc

.section .rodata
equals:
    .asciz  "="

.bss
.balign 4
ours:                                   # the array on the heap, 0 before there is one
    .space  4
