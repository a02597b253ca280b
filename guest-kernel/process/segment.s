# The segments of an ELF executable: whether they make sense, and their contents.
#
# Who comes here: elf_load.

.include "elf.inc"
.include "errno.inc"
.include "process.inc"

.text

# segment_check(a0 = Regions, a1 = Region for the segment, a2 = ProgramHeader) -> a0 = 0 or -ENOEXEC: fills the region,
# and moves the end of the heap's region behind it; segments must come in order, on pages of their own
.globl segment_check
.proc segment_check
    .reg    regions=a0, region=a1, program=a2, start=t0, end=t1, access=t2
    lw      start, ProgramHeader.address(program)
    lw      t3, ProgramHeader.memory_size(program)
    lw      t4, ProgramHeader.file_size(program)
    bgtu    t4, t3, refused
    lw      t4, REGION_HEAP * Region.sizeof + Region.end(regions)
    bltu    start, t4, refused          # overlaps the one before
    li      t4, USER_HEAP_LIMIT
    bgeu    start, t4, refused
    sub     t4, t4, start
    bgtu    t3, t4, refused
    add     end, start, t3
    addi    end, end, PAGE_MASK
    andi    end, end, -PAGE_SIZE
    lw      t3, ProgramHeader.flags(program)
    li      access, 0
    andi    t4, t3, PROGRAM_R
    if t4 != zero
        ori     access, access, PTE_R
    endif
    andi    t4, t3, PROGRAM_W
    if t4 != zero
        ori     access, access, PTE_R | PTE_W
    endif
    andi    t4, t3, PROGRAM_X
    if t4 != zero
        andi    t4, access, PTE_W       # nothing may be written and executed
        bnez    t4, refused
        ori     access, access, PTE_X
    endif
    beqz    access, refused
    andi    start, start, -PAGE_SIZE
    sw      start, Region.start(region)
    sw      end, Region.end(region)
    sw      access, Region.access(region)
    sw      end, REGION_HEAP * Region.sizeof + Region.end(regions)
    li      a0, 0
    return
refused:
    li      a0, -ENOEXEC
    return
.endproc

# segment_read(a0 = Inode, a1 = Space, a2 = ProgramHeader, a3 = access) -> a0 = 0, -ENOEXEC or -ENOMEM: reads what
# is in the file; pages behind that will be made when they are touched
.globl segment_read
.proc segment_read
    .reg    inode=s0, space=s1, access=s2, address=s3, offset=s4, left=s5, part=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      space, a1
    mv      access, a3
    lw      address, ProgramHeader.address(a2)
    lw      offset, ProgramHeader.offset(a2)
    lw      left, ProgramHeader.file_size(a2)
    while left != zero
        mv      a0, space
        mv      a1, address
        mv      a2, access
        call    space_page
        if a0 == zero
            li      a0, -ENOMEM
            return
        endif
        andi    t0, address, PAGE_MASK
        add     a2, a0, t0
        li      part, PAGE_SIZE
        sub     part, part, t0
        if part >u left
            mv      part, left
        endif
        mv      a0, inode
        mv      a1, offset
        mv      a3, part
        call    elf_read
        if a0 < 0
            return
        endif
        add     address, address, part
        add     offset, offset, part
        sub     left, left, part
    endwhile
    li      a0, 0
    return
.endproc
