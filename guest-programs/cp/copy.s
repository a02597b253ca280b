# Copying one file of whatever kind.

.include "fcntl.inc"
.include "stat.inc"
.include "syscalls.inc"

.equ BUFFER_SIZE, 8192

# copy(a0 = path, a1 = path of the copy) -> a0 = 0, 1 after an error and its message
.globl copy
.proc copy
    .reg    from=s0, to=s1
    .frame  ra, s0, s1, status:Stat, other:Stat
    mv      from, a0
    mv      to, a1
    addi    a1, sp, status
    la      t0, recursive
    lw      t0, 0(t0)
    if t0 != 0
        call    lstat
    else
        call    stat
    endif
    bltz    a0, failed
    mv      a0, to
    addi    a1, sp, other
    call    stat
    lw      t0, status + Stat.inode(sp)
    lw      t1, other + Stat.inode(sp)
    lw      t2, status + Stat.device(sp)
    lw      t3, other + Stat.device(sp)
    bnez    a0, different
    bne     t0, t1, different
    bne     t2, t3, different
    la      a0, the_same
    mv      a1, from
    mv      a2, to
    call    warnx
    li      a0, 1
    return
different:
    lw      a2, status + Stat.mode(sp)
    mv      a0, from
    mv      a1, to
    li      t0, S_IFMT
    and     t0, a2, t0
    switch t0, t1
    case S_IFDIR
        leave
        tail    copy_directory
    case S_IFLNK
        leave
        tail    copy_link
    default
        leave
        tail    copy_contents
    endswitch
failed:
    mv      a0, from
    leave
    tail    complain
.endproc

# complain(a0 = path) -> a0 = 1, after a message
.proc complain
    .frame  ra
    mv      a1, a0
    la      a0, as_it_is
    call    warn
    li      a0, 1
    return
.endproc

# copy_contents(a0 = path, a1 = path of the copy, a2 = mode) -> a0 = 0, 1 after an error and its message
.proc copy_contents
    .reg    from=s0, to=s1, input=s2, output=s3, left=s4, at=s5, mode=s6
    .frame  ra, s0-s6
    mv      from, a0
    mv      to, a1
    andi    mode, a2, S_PERMISSIONS
    li      a1, O_RDONLY
    call    open
    bltz    a0, failed
    mv      input, a0
    mv      a0, to
    li      a1, O_WRONLY | O_CREAT | O_TRUNC
    mv      a2, mode
    call    open
    bltz    a0, failed_there
    mv      output, a0
    loop
        mv      a0, input
        la      a1, buffer
        li      a2, BUFFER_SIZE
        call    read
        bltz    a0, failed_reading
        beqz    a0, done
        mv      left, a0
        la      at, buffer
        while left > 0                  # a write may take less than it is given
            mv      a0, output
            mv      a1, at
            mv      a2, left
            call    write
            bltz    a0, failed_writing
            add     at, at, a0
            sub     left, left, a0
        endwhile
    endloop
done:
    mv      a0, input
    call    close
    mv      a0, output
    call    close
    li      a0, 0
    return
failed_writing:
    mv      a0, to
    call    complain
    j       close_both
failed_reading:
    mv      a0, from
    call    complain
close_both:
    mv      a0, output
    call    close
    mv      a0, input
    call    close
    li      a0, 1
    return
failed_there:
    mv      a0, to
    call    complain
    mv      a0, input
    call    close
    li      a0, 1
    return
failed:
    mv      a0, from
    leave
    tail    complain
.endproc

# copy_link(a0 = path, a1 = path of the copy) -> a0 = 0, 1 after an error and its message
.proc copy_link
    .reg    from=s0, to=s1
    .frame  ra, s0, s1, target:PATH_MAX
    mv      from, a0
    mv      to, a1
    addi    a1, sp, target
    li      a2, PATH_MAX - 1
    call    readlink
    bltz    a0, failed
    addi    t0, sp, target
    add     t1, t0, a0
    sb      zero, 0(t1)
    mv      a0, t0
    mv      a1, to
    call    symlink
    bltz    a0, failed
    return
failed:
    mv      a0, to
    leave
    tail    complain
.endproc

# copy_directory(a0 = path, a1 = path of the copy, a2 = mode) -> a0 = 0, 1 after an error and its message
.proc copy_directory
    .reg    from=s0, to=s1
    .frame  ra, s0, s1
    mv      from, a0
    mv      to, a1
    la      t0, recursive
    lw      t0, 0(t0)
    if t0 == 0
        la      a0, is_directory
        mv      a1, from
        call    warnx
        li      a0, 1
        return
    endif
    mv      a0, to
    call    __is_directory
    if a0 == 0
        mv      a0, to
        andi    a1, a2, S_PERMISSIONS
        call    mkdir
        bltz    a0, failed
    endif
    mv      a0, from
    la      a1, copy_entry
    mv      a2, to
    call    __each_entry
    bltz    a0, failed_there
    la      t0, failures
    lw      a0, 0(t0)
    return
failed_there:
    mv      to, from
failed:
    mv      a0, to
    leave
    tail    complain
.endproc

# copy_entry(a0 = path, a1 = name, a2 = directory to copy to) -> a0 = 0: errors are counted, and the others go on
.proc copy_entry
    .reg    from=s0
    .frame  ra, s0, to:PATH_MAX
    mv      from, a0
    mv      a4, a1
    addi    a0, sp, to
    li      a1, PATH_MAX
    mv      a3, a2
    la      a2, joined
    call    snprintf
    mv      a0, from
    addi    a1, sp, to
    call    copy
    la      t0, failures
    lw      t1, 0(t0)
    or      t1, t1, a0
    sw      t1, 0(t0)
    li      a0, 0
    return
.endproc

.section .rodata
as_it_is:
    .asciz  "%s"
joined:
    .asciz  "%s/%s"
the_same:
    .asciz  "%s and %s are the same file"
is_directory:
    .asciz  "%s: is a directory"

.bss
.balign 4
failures:                               # whether something in a directory could not be copied
    .space  4
buffer:
    .space  BUFFER_SIZE
