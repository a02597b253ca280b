# A library's way into memory: what its file says belongs where is mapped there. Its code and its constants are never
# written, so that all processes share the pages of the file; its data become this process's own when they are written.

.include "dynamic.inc"
.include "elf.inc"
.include "fcntl.inc"

# The part of a file that has to hold the program headers.
.equ HEADERS_SIZE, 512

# library_map(a0 = name): maps a library and puts it into the list of images
.globl library_map
.proc library_map
    .reg    name=s0, descriptor=s1, base=s2, header=s3, left=s4, dynamic=s5
    .frame  ra, s0-s5, path:PATH_MAX, headers:HEADERS_SIZE
    mv      name, a0
    addi    a1, sp, path
    call    path_of
    addi    a0, sp, path
    li      a1, O_RDONLY
    li      a2, 0
    trap    SYS_open
    mv      descriptor, a0
    la      a1, not_found
    bltz    a0, refused
    mv      a0, descriptor
    addi    a1, sp, headers
    li      a2, HEADERS_SIZE
    trap    SYS_read
    mv      a1, a0
    addi    a0, sp, headers
    call    headers_check
    mv      header, a0
    mv      left, a1
    la      a1, not_shared
    beqz    header, refused
    mv      a0, header
    mv      a1, left
    call    room_reserve
    la      a1, no_room
    sltiu   t0, a0, -ERROR_MAX
    beqz    t0, refused
    mv      base, a0
    li      dynamic, 0
    while left != zero
        lw      t0, ProgramHeader.type(header)
        switch t0, t1
        case PROGRAM_LOAD
            mv      a0, header
            mv      a1, base
            mv      a2, descriptor
            call    segment_map
            la      a1, no_room
            bltz    a0, refused
        case PROGRAM_DYNAMIC
            lw      dynamic, ProgramHeader.address(header)
        endswitch
        addi    header, header, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    mv      a0, descriptor
    trap    SYS_close
    mv      a0, name
    mv      a1, base
    add     a2, base, dynamic
    call    image_add
    return
refused:
    mv      a0, name
    li      a2, 0
    call    fail
.endproc

# path_of(a0 = name, a1 = room of PATH_MAX bytes): where a library of that name lies: in /lib, unless the name says it
.proc path_of
    .reg    name=s0, room=s1
    .frame  ra, s0, s1
    mv      name, a0
    mv      room, a1
    call    string_length
    addi    t0, a0, DIRECTORY_LENGTH + 1
    li      t1, PATH_MAX
    if t0 >u t1
        mv      a0, name
        la      a1, not_found
        li      a2, 0
        call    fail
    endif
    mv      a0, name
    call    has_slash
    if a0 == 0
        mv      a0, room
        la      a1, directory
        call    string_copy
        addi    room, room, DIRECTORY_LENGTH
    endif
    mv      a0, room
    mv      a1, name
    call    string_copy
    return
.endproc

# has_slash(a0 = string) -> a0 = 1 or 0
.proc has_slash
    repeat
        lbu     t0, 0(a0)
        addi    a0, a0, 1
        addi    t1, t0, -'/'
        beqz    t1, found
    until t0 == 0
    li      a0, 0
    ret
found:
    li      a0, 1
    ret
.endproc

# headers_check(a0 = the beginning of a file, a1 = bytes that there are of it, or an error) -> a0 = its program headers, 0
#   if it is no shared object or has more of them than there are bytes; a1 = their number
.proc headers_check
    li      t0, ElfHeader.sizeof
    blt     a1, t0, wrong
    lw      t0, ElfHeader.magic(a0)
    li      t1, ELF_MAGIC
    bne     t0, t1, wrong
    lhu     t0, ElfHeader.type(a0)
    lhu     t1, ElfHeader.machine(a0)
    li      t2, ELF_SHARED
    li      t3, ELF_MACHINE
    bne     t0, t2, wrong
    bne     t1, t3, wrong
    lhu     t0, ElfHeader.program_count(a0)
    lw      t1, ElfHeader.program_offset(a0)
    li      t2, ProgramHeader.sizeof
    bgtu    t1, a1, wrong
    mul     t2, t2, t0
    add     t2, t2, t1
    bgtu    t2, a1, wrong
    add     a0, a0, t1
    mv      a1, t0
    ret
wrong:
    li      a0, 0
    ret
.endproc

.section .rodata
directory:
    .asciz  "/lib/"
.equ DIRECTORY_LENGTH, . - directory - 1
not_found:
    .asciz  "cannot open shared library"
not_shared:
    .asciz  "not a shared library of this machine"
no_room:
    .asciz  "no memory for it"
