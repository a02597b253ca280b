# usertests [NAME…]: tests the kernel from user space, by all tests or those that are named. After each of them, as many
# pages, blocks and inodes have to be free as before. It works in a directory of its own within the current one; so it tests
# the file system that this one is on. The status is 0 if all have passed.

.include "tests.inc"
.include "usertests.inc"

.struct Test
    name        .word
    routine     .word
    text        .word
.endstruct

.equ DIRECTORY_MODE, 0777

.globl main
.proc main
    .reg    names=s0, failures=s1, entry=s2
    .frame  ra, s0-s2
    addi    names, a1, 4
    mv      a0, names
    call    check_names
    li      failures, 0
    call    resources_prepare
    call    rehearse
    la      entry, table
    loop
        lw      a1, Test.name(entry)
        if a1 == 0
            break
        endif
        mv      a0, names
        call    is_wanted
        if a0 != 0
            mv      a0, entry
            call    run_test
            add     failures, failures, a0
        endif
        addi    entry, entry, Test.sizeof
    endloop
    if failures != 0
        la      a0, some_failed
        mv      a1, failures
        call    printf
        li      a0, 1
        return
    endif
    la      a0, all_passed
    call    puts
    li      a0, 0
    return
.endproc

# check_names(a0 = names from the command line): returns only if there are tests of these names
.proc check_names
    .reg    names=s0, entry=s1
    .frame  ra, s0, s1
    mv      names, a0
    loop
        lw      a1, 0(names)
        if a1 == 0
            break
        endif
        la      entry, table
        loop
            lw      a0, Test.name(entry)
            beqz    a0, unknown
            lw      a1, 0(names)
            call    strcmp
            if a0 == 0
                break
            endif
            addi    entry, entry, Test.sizeof
        endloop
        addi    names, names, 4
    endloop
    return
unknown:
    li      a0, 2
    la      a1, no_test
    lw      a2, 0(names)
    call    errx
.endproc

# is_wanted(a0 = names from the command line, a1 = name of a test) -> a0 = 1 or 0
.proc is_wanted
    .reg    wanted=s0, name=s1
    .frame  ra, s0, s1
    mv      wanted, a0
    mv      name, a1
    lw      a0, 0(wanted)
    if a0 == 0                          # all of them
        li      a0, 1
        return
    endif
    repeat
        mv      a1, name
        call    strcmp
        if a0 == 0
            li      a0, 1
            return
        endif
        addi    wanted, wanted, 4
        lw      a0, 0(wanted)
    until a0 == 0
    return
.endproc

# rehearse(): all that is done for a test, but without one: what this program itself takes, it has taken then
.proc rehearse
    .frame  ra
    call    resources_before
    la      a0, nothing
    call    attempt
    leave
    tail    resources_differ
.endproc

.proc nothing
    ret
.endproc

# run_test(a0 = Test) -> a0 = 0, 1 if it has failed
.proc run_test
    .reg    test=s0
    .frame  ra, s0
    mv      test, a0
    la      a0, begin_line
    lw      a1, Test.name(test)
    lw      a2, Test.text(test)
    call    printf
    la      a0, stdout
    lw      a0, 0(a0)
    call    fflush                      # or the child would have a copy of what waits in the buffer
    call    resources_before
    lw      a0, Test.routine(test)
    call    attempt
    if a0 != 0
        mv      a1, a0
        la      a0, failed_line
        call    printf
        li      a0, 1
        return
    endif
    call    resources_differ
    if a0 != 0
        call    resources_show
        li      a0, 1
        return
    endif
    la      a0, ok_line
    call    puts
    li      a0, 0
    return
.endproc

# attempt(a0 = routine) -> a0 = status of a child that has run it in a directory of its own, or a negated errno number
.proc attempt
    .reg    routine=s0, child=s1
    .frame  ra, s0, s1, status:4
    mv      routine, a0
    la      a0, directory
    li      a1, DIRECTORY_MODE
    call    sys_mkdir
    call    sys_fork
    bltz    a0, done
    if a0 == 0
        mv      a0, routine
        call    in_child                # doesn't return
    endif
    mv      child, a0
    repeat                              # whoever else ends was an orphan, if this is the first process
        li      a0, -1
        addi    a1, sp, status
        li      a2, 0
        call    sys_wait
        bltz    a0, done
    until a0 == child
    la      a0, directory
    call    remove_directory            # with what a failed one may have left
    lw      a0, status(sp)
done:
    return
.endproc

# in_child(a0 = routine): a test in its directory; doesn't return
.proc in_child
    .frame  s0
    mv      s0, a0
    la      a0, directory
    call    sys_chdir
    expect_success "the test's directory"
    jalr    s0
    li      a0, 0
    call    sys_exit
.endproc

# remove_directory(a0 = path): with all that is in it
.proc remove_directory
    .frame  ra, s0
    mv      s0, a0
    la      a1, remove_entry
    call    __each_entry
    mv      a0, s0
    call    sys_rmdir
    return
.endproc

# remove_entry(a0 = path) -> a0 = 0
.proc remove_entry
    .frame  ra, s0
    mv      s0, a0
    call    sys_unlink
    if a0 != 0
        mv      a0, s0
        call    remove_directory
    endif
    li      a0, 0
    return
.endproc

# test_failed(a0 = what has come, a1 = where): says so, and ends the process; doesn't return
.globl test_failed
.proc test_failed
    .frame  ra
    mv      a3, a0
    mv      a2, a1
    li      a0, 1
    la      a1, unexpected
    call    dprintf
    li      a0, 1
    call    sys_exit
.endproc

.macro test_texts name, text
\name\()_name:
    .asciz  "\name"
\name\()_text:
    .asciz  "\text"
.endm

.macro test_entry name, text
    .word   \name\()_name, test_\name, \name\()_text
.endm

.section .rodata
no_test:
    .asciz  "there is no test %s"
begin_line:
    .asciz  "%-22s %-58s "
failed_line:
    .asciz  "FAILED, status 0x%x\n"
ok_line:
    .asciz  "ok"
unexpected:
    .asciz  "%s: %d "
some_failed:
    .asciz  "%d TESTS FAILED\n"
all_passed:
    .asciz  "ALL TESTS PASSED"
directory:
    .asciz  "usertests.d"
    tests test_texts
.balign 4
table:
    tests test_entry
    .word   0
