# What exec has to find out about a program before it starts: where its parts lie in its new address space, and by which
# interpreter it wants to be started. Programs that use shared libraries name /lib/ld.so, which brings those; the kernel
# maps both, and tells the interpreter by the auxiliary vector where the program is.
#
# Who comes here: exec.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "elf.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"
.include "program.inc"

.text

# program_load(a0 = path, kernel's string, a1 = Space without regions, a2 = Program, cleared) -> a0 = 0 or a negated
# errno: gives the space the program's regions, and its interpreter's
.globl program_load
.proc program_load
    .reg    space=s0, program=s1
    .frame  ra, s0, s1
    mv      space, a1
    mv      program, a2
    la      a3, elf_load
    call    executable_map
    if a0 == zero
        lbu     t0, Program.interpreter(program)
        if t0 != zero
            addi    a0, program, Program.interpreter
            mv      a1, space
            mv      a2, program
            la      a3, interpreter_load
            call    executable_map
        endif
    endif
    return
.endproc

# executable_map(a0 = path, a1 = Space, a2 = Program, a3 = elf_load or interpreter_load) -> a0 = 0 or a negated errno:
# what that makes of a file, if it may be executed
.proc executable_map
    .reg    inode=s0, space=s1, program=s2, load=s3, result=s4
    .frame  ra, s0-s4
    mv      space, a1
    mv      program, a2
    mv      load, a3
    call    path_resolve
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    inode_kind t1, inode
    li      t0, S_IFREG
    li      result, -EACCES
    bne     t1, t0, done
    li      a1, X_OK
    call    permission_check
    mv      result, a0
    bltz    result, done
    lw      t0, Inode.writers(inode)
    li      result, -ETXTBSY
    bnez    t0, done
    lw      t0, Inode.programs(inode)
    addi    t0, t0, 1
    sw      t0, Inode.programs(inode)
    mv      a0, inode
    mv      a1, space
    mv      a2, program
    jalr    load
    mv      result, a0
    lw      t0, Inode.programs(inode)   # the regions have been counted
    addi    t0, t0, -1
    sw      t0, Inode.programs(inode)
done:
    mv      a0, inode
    call    inode_put
    mv      a0, result
    return
.endproc

# program_note(a0 = Inode, a1 = ProgramHeader, a2 = Program) -> a0 = 0 or -ENOEXEC: notes what a header that is no
# segment's says
.globl program_note
.proc program_note
    .reg    header=s0, program=s1
    .frame  ra, s0, s1
    mv      header, a1
    mv      program, a2
    lw      t0, ProgramHeader.type(header)
    switch t0, t1
    case PROGRAM_HEADERS
        lw      t0, ProgramHeader.address(header)
        sw      t0, Program.headers(program)
        lw      t0, ProgramHeader.memory_size(header)
        srli    t0, t0, PROGRAM_HEADER_SHIFT
        sw      t0, Program.header_count(program)
    case PROGRAM_INTERPRETER
        lw      a3, ProgramHeader.file_size(header)
        addi    t0, a3, -2              # at least one character, and a zero byte
        li      t1, INTERPRETER_PATH_MAX - 2
        bgtu    t0, t1, refused
        lw      a1, ProgramHeader.offset(header)
        addi    a2, program, Program.interpreter
        call    elf_read
        if a0 < 0
            return
        endif
        lw      t0, ProgramHeader.file_size(header)
        add     t0, t0, program
        lbu     t0, Program.interpreter - 1(t0)
        bnez    t0, refused
    endswitch
    li      a0, 0
    return
refused:
    li      a0, -ENOEXEC
    return
.endproc
