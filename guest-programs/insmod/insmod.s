# insmod MODULE [ARGUMENT...]: loads a module into the kernel: a file, or, without a slash, one of those in /lib/modules. The
# arguments are for the module. Why one is refused, the kernel's log says.

.include "fcntl.inc"
.include "mman.inc"
.include "stat.inc"

.equ PATH_SIZE, 256
.equ ARGUMENTS_SIZE, 256

.globl main
.proc main
    .reg    argv=s0, path=s1, descriptor=s2
    .frame  ra, s0-s2, stat:Stat, buffer:PATH_SIZE, arguments:ARGUMENTS_SIZE
    mv      argv, a1
    lw      path, 4(argv)
    if path == 0
        la      a0, usage
        call    __usage
    endif
    mv      a0, path
    li      a1, '/'
    call    strchr
    if a0 == 0
        addi    a0, sp, buffer
        li      a1, PATH_SIZE
        la      a2, in_directory
        mv      a3, path
        call    snprintf
        addi    path, sp, buffer
    endif
    addi    a0, argv, 8
    addi    a1, sp, arguments
    call    join
    mv      a0, path
    li      a1, O_RDONLY
    call    open
    mv      descriptor, a0
    bltz    a0, failed
    addi    a1, sp, stat
    call    fstat
    bltz    a0, failed
    li      a0, 0
    lw      a1, stat + Stat.size(sp)
    li      a2, PROT_READ
    li      a3, MAP_PRIVATE
    mv      a4, descriptor
    li      a5, 0
    call    mmap
    li      t0, -1
    beq     a0, t0, failed
    lw      a1, stat + Stat.size(sp)
    addi    a2, sp, arguments
    call    init_module
    bltz    a0, failed
    li      a0, 0
    return
failed:
    li      a0, 1
    la      a1, as_it_is
    mv      a2, path
    call    err
.endproc

# join(a0 = strings, ending with 0, a1 = room for ARGUMENTS_SIZE bytes): puts them one behind the other, with blanks between them, as
# far as there is room
.proc join
    .reg    string=s0, to=s1, left=s2
    .frame  ra, s0-s2
    mv      string, a0
    mv      to, a1
    li      left, ARGUMENTS_SIZE
    sb      zero, 0(to)
    loop
        lw      a3, 0(string)
        beqz    a3, done
        mv      a0, to
        mv      a1, left
        la      a2, with_blank
        lw      t0, 4(string)
        if t0 == 0
            la      a2, as_it_is
        endif
        call    snprintf
        bge     a0, left, done
        add     to, to, a0
        sub     left, left, a0
        addi    string, string, 4
    endloop
done:
    return
.endproc

.section .rodata
usage:
    .asciz  "MODULE [ARGUMENT...]"
in_directory:
    .asciz  "/lib/modules/%s.ko"
with_blank:
    .asciz  "%s "
as_it_is:
    .asciz  "%s"
