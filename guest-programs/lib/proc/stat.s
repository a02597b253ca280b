# Processes, as /proc tells of them.

.include "fcntl.inc"
.include "proc.inc"

.equ TEXT_MAX, 512
.equ PATH_ROOM, 32

# __proc_stat(a0 = pid as text, a1 = ProcStat) -> a0 = 0, -1 if there is no such process
.globl __proc_stat
.proc __proc_stat
    .reg    stat=s0, at=s1, field=s2, end=s3
    .frame  ra, s0-s3, path:PATH_ROOM, text:TEXT_MAX, rest:4
    mv      stat, a1
    mv      a3, a0
    addi    a0, sp, path
    li      a1, PATH_ROOM
    la      a2, path_format
    call    snprintf
    addi    a0, sp, path
    addi    a1, sp, text
    call    read_text
    bltz    a0, failed
    addi    a0, sp, text
    call    atoi
    sw      a0, ProcStat.pid(stat)
    addi    a0, sp, text                # the name stands in parentheses, and may contain any others
    li      a1, '('
    call    strchr
    beqz    a0, failed
    addi    at, a0, 1
    mv      a0, at
    li      a1, ')'
    call    strrchr
    beqz    a0, failed
    mv      end, a0
    sb      zero, 0(end)
    addi    a0, stat, ProcStat.name
    mv      a1, at
    li      a2, ProcStat.state - ProcStat.name - 1
    call    strncpy
    sb      zero, ProcStat.state - 1(stat)
    lbu     t0, 2(end)
    sw      t0, ProcStat.state(stat)
    addi    at, end, 3
    addi    field, stat, ProcStat.parent
    addi    end, stat, ProcStat.sizeof
    repeat
        mv      a0, at
        addi    a1, sp, rest
        li      a2, 10
        call    strtol
        sw      a0, 0(field)
        lw      at, rest(sp)
        addi    field, field, 4
    until field == end
    li      a0, 0
    return
failed:
    li      a0, -1
    return
.endproc

# read_text(a0 = path, a1 = room of TEXT_MAX bytes) -> a0 = 0 with the start of the file as a string, or -1
.proc read_text
    .reg    room=s0, descriptor=s1, length=s2
    .frame  ra, s0-s2
    mv      room, a1
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    bltz    a0, failed
    mv      descriptor, a0
    mv      a1, room
    li      a2, TEXT_MAX - 1
    call    sys_read
    mv      length, a0
    mv      a0, descriptor
    call    sys_close
    bltz    length, failed
    add     t0, room, length
    sb      zero, 0(t0)
    li      a0, 0
    return
failed:
    li      a0, -1
    return
.endproc

.section .rodata
path_format:
    .asciz  "/proc/%s/stat"
