# The commands that the shell does itself, since they change it.

.macro builtins each
    \each   colon, ":", "do nothing"
    \each   dot, ".", "FILE: run the commands in a file"
    \each   alias, "alias", "[NAME[=VALUE]...]: show aliases, or make them"
    \each   bg, "bg", "[%JOB]: let a job that has stopped go on in the background"
    \each   break, "break", "[N]: leave N loops"
    \each   cd, "cd", "[DIRECTORY]: change the current directory"
    \each   command, "command", "[-v] NAME...: run it even if a function has that name; -v: say what it is"
    \each   continue, "continue", "[N]: begin the next round of a loop"
    \each   echo, "echo", "[-n] [WORD...]: print the words"
    \each   eval, "eval", "WORD...: run the words as commands"
    \each   exec, "exec", "[PROGRAM [ARGUMENT...]]: become a program"
    \each   exit, "exit", "[STATUS]: end the shell"
    \each   export, "export", "[NAME[=VALUE]...]: give variables to programs"
    \each   false, "false", "fail"
    \each   fg, "fg", "[%JOB]: bring a job into the foreground"
    \each   getopts, "getopts", "OPTIONS NAME [WORD...]: read the next option"
    \each   help, "help", "show this list"
    \each   jobs, "jobs", "list the jobs"
    \each   kill, "kill", "[-SIGNAL] PID|%JOB...: send a signal"
    \each   local, "local", "NAME[=VALUE]...: variables of this function"
    \each   pwd, "pwd", "print the current directory"
    \each   read, "read", "NAME...: read a line into variables"
    \each   readonly, "readonly", "[NAME[=VALUE]...]: variables that keep their values"
    \each   return, "return", "[STATUS]: leave a function"
    \each   set, "set", "[-efux] [--] [WORD...]: show the variables, or change options and parameters"
    \each   shift, "shift", "[N]: drop the first parameters"
    \each   test, "test", "EXPRESSION: see test"
    \each   bracket, "[", "EXPRESSION ]: the same"
    \each   trap, "trap", "[COMMANDS SIGNAL...]: say what signals do"
    \each   true, "true", "do nothing"
    \each   type, "type", "NAME...: say what it is as a command"
    \each   ulimit, "ulimit", "say that there are no limits to be changed"
    \each   umask, "umask", "[MASK]: permissions that new files don't get"
    \each   unalias, "unalias", "-a|NAME...: forget aliases"
    \each   unset, "unset", "NAME...: forget variables"
    \each   wait, "wait", "[PID|%JOB...]: wait for background jobs"
.endm

.struct Builtin
    name        .word
    routine     .word                   # (a0 = argc, a1 = argv) -> a0 = status
    text        .word
.endstruct

# builtin_find(a0 = name) -> a0 = its routine, 0 if there is none
.globl builtin_find
.proc builtin_find
    .reg    name=s0, entry=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      entry, table
    loop
        lw      a0, Builtin.name(entry)
        if a0 == 0
            return
        endif
        mv      a1, name
        call    strcmp
        if a0 == 0
            lw      a0, Builtin.routine(entry)
            return
        endif
        addi    entry, entry, Builtin.sizeof
    endloop
.endproc

# builtin_name(a0 = number, from 0) -> a0 = string, 0 behind the last one
.globl builtin_name
.proc builtin_name
    li      t0, Builtin.sizeof
    mul     a0, a0, t0
    la      t0, table
    add     a0, a0, t0
    lw      a0, Builtin.name(a0)
    ret
.endproc

# builtin_colon() -> a0 = 0
.proc builtin_colon
    li      a0, 0
    ret
.endproc

# builtin_true() -> a0 = 0
.proc builtin_true
    li      a0, 0
    ret
.endproc

# builtin_false() -> a0 = 1
.proc builtin_false
    li      a0, 1
    ret
.endproc

# builtin_help() -> a0 = 0
.proc builtin_help
    .reg    entry=s0
    .frame  ra, s0
    la      entry, table
    loop
        lw      a2, Builtin.name(entry)
        if a2 == 0
            break
        endif
        li      a0, 1
        la      a1, help_line
        lw      a3, Builtin.text(entry)
        call    dprintf
        addi    entry, entry, Builtin.sizeof
    endloop
    li      a0, 0
    return
.endproc

.macro builtin_strings label, name, text
\label\()_name:
    .asciz  "\name"
\label\()_text:
    .asciz  "\text"
.endm

.macro builtin_entry label, name, text
    .word   \label\()_name, builtin_\label, \label\()_text
.endm

.section .rodata
help_line:
    .asciz  "%-9s %s\n"
    builtins builtin_strings
.balign 4
table:
    builtins builtin_entry
    .word   0
