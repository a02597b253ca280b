# test EXPRESSION, [ EXPRESSION ]: the status says whether it holds. Texts are compared by = and !=, numbers by -eq -ne -lt
# -le -gt -ge; -z and -n ask whether a text is empty or not; -e -f -d -L -p -b -c -s -r -w -x ask about a file, -t about a
# descriptor; ! -a -o ( ) join these. As /bin/[, it wants a ] at the end.

.globl main
.proc main
    .reg    argc=s0, argv=s1
    .frame  ra, s0, s1
    mv      argc, a0
    mv      argv, a1
    lw      a0, 0(argv)
    call    basename
    lbu     t0, 0(a0)
    addi    t0, t0, -'['
    mv      a0, argc
    mv      a1, argv
    if t0 == 0
        leave
        tail    __test_bracket
    endif
    addi    a0, a0, -1
    addi    a1, a1, 4
    leave
    tail    __test
.endproc
