# As much of a kernel as the loader of shared libraries needs: no paging, no protection, files that the test has put into
# memory. It makes visible what a loader might forget: memory that is only reserved is full of ones, and a mapping of a
# file goes on to the end of the page with what the file has there.

.include "errno.inc"
.include "isa.inc"
.include "mman.inc"
.include "platform.inc"
.include "syscalls.inc"

.macro system_call_number number, name, arity, text
    .equ    SYS_\name, \number
.endm
    syscalls system_call_number

.equ FIRST_DESCRIPTOR, 3
.equ UNEXPECTED, 200                    # status after a trap that is no system call, plus its cause

# What the test leaves at the address LAUNCH.
.struct Launch
    entry       .word                   # the loader's
    stack       .word
    room        .word                   # where mappings may lie
    heap        .word                   # where sbrk begins
    files       .word                   # Files, up to one without a name
.endstruct

.struct File
    name        .word
    data        .word
    size        .word
    position    .word
.endstruct

.text
.globl _start
.proc _start
    la      t0, trapped
    csrw    tvec, t0
    li      t1, LAUNCH
    lw      sp, Launch.stack(t1)
    lw      t0, Launch.entry(t1)
    csrw    epc, t0
    li      t0, STATUS_PUM
    csrs    status, t0
    eret
.endproc

# Every trap comes here, from user mode, with physical addresses.
.proc trapped
    csrw    scratch0, sp
    la      sp, stack_top
    .frame  ra, t0, t1, t2, t3, t4, t5, t6, s0, s1, s2, s3
    csrr    t0, cause
    addi    a7, t0, UNEXPECTED
    li      t1, CAUSE_TRAP
    bne     t0, t1, power_off
    csrr    t0, tval
    switch t0, t1
    case SYS_exit
        mv      a7, a0
        j       power_off
    case SYS_write
        call    do_write
    case SYS_open
        call    do_open
    case SYS_read
        call    do_read
    case SYS_mmap
        call    do_mmap
    case SYS_sbrk
        la      t0, LAUNCH
        lw      t1, Launch.heap(t0)
        add     a0, a0, t1
        sw      a0, Launch.heap(t0)
        mv      a0, t1
    case SYS_close, SYS_isatty
        li      a0, 0
    default
        li      a0, -ENOSYS
    endswitch
    leave
    csrr    sp, scratch0
    eret
power_off:
    li      t0, POWER_BASE
    sw      a7, 0(t0)
.endproc

# do_write(a0 = descriptor, a1 = bytes, a2 = count) -> a0 = count
.proc do_write
    li      t0, UART0_BASE
    addi    t1, a0, -2
    if t1 == 0
        li      t0, UART2_BASE
    endif
    mv      a0, a2
    while a2 != zero
        lbu     t1, 0(a1)
        sb      t1, 0(t0)
        addi    a1, a1, 1
        addi    a2, a2, -1
    endwhile
    ret
.endproc

# do_open(a0 = path) -> a0 = descriptor, or -ENOENT
.proc do_open
    .reg    file=t0, descriptor=t1
    la      file, LAUNCH
    lw      file, Launch.files(file)
    li      descriptor, FIRST_DESCRIPTOR
    loop
        lw      t2, File.name(file)
        beqz    t2, none
        mv      t3, a0
        repeat
            lbu     t4, 0(t2)
            lbu     t5, 0(t3)
            bne     t4, t5, other
            addi    t2, t2, 1
            addi    t3, t3, 1
        until t4 == 0
        sw      zero, File.position(file)
        mv      a0, descriptor
        ret
other:
        addi    file, file, File.sizeof
        addi    descriptor, descriptor, 1
    endloop
none:
    li      a0, -ENOENT
    ret
.endproc

# file_of(a0 = descriptor) -> t0 = its File
.proc file_of
    la      t0, LAUNCH
    lw      t0, Launch.files(t0)
    addi    t1, a0, -FIRST_DESCRIPTOR
    slli    t1, t1, 4                   # File.sizeof
    add     t0, t0, t1
    ret
.endproc

# do_read(a0 = descriptor, a1 = room, a2 = its size) -> a0 = bytes; nothing from standard input
.proc do_read
    .frame  ra
    if a0 == 0
        return
    endif
    call    file_of
    lw      t1, File.position(t0)
    lw      t2, File.size(t0)
    sub     t2, t2, t1
    if t2 <u a2
        mv      a2, t2
    endif
    add     t2, t1, a2
    sw      t2, File.position(t0)
    lw      t2, File.data(t0)
    add     t2, t2, t1
    mv      a0, a1
    mv      a1, t2
    mv      s0, a2
    call    copy
    mv      a0, s0
    return
.endproc

# do_mmap(a0 = address, a1 = size, a2 = protection, a3 = flags, a4 = descriptor, a5 = offset) -> a0 = address
.proc do_mmap
    .reg    address=s0, size=s1
    .frame  ra
    li      t0, PAGE_SIZE - 1
    add     size, a1, t0
    not     t0, t0
    and     size, size, t0
    mv      address, a0
    andi    t0, a3, MAP_FIXED
    if t0 == 0
        la      t0, LAUNCH
        lw      address, Launch.room(t0)
        add     t1, address, size
        sw      t1, Launch.room(t0)
    endif
    andi    t0, a3, MAP_ANONYMOUS
    li      a6, 0
    if a2 == 0                          # PROT_NONE
        li      a6, -1
    endif
    if t0 == 0
        mv      a0, a4
        call    file_of
        lw      t1, File.size(t0)
        lw      t0, File.data(t0)
        sub     t1, t1, a5
        mv      a2, size
        if t1 <u size
            mv      a2, t1
        endif
        add     a1, t0, a5
        mv      a0, address
        sub     size, size, a2          # behind the file's end are zeros
        call    copy
    else
        mv      a0, address
    endif
    while size != zero
        sb      a6, 0(a0)
        addi    a0, a0, 1
        addi    size, size, -1
    endwhile
    mv      a0, address
    return
.endproc

# copy(a0 = to, a1 = from, a2 = bytes) -> a0 = behind them
.proc copy
    while a2 != zero
        lbu     t0, 0(a1)
        sb      t0, 0(a0)
        addi    a0, a0, 1
        addi    a1, a1, 1
        addi    a2, a2, -1
    endwhile
    ret
.endproc

.bss
.balign 16
    .space  1024
stack_top:
