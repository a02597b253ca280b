# ELF files: their headers. Nothing in the file is trusted: each field is checked before it is used.
#
# Who comes here: exec, for the program and for its interpreter.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "elf.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"
.include "program.inc"

.text

# elf_load(a0 = Inode, a1 = Space without regions, a2 = Program, cleared) -> a0 = 0, -ENOEXEC or -ENOMEM: makes regions
# for the segments of an executable; the heap will begin behind them, and is empty
.globl elf_load
.proc elf_load
    .reg    inode=s0, space=s1, program=s2
    .frame  ra, s0-s2, header:ElfHeader
    mv      inode, a0
    mv      space, a1
    mv      program, a2
    addi    a1, sp, header
    li      a2, ELF_EXECUTABLE
    call    elf_header_read
    bltz    a0, failed
    lw      t0, header + ElfHeader.entry(sp)
    li      a0, -ENOEXEC
    bltz    t0, failed                  # in the kernel's half
    sw      t0, Program.entry(program)
    sw      t0, Program.start(program)
    .irp field, mode, user, group
        lw      t0, Inode.\field(inode)
        sw      t0, Program.\field(program)
    .endr
    mv      a0, inode
    mv      a1, space
    addi    a2, sp, header
    li      a3, 0
    mv      a4, program
    call    segments_map
    bltz    a0, failed
    sw      a0, Space.heap(space)
    sw      a0, Space.break(space)
    li      a0, 0
failed:
    return
.endproc

# interpreter_load(a0 = Inode, a1 = Space with the program in it, a2 = Program) -> a0 = 0, -ENOEXEC or -ENOMEM: makes
# regions for the segments of a shared object, wherever there is room; the process begins in it
.globl interpreter_load
.proc interpreter_load
    .reg    inode=s0, space=s1, program=s2, base=s3
    .frame  ra, s0-s3, header:ElfHeader
    mv      inode, a0
    mv      space, a1
    mv      program, a2
    addi    a1, sp, header
    li      a2, ELF_SHARED
    call    elf_header_read
    bltz    a0, failed
    mv      a0, inode
    addi    a1, sp, header
    call    segments_size
    bltz    a0, failed
    mv      a1, a0
    mv      a0, space
    call    space_gap
    mv      base, a0
    li      a0, -ENOMEM
    beqz    base, failed
    mv      a0, inode
    mv      a1, space
    addi    a2, sp, header
    mv      a3, base
    li      a4, 0
    call    segments_map
    bltz    a0, failed
    lw      t0, header + ElfHeader.entry(sp)
    add     t0, t0, base
    li      a0, -ENOEXEC
    bltz    t0, failed
    sw      t0, Program.start(program)
    sw      base, Program.base(program)
    li      a0, 0
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

# elf_header_read(a0 = Inode, a1 = room for an ElfHeader, a2 = type) -> a0 = 0, or -ENOEXEC if it is not that of a file of
# that type for us
.proc elf_header_read
    .reg    header=s0, type=s1
    .frame  ra, s0, s1
    mv      header, a1
    mv      type, a2
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
    bne     t0, type, refused
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
