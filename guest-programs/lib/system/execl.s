# exec with the arguments in a row, ending with 0, as C's variable arguments: they lie in memory like an argv.

.include "../stdio/variadic.inc"

# execl(a0 = path, a1… = arguments, 0) -> a0 = -1 and errno; doesn't return when it succeeds
    variadic execl, 1, execv, .weak

# execlp(a0 = file, a1… = arguments, 0) -> likewise; the file is looked for in PATH
    variadic execlp, 1, __execvp, .weak
