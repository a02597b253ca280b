# The executables of programs: their headers. Nothing in the file is trusted: each field is checked before it is
# used.

.include "elf.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"

.text

# elf_load(a0 = Inode, a1 = Space without regions) -> a0 = the program's entry, -ENOEXEC or -ENOMEM: makes regions for the
# segments; the heap will begin behind them, and is empty
.globl elf_load
.proc elf_load
    .reg    inode=s0, space=s1, at=s2, left=s3
    .frame  ra, s0-s3, header:ElfHeader, program:ProgramHeader
    mv      inode, a0
    mv      space, a1
    addi    a1, sp, header
    call    elf_header_read
    bltz    a0, failed
    lhu     left, header + ElfHeader.program_count(sp)
    lw      at, header + ElfHeader.program_offset(sp)
    li      t0, USER_BASE
    sw      t0, Space.heap(space)
    while left != zero
        mv      a0, inode
        mv      a1, at
        addi    a2, sp, program
        li      a3, ProgramHeader.sizeof
        call    elf_read
        bltz    a0, failed
        lw      t0, program + ProgramHeader.type(sp)
        lw      t1, program + ProgramHeader.memory_size(sp)
        li      t2, PROGRAM_LOAD
        if t0 == t2 && t1 != zero
            mv      a0, inode
            mv      a1, space
            addi    a2, sp, program
            call    segment_map
            bltz    a0, failed
        endif
        addi    at, at, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    lw      t0, Space.heap(space)
    sw      t0, Space.break(space)
    lw      a0, header + ElfHeader.entry(sp)
    if a0 < 0                           # in the kernel's half
        li      a0, -ENOEXEC
    endif
failed:
    return
.endproc

# elf_read(a0 = Inode, a1 = offset, a2 = kernel's buffer, a3 = bytes) -> a0 = 0, or -ENOEXEC if the file is too short
.globl elf_read
.proc elf_read
    .frame  ra, s0
    mv      s0, a3
    call    inode_read
    xor     t0, a0, s0
    li      a0, 0
    if t0 != zero
        li      a0, -ENOEXEC
    endif
    return
.endproc

# elf_header_read(a0 = Inode, a1 = room for an ElfHeader) -> a0 = 0, or -ENOEXEC if it is not that of an executable for
# us
.proc elf_header_read
    .reg    header=s0
    .frame  ra, s0
    mv      header, a1
    mv      a2, a1
    li      a1, 0
    li      a3, ElfHeader.sizeof
    call    elf_read
    bltz    a0, done
    lw      t0, ElfHeader.magic(header)
    li      t1, ELF_MAGIC
    bne     t0, t1, refused
    lw      t0, ElfHeader.class(header)
    slli    t0, t0, 8                   # the fourth byte says for which operating system
    li      t1, ELF_CLASS_DATA_VERSION << 8
    bne     t0, t1, refused
    lhu     t0, ElfHeader.type(header)
    li      t1, ELF_EXECUTABLE
    bne     t0, t1, refused
    lhu     t0, ElfHeader.machine(header)
    li      t1, ELF_MACHINE
    bne     t0, t1, refused
    lhu     t0, ElfHeader.program_size(header)
    li      t1, ProgramHeader.sizeof
    bne     t0, t1, refused
    li      a0, 0
done:
    return
refused:
    li      a0, -ENOEXEC
    return
.endproc
