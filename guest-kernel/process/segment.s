# The segments of an ELF file: whether they make sense, and where they will be found. Nothing is read but their headers:
# their pages come from the file when they are touched.
#
# Who comes here: exec, for the program and for its interpreter.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "elf.inc"
.include "errno.inc"
.include "process.inc"
.include "program.inc"

.text

# segments_map(a0 = Inode, a1 = Space, a2 = ElfHeader, a3 = base, a4 = Program, or 0) -> a0 = the end of the last one,
# -ENOEXEC or -ENOMEM: makes the regions, at their addresses from the base on; and notes what else the headers say of the
# program
.globl segments_map
.proc segments_map
    .reg    inode=s0, space=s1, at=s2, left=s3, base=s4, program=s5, end=s6
    .frame  ra, s0-s6, header:ProgramHeader
    mv      inode, a0
    mv      space, a1
    lw      at, ElfHeader.program_offset(a2)
    lhu     left, ElfHeader.program_count(a2)
    mv      base, a3
    mv      program, a4
    mv      end, base
    if base == zero
        li      end, USER_BASE
    endif
    while left != zero
        mv      a0, inode
        mv      a1, at
        addi    a2, sp, header
        li      a3, ProgramHeader.sizeof
        call    elf_read
        bltz    a0, failed
        lw      t0, header + ProgramHeader.type(sp)
        lw      t1, header + ProgramHeader.memory_size(sp)
        li      t2, PROGRAM_LOAD
        if t0 == t2 && t1 != zero
            lw      t0, header + ProgramHeader.address(sp)
            add     t0, t0, base
            sw      t0, header + ProgramHeader.address(sp)
            mv      a0, inode
            mv      a1, space
            addi    a2, sp, header
            mv      a3, end
            call    segment_map
            bltz    a0, failed
            mv      end, a0
        elseif program != zero
            mv      a0, inode
            addi    a1, sp, header
            mv      a2, program
            call    program_note
            bltz    a0, failed
        endif
        addi    at, at, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    mv      a0, end
failed:
    return
.endproc

# segments_size(a0 = Inode, a1 = ElfHeader) -> a0 = bytes of memory from address 0 to the end of the last segment, whole
# pages; -ENOEXEC if that can't be
.globl segments_size
.proc segments_size
    .reg    inode=s0, at=s1, left=s2, end=s3
    .frame  ra, s0-s3, header:ProgramHeader
    mv      inode, a0
    lw      at, ElfHeader.program_offset(a1)
    lhu     left, ElfHeader.program_count(a1)
    li      end, 0
    while left != zero
        mv      a0, inode
        mv      a1, at
        addi    a2, sp, header
        li      a3, ProgramHeader.sizeof
        call    elf_read
        bltz    a0, failed
        lw      t0, header + ProgramHeader.type(sp)
        lw      t1, header + ProgramHeader.address(sp)
        lw      t2, header + ProgramHeader.memory_size(sp)
        li      t3, PROGRAM_LOAD
        if t0 == t3
            li      a0, -ENOEXEC
            add     t2, t2, t1
            bltu    t2, t1, failed
            li      t3, USER_HEAP_LIMIT
            bgtu    t2, t3, failed
            if t2 >u end
                mv      end, t2
            endif
        endif
        addi    at, at, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    addi    a0, end, PAGE_MASK
    andi    a0, a0, -PAGE_SIZE
failed:
    return
.endproc

# segment_map(a0 = Inode, a1 = Space, a2 = ProgramHeader, its address being the one in memory, a3 = end of the one
# before) -> a0 = its own, -ENOEXEC or -ENOMEM: makes a region; segments must come in order, on pages of their own
.proc segment_map
    .reg    inode=s0, space=s1, program=s2, start=s3, end=s4, contents_end=s5
    .frame  ra, s0-s5
    mv      inode, a0
    mv      space, a1
    mv      program, a2
    lw      start, ProgramHeader.address(program)
    lw      t3, ProgramHeader.memory_size(program)
    lw      t4, ProgramHeader.file_size(program)
    bgtu    t4, t3, refused
    bltu    start, a3, refused          # overlaps the one before
    li      t4, USER_HEAP_LIMIT
    bgeu    start, t4, refused
    sub     t4, t4, start
    bgtu    t3, t4, refused
    lw      t4, ProgramHeader.offset(program)
    bltz    t4, refused
    xor     t4, t4, start
    andi    t4, t4, PAGE_MASK
    bnez    t4, refused                 # a page of the file would not be a page of memory
    add     end, start, t3
    addi    end, end, PAGE_MASK
    andi    end, end, -PAGE_SIZE
    andi    start, start, -PAGE_SIZE
    lw      a0, ProgramHeader.flags(program)
    call    segment_access
    beqz    a0, refused
    mv      a3, a0
    mv      a0, space
    mv      a1, start
    mv      a2, end
    call    region_add
    if a0 == zero
        li      a0, -ENOMEM
        return
    endif
    lw      t0, ProgramHeader.file_size(program)
    beqz    t0, done                    # zeros only
    mv      contents_end, end
    sw      inode, Region.inode(a0)
    lw      t1, ProgramHeader.offset(program)
    andi    t1, t1, -PAGE_SIZE
    sw      t1, Region.offset(a0)
    lw      t1, ProgramHeader.memory_size(program)
    if t0 != t1                         # zeros follow in the last page
        lw      t1, ProgramHeader.address(program)
        add     contents_end, t0, t1
    endif
    sw      contents_end, Region.file_end(a0)
    li      t0, REGION_PROGRAM
    sw      t0, Region.flags(a0)
    call    region_attach
    mv      a0, inode
    call    inode_get
done:
    mv      a0, end
    return
refused:
    li      a0, -ENOEXEC
    return
.endproc

# segment_access(a0 = flags of a ProgramHeader) -> a0 = PTE_R, PTE_W, PTE_X; 0 if that can't be
#   clobbers t0, t1
.proc segment_access
    li      t1, 0
    andi    t0, a0, PROGRAM_R
    if t0 != zero
        ori     t1, t1, PTE_R
    endif
    andi    t0, a0, PROGRAM_W
    if t0 != zero
        ori     t1, t1, PTE_R | PTE_W
    endif
    andi    t0, a0, PROGRAM_X
    if t0 != zero
        ori     t1, t1, PTE_X
        andi    t0, t1, PTE_W           # nothing may be written and executed
        if t0 != zero
            li      t1, 0
        endif
    endif
    mv      a0, t1
    return
.endproc
