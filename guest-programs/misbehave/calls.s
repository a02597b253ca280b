# Misdeeds with arguments of system calls. The process survives them: each call must fail with an error number, and
# nothing else may come of it.

.include "errno.inc"
.include "fcntl.inc"

.equ PAGE, 4096

.section .rodata
not_elf:
    .ascii  "\177ELF, and then nothing that makes sense: \0\1\2\3"
.equ not_elf_size, . - not_elf

.text

# The routines below return 1 from here when a call hasn't failed.
.macro must_fail
    bgez    a0, wrong
.endm

# unknown_calls() -> a0 = 0 if all fail with ENOSYS
.globl unknown_calls
.proc unknown_calls
    .reg    expected=t0
    .frame  ra
    li      expected, -ENOSYS
    trap    999
    bne     a0, expected, wrong
    trap    65535
    bne     a0, expected, wrong
    li      a7, 0                       # trap 0 takes the number from a7
    trap    0
    bne     a0, expected, wrong
    li      a7, -1
    trap    0
    bne     a0, expected, wrong
    li      a7, 0x80000000
    trap    0
    bne     a0, expected, wrong
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# hostile_pointers() -> a0 = 0 if every call that takes a pointer refuses every bad one
.globl hostile_pointers
.proc hostile_pointers
    .reg    at=s0, end=s1, result=s2
    .frame  ra, s0-s2
    la      at, unreadable
    la      end, unreadable_end
    li      result, 0
    while at != end
        lw      a0, 0(at)
        call    offer_to_read
        or      result, result, a0
        lw      a0, 0(at)
        call    offer_to_write
        or      result, result, a0
        addi    at, at, 4
    endwhile
    la      a0, hostile_pointers        # the program's own instructions and constants can be read, but not written
    call    offer_to_write
    or      result, result, a0
    la      a0, unreadable
    call    offer_to_write
    or      a0, a0, result
    return
.endproc

# offer_to_read(a0 = pointer) -> a0 = 0 if all calls that read through it fail
.proc offer_to_read
    .reg    pointer=s0
    .frame  ra, s0, strings:8
    mv      pointer, a0
    li      a0, 1
    mv      a1, pointer
    li      a2, 16
    call    sys_write
    must_fail
    mv      a0, pointer                 # as a path
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    must_fail
    mv      a0, pointer
    call    sys_unlink
    must_fail
    mv      a0, pointer
    li      a1, 0
    li      a2, 0
    call    sys_exec
    must_fail
    sw      pointer, strings(sp)        # as an argument
    sw      zero, strings + 4(sp)
    la      a0, zero_device
    addi    a1, sp, strings
    li      a2, 0
    call    sys_exec
    must_fail
    la      a0, zero_device             # as a list of arguments
    mv      a1, pointer
    li      a2, 0
    call    sys_exec
    must_fail
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# offer_to_write(a0 = pointer) -> a0 = 0 if all calls that write through it fail
.proc offer_to_write
    .reg    pointer=s0, descriptor=s1
    .frame  ra, s0, s1
    mv      pointer, a0
    la      a0, zero_device
    call    open_to_read
    mv      descriptor, a0
    mv      a1, pointer
    li      a2, 16
    call    sys_read
    must_fail
    mv      a0, descriptor
    mv      a1, pointer
    call    sys_fstat
    must_fail
    mv      a0, descriptor
    call    sys_close
    la      a0, root_directory
    call    open_to_read
    mv      descriptor, a0
    mv      a1, pointer
    li      a2, PAGE
    call    sys_getdents
    must_fail
    mv      a0, descriptor
    call    sys_close
    mv      a0, pointer
    call    sys_pipe
    must_fail
    mv      a0, pointer
    call    wait_into
    return
wrong:
    li      a0, 1
    return
.endproc

# wait_into(a0 = pointer) -> a0 = 0 if a wait for a child fails that is to leave the status there; address 0 means
#   nowhere, and is no error
.proc wait_into
    .reg    pointer=s0
    .frame  ra, s0
    beqz    a0, fine
    mv      pointer, a0
    call    sys_fork
    if a0 == 0
        call    sys_exit
    endif
    li      a0, -1
    mv      a1, pointer
    li      a2, 0
    call    sys_wait
    must_fail
    li      a0, -1                      # it may still be there
    li      a1, 0
    li      a2, 0
    call    sys_wait
fine:
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# open_to_read(a0 = path) -> a0 = descriptor
.proc open_to_read
    li      a1, O_RDONLY
    li      a2, 0
    tail    sys_open
.endproc

# page_at_end() -> a0 = address of the last page of the heap, behind which nothing is mapped
.proc page_at_end
    .frame  ra
    li      a0, 0
    call    sys_sbrk
    neg     a0, a0
    andi    a0, a0, PAGE - 1            # up to a whole page, and another one
    li      t0, PAGE
    add     a0, a0, t0
    call    sys_sbrk
    li      a0, 0
    call    sys_sbrk
    li      t0, PAGE
    sub     a0, a0, t0
    return
.endproc

