# Running a tree.

.include "sh.inc"

# run_source(a0 = Source): reads and runs its lines
.globl run_source
.proc run_source
    .reg    outer=s0, mark=s1
    .frame  ra, s0, s1
    call    source_use
    mv      outer, a0
    loop
        call    arena_mark
        mv      mark, a0
        call    edit_line_begins
        call    parse_line
        if a0 == 0
            break
        endif
        if a1 != 0
            mv      a0, a1
            call    run_node
        endif
        mv      a0, mark
        call    arena_release
        la      t0, skip_kind
        lw      t0, 0(t0)
        if t0 != 0
            break
        endif
    endloop
    call    token_drop
    mv      a0, outer
    call    source_use
    return
.endproc

# run_text(a0 = string) -> a0 = status: runs it as commands
.globl run_text
.proc run_text
    .reg    text=s0
    .frame  ra, s0, source:Source, next:Token
    mv      text, a0
    addi    a0, sp, next                # a line that is being run may have a token after it
    call    token_save
    mv      a1, text
    addi    a0, sp, source
    call    source_string
    addi    a0, sp, source
    call    run_source
    addi    a0, sp, next
    call    token_restore
    la      t0, last_status
    lw      a0, 0(t0)
    return
.endproc

# run_node(a0 = Node) -> a0 = status, also in last_status
.globl run_node
.proc run_node
    .reg    node=s0
    .frame  ra, s0
    mv      node, a0
    call    traps_run
    lw      t0, Node.kind(node)
    lw      t1, Node.redirections(node)
    if t0 != 0 && t1 != 0               # a simple command sees to its redirections itself
        mv      a0, node
        call    run_redirected
    else
        mv      a0, node
        call    run_kind
    endif
    la      t0, last_status
    sw      a0, 0(t0)
    if a0 != 0
        lw      t0, Node.kind(node)
        switch t0, t1
        case NODE_SIMPLE, NODE_PIPE, NODE_SUBSHELL
            la      t1, options
            lw      t1, 0(t1)
            andi    t1, t1, OPTION_EXIT
            la      t2, tested
            lw      t2, 0(t2)
            if t1 != 0 && t2 == 0
                call    leave_shell
            endif
        endswitch
    endif
    return
.endproc

# run_tested(a0 = Node) -> a0 = status, also in last_status; its failure is an answer, not an error
.globl run_tested
.proc run_tested
    .frame  ra
    la      t0, tested
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
    call    run_node
    la      t0, tested
    lw      t1, 0(t0)
    addi    t1, t1, -1
    sw      t1, 0(t0)
    return
.endproc

# run_kind(a0 = Node) -> a0 = status
.proc run_kind
    lw      t0, Node.kind(a0)
    slli    t0, t0, 2
    la      t1, kinds
    add     t0, t0, t1
    lw      t0, 0(t0)
    jr      t0
.endproc

# run_redirected(a0 = Node) -> a0 = status: with its redirections
.proc run_redirected
    .reg    node=s0, saved=s1, status=s2
    .frame  ra, s0-s2
    mv      node, a0
    lw      a0, Node.redirections(node)
    call    redirections_apply
    mv      saved, a1
    mv      status, a0
    if a0 == 0
        mv      a0, node
        call    run_kind
        mv      status, a0
    endif
    mv      a0, saved
    call    redirections_undo
    mv      a0, status
    return
.endproc

.section .rodata
.balign 4
kinds:
    .word   run_simple, run_pipe, run_not, run_and, run_or, run_sequence, run_background, run_subshell, run_group
    .word   run_if, run_while, run_while, run_for, run_case, function_define

.bss
.balign 4
.globl skip_kind, skip_count
skip_kind:                              # SKIP_…
    .space  4
skip_count:                             # how many loops are left
    .space  4
.globl tested
tested:                                 # how many conditions the command that is run is a part of
    .space  4
