# Cutting a string into words, in place.

# strtok(a0 = string, 0 to go on with the last, a1 = separators) -> a0 = next word, 0 at the end
.globl strtok
.proc strtok
    la      a2, strtok_rest
    tail    strtok_r
.endproc

# strtok_r(a0 = string, 0 to go on, a1 = separators, a2 = char **rest) -> a0 = next word, 0 at the end
.weak strtok_r
.proc strtok_r
    .reg    word=s0, separators=s1, rest=s2
    .frame  ra, s0-s2
    mv      word, a0
    mv      separators, a1
    mv      rest, a2
    if word == 0
        lw      word, 0(rest)
        beqz    word, none              # never started
    endif
    mv      a0, word
    call    strspn
    add     word, word, a0
    lbu     t0, 0(word)
    if t0 == 0
        sw      word, 0(rest)
        j       none
    endif
    mv      a0, word
    mv      a1, separators
    call    strcspn
    add     a0, word, a0
    lbu     t0, 0(a0)
    if t0 != 0
        sb      zero, 0(a0)
        addi    a0, a0, 1
    endif
    sw      a0, 0(rest)
    mv      a0, word
    return
none:
    li      a0, 0
    return
.endproc

.bss
.balign 4
strtok_rest:
    .space  4
