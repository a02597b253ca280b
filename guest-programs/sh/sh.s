# sh [-efux] [-c COMMANDS | FILE] [ARGUMENT…]: a shell. Reads commands from a file, from its argument or from standard input, and
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
    .reg    argument=s0
    .frame  ra, s0, source:Source
    addi    argument, a1, 4
    la      t0, script_name
    lw      t1, 0(a1)
    sw      t1, 0(t0)
    call    getpid
    la      t0, shell_pid
    sw      a0, 0(t0)
    call    variables_import
    call    defaults_set
    mv      a0, argument
    li      a1, OPTIONS_CHANGEABLE | OPTION_COMMANDS
    call    options_take
    beqz    a0, usage
    mv      argument, a0
    lw      t1, 0(argument)
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, OPTION_COMMANDS
    if t0 != 0
        beqz    t1, usage
        addi    a0, sp, source
        mv      a1, argument
        call    use_argument
    elseif t1 != 0
        addi    a0, sp, source
        mv      a1, argument
        call    use_script
    else
        addi    a0, sp, source
        call    use_input
    endif
    addi    a0, sp, source
    call    read_and_run
    call    leave_shell                 # doesn't return
usage:
    la      a0, usage_text
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# read_and_run(a0 = Source): until its end; errors at a terminal come back here
.proc read_and_run
    .reg    source=s0, mark=s1
    .frame  ra, s0, s1
    mv      source, a0
    call    arena_mark
    mv      mark, a0
    la      a0, recovery
    call    setjmp
    if a0 != 0
        mv      a0, mark
        call    arena_release
        call    token_drop
        call    here_documents_forget
        mv      a0, source
        call    edit_drop
        la      t0, skip_kind
        sw      zero, 0(t0)
        la      t0, tested
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

# use_argument(a0 = Source, a1 = arguments): the first is commands, and $0 and the parameters follow
.proc use_argument
    .reg    source=s0, commands=s1
    .frame  ra, s0, s1
    mv      source, a0
    lw      commands, 0(a1)
    lw      t0, 4(a1)
    if t0 != 0
        addi    a0, a1, 4
        call    use_parameters
    endif
    mv      a0, source
    mv      a1, commands
    leave
    tail    source_string
.endproc

# use_script(a0 = Source, a1 = arguments): commands come from the file that the first one names; it is $0, too
.proc use_script
    .reg    source=s0, path=s1
    .frame  ra, s0, s1
    mv      source, a0
    lw      path, 0(a1)
    mv      a0, a1
    call    use_parameters
    mv      a0, path
    li      a1, O_RDONLY
    call    open
    if a0 < 0
        la      a1, name_format
        mv      a2, path
        li      a0, STATUS_NOT_FOUND
        call    err
    endif
    call    descriptor_hide
    mv      a1, a0
    mv      a0, source
    leave
    tail    source_file
.endproc

# use_parameters(a0 = $0 and the parameters, ending with 0)
.proc use_parameters
    lw      t0, 0(a0)
    la      t1, script_name
    sw      t0, 0(t1)
    addi    a0, a0, 4
    la      t1, parameters
    sw      a0, Parameters.values(t1)
    li      t0, 0
    loop
        lw      t2, 0(a0)
        if t2 == 0
            break
        endif
        addi    t0, t0, 1
        addi    a0, a0, 4
    endloop
    sw      t0, Parameters.count(t1)
    ret
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
usage_text:
    .asciz  "usage: sh [-efux] [-c COMMANDS | FILE] [ARGUMENT...]"
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
