# Programs that run as their owner, and their group: who they are then, who they may become again, and what takes that away.

.include "check.inc"

.equ USER, 8
.equ GROUP, 9

.macro call_expect name, result, first, second, third
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

# run PART: a child becomes another user and runs this program, with as many arguments as name another part of it; all is
# well there
.macro run part
    system  fork
    if a0 == zero
        call_expect setgid, 0, USER
        call_expect setuid, 0, USER
        call_expect exec, 0, program, \part\()_arguments, 0
    endif
    system  wait, -1, status, 0
    lw      t0, status
    expect  t0, 0
.endm

.text

.globl _start
.proc _start
    lw      t0, 0(sp)                   # argc: which part of it this is
    addi    t0, t0, -1
    beqz    t0, first
    addi    t0, t0, -1
    beqz    t0, as_root
    j       as_group
first:
    call_expect chmod, 0, program, 04755
    run     root
    call_expect chown, 0, program, 0, GROUP
    call_expect chmod, 0, program, 02755
    run     group

    # Who writes to such a file, or cuts it, and isn't root, makes it one that is like others.
    .irp call, write_it, cut_it
        system  unlink, file
        call_expect open, 3, file, O_RDWR | O_CREAT, 0777
        call_expect chmod, 0, file, 06777
        system  write, 3, file, 1
        call_expect stat, 0, file, stat
        lw      t0, stat + Stat.mode
        expect  t0, S_IFREG | 06777
        system  fork
        if a0 == zero
            call_expect setuid, 0, USER
            .ifc \call, write_it
                call_expect write, 1, 3, file, 1
            .else
                call_expect ftruncate, 0, 3, 0
            .endif
            system  exit, 0
        endif
        system  wait, -1, status, 0
        lw      t0, status
        expect  t0, 0
        call_expect stat, 0, file, stat
        lw      t0, stat + Stat.mode
        expect  t0, S_IFREG | 0777
        call_expect close, 0, 3
    .endr
    system  exit, 0

as_root:
    call_expect getuid, USER
    call_expect geteuid, 0
    call_expect getegid, USER
    call_expect open, 3, secret, O_RDONLY
    call_expect setuid, 0, USER         # for good
    call_expect geteuid, USER
    call_expect setuid, -EPERM, 0
    system  exit, 0

as_group:
    call_expect geteuid, USER
    call_expect getgid, USER
    call_expect getegid, GROUP
    call_expect setgid, 0, USER         # for a while
    call_expect getegid, USER
    call_expect setgid, 0, GROUP
    call_expect getegid, GROUP
    call_expect setgid, -EPERM, 0
    system  exit, 0
.endproc

.rodata
program:        .asciz  "/init"
file:           .asciz  "/file"
secret:         .asciz  "/dev/mem"

.data
    .align  2
root_arguments:
    .word   program, program, 0
group_arguments:
    .word   program, program, program, 0

.bss
    .align  2
status:
    .space  4
stat:
    .space  Stat.sizeof
