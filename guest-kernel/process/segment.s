# The segments of an ELF executable: whether they make sense, and where they will be found. Nothing is read: their pages
# come from the file when they are touched.
#
# Who comes here: elf_load.

.include "elf.inc"
.include "errno.inc"
.include "process.inc"

.text

# segment_map(a0 = Inode, a1 = Space, a2 = ProgramHeader) -> a0 = 0, -ENOEXEC or -ENOMEM: makes a region, and moves the
# beginning of the heap behind it; segments must come in order, on pages of their own
.globl segment_map
.proc segment_map
    .reg    inode=s0, space=s1, program=s2, start=s3, end=s4
    .frame  ra, s0-s4
    mv      inode, a0
    mv      space, a1
    mv      program, a2
    lw      start, ProgramHeader.address(program)
    lw      t3, ProgramHeader.memory_size(program)
    lw      t4, ProgramHeader.file_size(program)
    bgtu    t4, t3, refused
    lw      t4, Space.heap(space)
    bltu    start, t4, refused          # overlaps the one before
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
    sw      end, Space.heap(space)
    lw      t0, ProgramHeader.file_size(program)
    beqz    t0, done                    # zeros only
    sw      inode, Region.inode(a0)
    lw      t1, ProgramHeader.offset(program)
    andi    t1, t1, -PAGE_SIZE
    sw      t1, Region.offset(a0)
    lw      t1, ProgramHeader.memory_size(program)
    if t0 != t1                         # zeros follow in the last page
        lw      t1, ProgramHeader.address(program)
        add     end, t0, t1
    endif
    sw      end, Region.file_end(a0)
    mv      a0, inode
    call    inode_get
done:
    li      a0, 0
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
