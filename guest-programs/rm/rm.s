# rm [-rf] FILE…: removes files; with -r also directories and what is in them; -f says nothing about what isn't there.

.include "errno.inc"
.include "stat.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1
    .frame  ra, s0, s1
    mv      argc, a0
    mv      argv, a1
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        li      t1, 1
        switch a0, t0
        case 'r', 'R'
            la      t0, recursive
            sw      t1, 0(t0)
        case 'f'
            la      t0, force
            sw      t1, 0(t0)
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    lw      t0, 0(a0)
    la      t1, force
    lw      t1, 0(t1)
    if t0 == 0 && t1 == 0
        la      a0, usage
        call    __usage
    endif
    la      a1, remove_one
    call    __each_operand
    return
.endproc

# remove_one(a0 = path) -> a0 = 0, -1 and errno on failure
.proc remove_one
    .reg    path=s0
    .frame  ra, s0, status:Stat
    mv      path, a0
    addi    a1, sp, status
    call    lstat
    if a0 < 0
        la      t0, force
        lw      t0, 0(t0)
        la      t1, errno
        lw      t1, 0(t1)
        addi    t1, t1, -ENOENT
        if t0 != 0 && t1 == 0
            li      a0, 0
        endif
        return
    endif
    lw      t0, status + Stat.mode(sp)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFDIR
    la      t2, recursive
    lw      t2, 0(t2)
    mv      a0, path
    if t0 == t1 && t2 != 0
        leave
        tail    remove_directory
    endif
    leave
    tail    unlink
.endproc

# remove_directory(a0 = path) -> a0 = 0, -1 and errno on failure: and all that is in it
#   removing entries may move those behind them: it is gone through again until it is empty
.proc remove_directory
    .reg    path=s0
    .frame  ra, s0, removed:4
    mv      path, a0
    repeat
        sw      zero, removed(sp)
        mv      a0, path
        la      a1, remove_entry
        addi    a2, sp, removed
        call    __each_entry
        if a0 != 0
            return
        endif
        lw      t0, removed(sp)
    until t0 == 0
    mv      a0, path
    leave
    tail    rmdir
.endproc

# remove_entry(a0 = path, a1 = name, a2 = address to count at) -> a0 = 0, -1 and errno on failure, after a message
.proc remove_entry
    .reg    path=s0
    .frame  ra, s0
    mv      path, a0
    lw      t0, 0(a2)
    addi    t0, t0, 1
    sw      t0, 0(a2)
    call    remove_one
    if a0 < 0
        la      a0, inside
        mv      a1, path
        call    warn
        li      a0, -1
    endif
    return
.endproc

.section .rodata
letters:
    .asciz  "rRf"
usage:
    .asciz  "[-rf] FILE..."
inside:
    .asciz  "%s"

.bss
.balign 4
recursive:
    .space  4
force:
    .space  4
