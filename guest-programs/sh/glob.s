# Names of files that match a pattern. A pattern is gone through component by component; those without * ? [ are taken as
# they are.

.include "sh.inc"
.include "dirent.inc"
.include "syscalls.inc"

.equ FNM_PERIOD, 4

# glob(a0 = pattern, a1 = address for a pointer to a Word) -> a0 = address for the pointer to the next one, behind the
#   names that match, in order; 0 if there are none, or it is no pattern at all
.globl glob
.proc glob
    .reg    pattern=s0, first=s1, count=s2
    .frame  ra, s0-s2, path:PATH_MAX
    mv      pattern, a0
    mv      first, a1
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, OPTION_NO_FILES
    bnez    t0, none
    call    is_pattern
    beqz    a0, none
    la      t0, link
    sw      first, 0(t0)
    la      t0, found
    sw      zero, 0(t0)
    sb      zero, path(sp)
    addi    a0, sp, path
    mv      a1, pattern
    call    glob_component
    la      t0, found
    lw      count, 0(t0)
    beqz    count, none
    lw      a0, 0(first)
    mv      a1, count
    call    sort_words
    la      t0, link
    lw      a0, 0(t0)
    return
none:
    li      a0, 0
    return
.endproc

# is_pattern(a0 = string) -> a0 = 1 if * ? or [ stands in it, without a \ before
.proc is_pattern
    loop
        lbu     t0, 0(a0)
        switch t0, t1
        case 0
            break
        case '*', '?', '['
            li      a0, 1
            ret
        case '\\'
            addi    a0, a0, 1
        endswitch
        addi    a0, a0, 1
    endloop
    li      a0, 0
    ret
.endproc

# glob_component(a0 = path in PATH_MAX bytes, empty or ending in a slash, a1 = rest of the pattern)
#   the path is changed, and restored
.proc glob_component
    .reg    path=s0, rest=s1, length=s2, end=s3, pattern=s4
    .frame  ra, s0-s4
    mv      path, a0
    mv      rest, a1
    call    strlen
    add     end, path, a0
    loop                                # slashes stand for themselves
        lbu     t0, 0(rest)
        addi    t0, t0, -'/'
        if t0 != 0
            break
        endif
        mv      a0, path
        la      a1, slash
        call    path_append
        addi    rest, rest, 1
    endloop
    mv      a0, rest
    la      a1, slash
    call    strcspn
    mv      length, a0
    if length == 0                      # nothing is left: the path is what has been looked for
        mv      a0, path
        call    glob_found
        j       restore
    endif
    mv      a0, rest
    mv      a1, length
    call    arena_part
    mv      pattern, a0
    add     rest, rest, length
    call    is_pattern
    if a0 != 0
        mv      a0, path
        mv      a1, pattern
        mv      a2, rest
        call    glob_directory
    else
        mv      a0, pattern
        call    unescape
        mv      a1, a0
        mv      a0, path
        call    path_append
        if a0 == 0
            mv      a0, path
            mv      a1, rest
            call    glob_component
        endif
    endif
restore:
    sb      zero, 0(end)
    return
.endproc

# glob_directory(a0 = path, a1 = pattern of a name, a2 = rest of the pattern): goes on with each name that matches
.proc glob_directory
    .reg    path=s0, pattern=s1, rest=s2, directory=s3, end=s4, name=s5
    .frame  ra, s0-s5
    mv      path, a0
    mv      pattern, a1
    mv      rest, a2
    call    strlen
    add     end, path, a0
    mv      a0, path
    if path == end
        la      a0, here
    endif
    call    opendir
    beqz    a0, none
    mv      directory, a0
    loop
        mv      a0, directory
        call    readdir
        if a0 == 0
            break
        endif
        addi    name, a0, Dirent.name
        mv      a0, pattern
        mv      a1, name
        li      a2, FNM_PERIOD
        call    fnmatch
        if a0 == 0
            mv      a0, path
            mv      a1, name
            call    path_append
            if a0 == 0
                mv      a0, path
                mv      a1, rest
                call    glob_component
            endif
            sb      zero, 0(end)
        endif
    endloop
    mv      a0, directory
    call    closedir
none:
    return
.endproc

# glob_found(a0 = path): adds it to the words, if it exists
.proc glob_found
    .reg    path=s0
    .frame  ra, s0
    mv      path, a0
    call    exists
    beqz    a0, none
    la      t0, found
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
    mv      a0, path
    call    arena_string
    la      t0, link
    lw      a1, 0(t0)
    call    word_add
    la      t0, link
    sw      a0, 0(t0)
none:
    return
.endproc

# path_append(a0 = path in PATH_MAX bytes, a1 = string) -> a0 = 0, or 1 if it doesn't fit, and nothing has changed
.globl path_append
.proc path_append
    .reg    path=s0, added=s1, length=s2
    .frame  ra, s0-s2
    mv      path, a0
    mv      added, a1
    call    strlen
    mv      length, a0
    mv      a0, added
    call    strlen
    add     a0, a0, length
    li      t0, PATH_MAX
    sltu    a0, a0, t0
    xori    a0, a0, 1
    if a0 == 0
        add     a0, path, length
        mv      a1, added
        call    strcpy
        li      a0, 0
    endif
    return
.endproc

.section .rodata
slash:
    .asciz  "/"
here:
    .asciz  "."

.bss
.balign 4
link:                                   # where the pointer to the next name goes
    .space  4
found:                                  # how many there are
    .space  4