# endless_strings() -> a0 = 0 if paths are refused that run into the end of memory, or are longer than any may be
.globl endless_strings
.proc endless_strings
    .reg    start=s0
    .frame  ra, s0
    call    page_at_end
    mv      start, a0
    li      a1, 'a'
    li      a2, PAGE
    call    memset
    mv      a0, start                   # longer than PATH_MAX
    call    open_to_read
    must_fail
    li      t0, PAGE - 10
    add     a0, start, t0               # short, but it never ends
    call    open_to_read
    must_fail
    li      t0, PAGE - 10
    add     a0, start, t0
    call    sys_unlink
    must_fail
    li      t0, PAGE - 10
    add     a0, start, t0
    li      a1, 0
    li      a2, 0
    call    sys_exec
    must_fail
    la      a0, zero_device             # a list of arguments that never ends
    li      t1, PAGE - 4
    add     a1, start, t1
    sw      start, 0(a1)
    li      a2, 0
    call    sys_exec
    must_fail
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# absurd_lengths() -> a0 = 0 if reads and writes that run out of memory don't claim to have done it all
.globl absurd_lengths
.proc absurd_lengths
    .reg    start=s0, length=s1, descriptor=s2
    .frame  ra, s0-s2
    call    page_at_end
    mv      start, a0
    la      a0, zero_device
    call    open_to_read
    mv      descriptor, a0
    li      length, 0x7fffffff
    mv      a1, start
    mv      a2, length
    call    sys_read
    beq     a0, length, wrong
    mv      a0, descriptor
    mv      a1, start
    li      a2, -1
    call    sys_read
    li      t0, PAGE
    bgt     a0, t0, wrong               # a part, or an error
    la      a0, file
    li      a1, O_CREAT | O_RDWR | O_TRUNC
    li      a2, 0666
    call    sys_open
    bltz    a0, wrong
    mv      descriptor, a0
    mv      a1, start
    mv      a2, length
    call    sys_write
    beq     a0, length, wrong
    mv      a0, descriptor              # a position from which a file can't grow
    mv      a1, length
    li      a2, SEEK_SET
    call    sys_lseek
    mv      a0, descriptor
    mv      a1, start
    li      a2, PAGE
    call    sys_write
    must_fail
    la      a0, file
    call    sys_unlink
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# bad_descriptors() -> a0 = 0 if all calls refuse all of them
.globl bad_descriptors
.proc bad_descriptors
    .reg    at=s0, end=s1, descriptor=s2
    .frame  ra, s0-s2, room:128
    la      at, descriptors
    la      end, descriptors_end
    while at != end
        lw      descriptor, 0(at)
        addi    at, at, 4
.irp call, read, write, lseek, fstat, getdents, close, dup, isatty
        mv      a0, descriptor
        addi    a1, sp, room
        li      a2, 0
        call    sys_\call
        must_fail
.endr
        mv      a0, descriptor
        li      a1, 1
        call    sys_dup2
        must_fail
        la      t0, impossible
        if at >u t0
            li      a0, 1
            mv      a1, descriptor
            call    sys_dup2
            must_fail
        endif
    endwhile
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# bad_programs() -> a0 = 0 if exec refuses all of them, and this program goes on
.globl bad_programs
.proc bad_programs
    .reg    at=s0, end=s1
    .frame  ra, s0, s1
    la      a0, file
    li      a1, O_CREAT | O_WRONLY | O_TRUNC
    li      a2, 0777
    call    sys_open
    mv      s0, a0
    la      a1, not_elf
    li      a2, not_elf_size
    call    sys_write
    mv      a0, s0
    call    sys_close
    la      at, programs
    la      end, programs_end
    while at != end
        lw      a0, 0(at)
        addi    at, at, 4
        li      a1, 0
        li      a2, 0
        call    sys_exec
        must_fail
    endwhile
    la      a0, file
    call    sys_unlink
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

# bad_signals() -> a0 = 0 if kill refuses all of them
.globl bad_signals
.proc bad_signals
    .reg    self=s0
    .frame  ra, s0
    call    sys_getpid
    mv      self, a0
    li      a1, 1000                    # no such signal
    call    sys_kill
    must_fail
    mv      a0, self
    li      a1, -1
    call    sys_kill
    must_fail
    li      a0, 0x7fffffff              # no such process
    li      a1, 9
    call    sys_kill
    must_fail
    li      a0, 0x80000000
    li      a1, 9
    call    sys_kill
    must_fail
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

.section .rodata
zero_device:
    .asciz  "/dev/zero"
root_directory:
    .asciz  "/"
missing:
    .asciz  "/no/such/program"
empty:
    .asciz  ""
file:
    .asciz  "/rubbish"
.balign 4
programs:
    .word   root_directory, zero_device, missing, empty, file
programs_end:
# The lowest addresses; nowhere; the kernel; its devices; across the highest address.
unreadable:
    .word   0, 1, 0x1000, 0x40000000, 0x7ffff000, 0x7fffffff, 0x80000000, 0x80000001, 0xf0003000, 0xfffff000, 0xfffffff8
unreadable_end:
descriptors:
    .word   20, 31                      # not open
impossible:
    .word   32, 1000, 0x7fffffff, 0x80000000, -1
descriptors_end:
