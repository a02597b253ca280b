# Running loops and case: (a0 = Node) -> a0 = status.

.include "sh.inc"

# run_while: while and until
.globl run_while
.proc run_while
    .reg    node=s0, status=s1
    .frame  ra, s0, s1
    mv      node, a0
    li      status, 0
    loop
        lw      a0, Node.left(node)
        call    run_tested
        lw      t0, Node.kind(node)
        addi    t0, t0, -NODE_UNTIL
        seqz    t0, t0
        snez    t1, a0
        mv      a0, status
        bne     t0, t1, over            # while: until it fails; until: until it doesn't
        call    loop_goes_on            # break may stand in the condition, too
        beqz    a0, over
        lw      a0, Node.right(node)
        call    run_node
        mv      status, a0
        call    loop_goes_on
        beqz    a0, over
    endloop
over:
    mv      a0, status
    return
.endproc

# loop_goes_on() -> a0 = 1, or 0 if break, continue for an outer loop, or return has been called
.proc loop_goes_on
    la      t0, skip_kind
    lw      t1, 0(t0)
    li      a0, 1
    if t1 == 0
        ret
    endif
    li      t2, SKIP_RETURN
    li      a0, 0
    beq     t1, t2, done
    la      t2, skip_count
    lw      t3, 0(t2)
    addi    t3, t3, -1
    sw      t3, 0(t2)
    bgtz    t3, done
    sw      zero, 0(t0)
    addi    t1, t1, -SKIP_CONTINUE
    seqz    a0, t1
done:
    ret
.endproc

.globl run_for
.proc run_for
    .reg    node=s0, word=s1, status=s2, mark=s3, name=s4
    .frame  ra, s0-s4, words:4
    mv      node, a0
    li      status, 0
    call    arena_mark
    mv      mark, a0
    lw      t0, Node.words(node)
    lw      name, Word.text(t0)
    lw      a0, Word.next(t0)
    lw      t0, Node.left(node)
    if t0 != 0                          # no "in": as if it were "$@"
        la      a0, all_parameters
    endif
    addi    a1, sp, words
    call    expand_words
    lw      word, words(sp)
    while word != 0
        mv      a0, name
        lw      a1, Word.text(word)
        call    variable_set
        lw      a0, Node.right(node)
        call    run_node
        mv      status, a0
        call    loop_goes_on
        if a0 == 0
            break
        endif
        lw      word, Word.next(word)
    endwhile
    mv      a0, mark
    call    arena_release
    mv      a0, status
    return
.endproc

.globl run_case
.proc run_case
    .reg    item=s0, pattern=s1, subject=s2, mark=s3
    .frame  ra, s0-s3
    lw      item, Node.other(a0)
    lw      s1, Node.words(a0)
    call    arena_mark
    mv      mark, a0
    lw      a0, Word.text(s1)
    call    expand_string
    mv      subject, a0
    while item != 0
        lw      pattern, CaseItem.patterns(item)
        while pattern != 0
            lw      a0, Word.text(pattern)
            call    expand_pattern
            mv      a1, subject
            li      a2, 0
            call    fnmatch
            beqz    a0, found
            lw      pattern, Word.next(pattern)
        endwhile
        lw      item, CaseItem.next(item)
    endwhile
    mv      a0, mark
    call    arena_release
    li      a0, 0
    return
found:
    mv      a0, mark
    call    arena_release
    lw      a0, CaseItem.body(item)
    if a0 != 0
        leave
        tail    run_node
    endif
    return
.endproc

.section .rodata
all_text:
    .asciz  "\"$@\""
.balign 4
all_parameters:                         # Word
    .word   0, all_text
