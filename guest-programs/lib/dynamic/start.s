# /lib/ld.so, the loader of shared libraries: where a process begins whose program names it as its interpreter.
#
# Who comes here: the kernel's exec, in user mode, on the new process's stack. The program and this loader are in memory,
# the libraries are not. sp is what the program's own _start expects: the number of arguments, their pointers, 0, the
# environment's pointers, 0, and then, for the loader, the auxiliary vector.
#
# The loader is position-independent and needs no relocation itself: it has no address in its data, and nobody else's
# symbols. It maps the libraries that the program needs, and those that they need; fills in all addresses that were left
# open, at once; and goes to the program with the stack as it was. It stays in memory and is never entered again.

.include "auxv.inc"
.include "dynamic.inc"
.include "elf.inc"

.globl _start
.proc _start
    .reg    stack=s0, entry=s1
    mv      stack, sp
    mv      a0, sp
    call    program_add
    mv      entry, a0
    call    libraries_load
    call    images_relocate
    mv      sp, stack
    jr      entry
.endproc

# program_add(a0 = initial stack) -> a0 = the program's entry; it is the first of the images
.proc program_add
    .reg    headers=s0, left=s1, entry=s2, base=s3, dynamic=s4, name=s5, header=s6
    .frame  ra, s0-s6
    lw      name, 4(a0)                 # argv[0]
    if name == 0
        la      name, nameless
    endif
    addi    a0, a0, 4
    call    words_skip                  # argv
    call    words_skip                  # environment
    loop
        lw      t0, Auxiliary.type(a0)
        lw      t1, Auxiliary.value(a0)
        addi    a0, a0, Auxiliary.sizeof
        switch t0, t2
        case AT_PHDR
            mv      headers, t1
        case AT_PHNUM
            mv      left, t1
        case AT_ENTRY
            mv      entry, t1
        case AT_NULL
            break
        endswitch
    endloop
    li      base, 0
    mv      header, headers
    while left != zero
        lw      t0, ProgramHeader.type(header)
        lw      t1, ProgramHeader.address(header)
        switch t0, t2
        case PROGRAM_HEADERS            # where they are, less where the file says that they are
            sub     base, headers, t1
        case PROGRAM_DYNAMIC
            mv      dynamic, t1
        endswitch
        addi    header, header, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    mv      a0, name
    mv      a1, base
    add     a2, base, dynamic
    call    image_add
    mv      a0, entry
    return
.endproc

# words_skip(a0 = words up to one that is 0) -> a0 = behind that
.proc words_skip
    repeat
        lw      t0, 0(a0)
        addi    a0, a0, 4
    until t0 == 0
    ret
.endproc

.section .rodata
nameless:
    .asciz  "program"
