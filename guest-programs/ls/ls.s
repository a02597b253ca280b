# ls [-alidFRrtS1] [PATH…]: lists files, and what is in directories, the current one if none is named; at a terminal in columns.

.include "ls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, flags=s2, status=s3
    .frame  ra, s0-s3
    mv      argc, a0
    mv      argv, a1
    li      flags, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'a'
            ori     flags, flags, SHOW_ALL
        case 'l'
            ori     flags, flags, SHOW_LONG
        case 'i'
            ori     flags, flags, SHOW_INODES
        case 'd'
            ori     flags, flags, DIRECTORIES
        case 'F'
            ori     flags, flags, SHOW_KINDS
        case 'R'
            ori     flags, flags, RECURSIVE
        case 'r'
            ori     flags, flags, REVERSE
        case 't'
            ori     flags, flags, BY_TIME
        case 'S'
            ori     flags, flags, BY_SIZE
        case '1'
            ori     flags, flags, ONE_IN_A_LINE
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    la      t0, options
    sw      flags, 0(t0)
    mv      a0, argv
    call    __operands
    mv      argv, a0
    lw      t0, 0(argv)
    if t0 == 0
        la      argv, here
    else
        lw      t0, 4(argv)
    endif
    andi    t1, flags, RECURSIVE
    or      t0, t0, t1
    la      t1, titles
    sw      t0, 0(t1)
    mv      a0, argv
    call    list_files
    mv      status, a0
    mv      a0, argv
    call    list_directories
    or      a0, a0, status
    return
.endproc

# list_files(a0 = operands) -> a0 = 0, 1 after an error and its message: those that are no directories
.proc list_files
    .reg    operand=s0, status=s1
    .frame  ra, s0, s1
    mv      operand, a0
    li      status, 0
    loop
        lw      a0, 0(operand)
        if a0 == 0
            break
        endif
        call    entry_of
        if a0 < 0
            la      a0, as_it_is
            lw      a1, 0(operand)
            call    warn
            li      status, 1
            la      t0, nothing         # not again
            sw      t0, 0(operand)
        elseif a0 != 0
            call    entry_show
            la      t0, nothing
            sw      t0, 0(operand)
            la      t0, shown
            sw      operand, 0(t0)
        endif
        addi    operand, operand, 4
    endloop
    mv      a0, status
    return
.endproc

# entry_of(a0 = path) -> a0 = Entry, in static memory, 0 for a directory that is to be looked into, -1 and errno
.proc entry_of
    .reg    path=s0, entry=s1
    .frame  ra, s0, s1
    mv      path, a0
    la      entry, single
    sw      path, Entry.name(entry)
    sw      path, Entry.path(entry)
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, DIRECTORIES | SHOW_LONG
    addi    a1, entry, Entry.status
    if t0 == 0
        call    stat                    # a link to a directory is looked into
        if a0 < 0
            mv      a0, path
            addi    a1, entry, Entry.status
            call    lstat
        endif
    else
        call    lstat
    endif
    bltz    a0, done
    mv      a0, entry
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, DIRECTORIES
    lw      t1, Entry.status + Stat.mode(entry)
    li      t2, S_IFMT
    and     t1, t1, t2
    li      t2, S_IFDIR
    if t0 == 0 && t1 == t2
        li      a0, 0
    endif
done:
    return
.endproc

# list_directories(a0 = operands) -> a0 = 0, 1 after an error and its message
.proc list_directories
    .reg    operand=s0, status=s1
    .frame  ra, s0, s1
    mv      operand, a0
    li      status, 0
    loop
        lw      a0, 0(operand)
        if a0 == 0
            break
        endif
        lbu     t0, 0(a0)
        if t0 != 0
            call    list_directory
            or      status, status, a0
        endif
        addi    operand, operand, 4
    endloop
    mv      a0, status
    return
.endproc

.section .rodata
letters:
    .asciz  "alidFRrtS1"
usage:
    .asciz  "[-alidFRrtS1] [PATH...]"
as_it_is:
    .asciz  "%s"
nothing:
    .asciz  ""
here_name:
    .asciz  "."

.data
.balign 4
here:
    .word   here_name, 0

.bss
.balign 4
.globl options, titles, shown
options:                                # SHOW_… and the others
    .space  4
titles:                                 # not 0 if directories are announced by their names
    .space  4
shown:                                  # not 0 if anything has been printed
    .space  4
single:
    .space  Entry.sizeof
