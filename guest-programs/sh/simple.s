# Running a simple command.

.include "sh.inc"

# run_simple(a0 = Node) -> a0 = status
.globl run_simple
.proc run_simple
    .reg    node=s0, mark=s1, status=s2, argc=s3, argv=s4, words=s5
    .frame  ra, s0-s5, arguments:4
    mv      node, a0
    call    arena_mark
    mv      mark, a0
    la      t0, substitution_status     # of the last $(…) in it, should there be nothing but assignments
    sw      zero, 0(t0)
    lw      words, Node.words(node)
    while words != 0                    # assignments come first
        lw      a0, Word.text(words)
        call    is_assignment
        if a0 == 0
            break
        endif
        lw      words, Word.next(words)
    endwhile
    mv      a0, words
    addi    a1, sp, arguments
    call    expand_words
    lw      a0, arguments(sp)
    call    words_count
    mv      argc, a0
    mv      a1, a0
    lw      a0, arguments(sp)
    call    words_vector
    mv      argv, a0
    if argc == 0
        mv      a0, node
        call    run_assignments
    else
        mv      a0, node
        mv      a1, argc
        mv      a2, argv
        call    run_command
    endif
    mv      status, a0
    mv      a0, mark
    call    arena_release
    mv      a0, status
    return
.endproc

# run_assignments(a0 = Node without a command) -> a0 = status
.proc run_assignments
    .reg    node=s0, status=s1
    .frame  ra, s0, s1
    mv      node, a0
    li      a1, 0
    call    assign
    lw      a0, Node.redirections(node)
    call    redirections_apply
    mv      status, a0
    mv      a0, a1
    call    redirections_undo
    mv      a0, status
    if a0 == 0
        la      t0, substitution_status
        lw      a0, 0(t0)
    endif
    return
.endproc

# assign(a0 = Node, a1 = whether for a program's environment): makes the assignments before the command
.globl assign
.proc assign
    .reg    word=s0, export=s1, name=s2, value=s3
    .frame  ra, s0-s3
    lw      word, Node.words(a0)
    mv      export, a1
    while word != 0
        lw      a0, Word.text(word)
        call    is_assignment
        if a0 == 0
            break
        endif
        mv      a1, a0
        lw      a0, Word.text(word)
        add     value, a0, a1
        addi    value, value, 1         # behind the =
        call    arena_part
        mv      name, a0
        mv      a0, value
        call    expand_string
        mv      value, a0
        mv      a0, name
        mv      a1, value
        call    trace_assignment
        mv      a0, name
        mv      a1, value
        call    variable_set
        if export != 0
            mv      a0, name
            call    variable_export
        endif
        lw      word, Word.next(word)
    endwhile
    return
.endproc

# run_command(a0 = Node, a1 = argc, a2 = argv) -> a0 = status: a function, a builtin, or a program
.proc run_command
    .reg    node=s0, argc=s1, argv=s2, routine=s3, body=s4, saved=s5, status=s6
    .frame  ra, s0-s6
    mv      node, a0
    mv      argc, a1
    mv      argv, a2
    mv      a0, argv
    call    trace_command
    mv      a0, argv
    call    is_command_prefix
    if a0 != 0
        addi    argc, argc, -1
        addi    argv, argv, 4
        li      body, 0
    else
        lw      a0, 0(argv)
        call    function_find
        mv      body, a0
    endif
    lw      a0, 0(argv)
    call    builtin_find
    mv      routine, a0
    if body == 0 && routine == 0
        mv      a0, node
        mv      a1, argv
        leave
        tail    run_program
    endif
    lw      a0, Node.redirections(node)
    call    redirections_apply
    mv      saved, a1
    mv      status, a0
    if status == 0
        mv      a0, node
        li      a1, 0
        call    assign
        if body != 0
            mv      a0, body
            mv      a1, argc
            mv      a2, argv
            call    function_call
        else
            mv      a0, argc
            mv      a1, argv
            jalr    routine
        endif
        mv      status, a0
    endif
    la      t0, exec_keeps
    lw      t1, 0(t0)
    sw      zero, 0(t0)
    if t1 == 0                          # else they stay: exec without a program
        mv      a0, saved
        call    redirections_undo
    endif
    mv      a0, status
    return
.endproc

# is_command_prefix(a0 = argv) -> a0 = 1 if it says: command NAME, else 0
.proc is_command_prefix
    lw      t0, 4(a0)
    if t0 == 0
        li      a0, 0
        ret
    endif
    lbu     t0, 0(t0)
    addi    t0, t0, -'-'
    if t0 == 0                          # an option
        li      a0, 0
        ret
    endif
    .frame  ra
    lw      a0, 0(a0)
    la      a1, command_name
    call    strcmp
    seqz    a0, a0
    return
.endproc

.section .rodata
command_name:
    .asciz  "command"

.bss
.balign 4
.globl last_command, exec_keeps, substitution_status
last_command:                           # not 0 in a child whose last command this is
    .space  4
exec_keeps:                             # not 0 if the redirections of the builtin that has just run are to stay
    .space  4
substitution_status:
    .space  4
