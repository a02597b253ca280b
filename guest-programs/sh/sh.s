# sh [-c COMMANDS | FILE] [ARGUMENT…]: a shell. Reads commands from a file, from its argument or from standard input, and
# runs them. It speaks the language of POSIX's shell: pipelines, lists with && || ; &, redirections, quotes, variables,
# ${…}, $(…), $((…)), patterns, here-documents, if, while, until, for, case, functions, and what `help` lists. At a
# terminal, lines are edited, and each pipeline is a job.
#
# Reading it: source.s and lexer.s make tokens, parser.s and parse_*.s make a tree of Nodes (sh.inc), run.s runs it;
# simple.s runs a command, after expand.s has made its arguments; jobs.s starts processes and waits for them.

.include "fcntl.inc"
.include "sh.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1
    .frame  ra, s0, s1, source:Source
    mv      argc, a0
    mv      argv, a1
    la      t0, script_name
    lw      t1, 0(argv)
    sw      t1, 0(t0)
    call    getpid
    la      t0, shell_pid
    sw      a0, 0(t0)
    call    variables_import
    call    defaults_set
    lw      a0, 4(argv)                 # argv[1]
    if a0 == 0
        addi    a0, sp, source
        call    use_input
    else
        la      a1, dash_c
        call    strcmp
        addi    a1, sp, source
        if a0 == 0
            lw      t0, 8(argv)
            beqz    t0, usage
            mv      a0, argc
            mv      a2, argv
            call    use_argument
        else
            mv      a0, argc
            mv      a2, argv
            call    use_script
        endif
    endif
    addi    a0, sp, source
    call    read_and_run
    li      a0, 0
    call    leave_shell                 # doesn't return
usage:
    la      a0, usage_text
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# read_and_run(a0 = Source): until its end; errors at a terminal come back here
.proc read_and_run
    .reg    source=s0
    .frame  ra, s0
    mv      source, a0
    la      a0, recovery
    call    setjmp
    if a0 != 0
        call    token_drop
        call    here_documents_forget
        mv      a0, source
        call    edit_drop
        la      t0, skip_kind
        sw      zero, 0(t0)
    endif
    mv      a0, source
    call    run_source
    return
.endproc

# use_input(a0 = Source): commands come from standard input; if that is a terminal, somebody sits there
.proc use_input
    .reg    source=s0
    .frame  ra, s0
    mv      source, a0
    li      a1, STDIN
    call    source_file
    li      a0, STDIN
    call    isatty
    if a0 != 0
        mv      a0, source
        call    edit_source
        la      t0, interactive
        li      t1, 1
        sw      t1, 0(t0)
        call    job_control_start
    endif
    return
.endproc

# use_argument(a0 = argc, a1 = Source, a2 = argv): commands are argv[2], and $0 and the parameters follow
.proc use_argument
    lw      t0, 12(a2)
    if t0 != 0
        la      t1, script_name
        sw      t0, 0(t1)
        addi    t0, a0, -4
        addi    t1, a2, 16
        la      t2, parameters
        sw      t0, Parameters.count(t2)
        sw      t1, Parameters.values(t2)
    endif
    mv      a0, a1
    lw      a1, 8(a2)
    tail    source_string
.endproc

# use_script(a0 = argc, a1 = Source, a2 = argv): commands come from the file argv[1], which is $0, too
.proc use_script
    .reg    source=s0, argv=s1
    .frame  ra, s0, s1
    mv      source, a1
    mv      argv, a2
    addi    t0, a0, -2
    addi    t1, argv, 8
    la      t2, parameters
    sw      t0, Parameters.count(t2)
    sw      t1, Parameters.values(t2)
    lw      a0, 4(argv)
    la      t0, script_name
    sw      a0, 0(t0)
    li      a1, O_RDONLY
    call    open
    if a0 < 0
        la      a1, name_format
        lw      a2, 4(argv)
        li      a0, STATUS_NOT_FOUND
        call    err
    endif
    call    descriptor_hide
    mv      a1, a0
    mv      a0, source
    leave
    tail    source_file
.endproc

# defaults_set(): variables that should have a value
.proc defaults_set
    .frame  ra
    la      a0, path_name
    call    variable_value
    if a0 == 0
        la      a0, path_name
        la      a1, default_path
        call    variable_set
        la      a0, path_name
        call    variable_export
    endif
    la      a0, prompt_name
    la      a1, default_prompt
    call    variable_set
    la      a0, second_prompt_name
    la      a1, default_second_prompt
    call    variable_set
    return
.endproc

.section .rodata
dash_c:
    .asciz  "-c"
usage_text:
    .asciz  "usage: sh [-c COMMANDS | FILE] [ARGUMENT...]"
name_format:
    .asciz  "%s"
path_name:
    .asciz  "PATH"
default_path:
    .asciz  "/bin"
prompt_name:
    .asciz  "PS1"
default_prompt:
    .asciz  "$ "
second_prompt_name:
    .asciz  "PS2"
default_second_prompt:
    .asciz  "> "

.bss
.balign 4
.globl interactive
interactive:                            # whether somebody sits at a terminal
    .space  4
