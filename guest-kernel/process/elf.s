# Loading an ELF executable into an address space. Nothing in the file is trusted: each field is checked before it is used.

.include "elf.inc"
.include "errno.inc"
.include "file.inc"
.include "process.inc"

.text

# elf_load(a0 = Inode, a1 = page table, a2 = REGION_MAX Regions, cleared) -> a0 = the program's entry, -ENOEXEC or -ENOMEM:
# loads the segments, and fills the regions for them and for the heap behind them
.globl elf_load
.proc elf_load
    .reg    inode=s0, table=s1, regions=s2, at=s3, left=s4, region=s5
    .frame  ra, s0-s5, header:ElfHeader, program:ProgramHeader
    mv      inode, a0
    mv      table, a1
    mv      regions, a2
    addi    a1, sp, header
    call    elf_header_read
    bltz    a0, failed
    lhu     left, header + ElfHeader.program_count(sp)
    lw      at, header + ElfHeader.program_offset(sp)
    addi    region, regions, REGION_SEGMENTS * Region.sizeof
    li      t0, USER_BASE               # the heap begins behind the last segment
    sw      t0, REGION_HEAP * Region.sizeof + Region.end(regions)
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
            li      a0, -ENOEXEC
            addi    t0, regions, REGION_MAX * Region.sizeof
            beq     region, t0, failed  # too many
            mv      a0, regions
            mv      a1, region
            addi    a2, sp, program
            call    segment_check
            bltz    a0, failed
            mv      a0, inode
            mv      a1, table
            addi    a2, sp, program
            lw      a3, Region.access(region)
            call    segment_read
            bltz    a0, failed
            addi    region, region, Region.sizeof
        endif
        addi    at, at, ProgramHeader.sizeof
        addi    left, left, -1
    endwhile
    lw      t0, REGION_HEAP * Region.sizeof + Region.end(regions)
    sw      t0, REGION_HEAP * Region.sizeof + Region.start(regions)
    li      t0, PTE_R | PTE_W
    sw      t0, REGION_HEAP * Region.sizeof + Region.access(regions)
    lw      a0, header + ElfHeader.entry(sp)
    if a0 < 0                           # in the kernel's half
        li      a0, -ENOEXEC
    endif
failed:
    return
.endproc

# elf_read(a0 = Inode, a1 = offset, a2 = kernel's buffer, a3 = bytes) -> a0 = 0, or -ENOEXEC if the file is too short
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

# elf_header_read(a0 = Inode, a1 = room for an ElfHeader) -> a0 = 0, or -ENOEXEC if it is not that of an executable for us
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

# segment_check(a0 = Regions, a1 = Region for the segment, a2 = ProgramHeader) -> a0 = 0 or -ENOEXEC: fills the region, and
# moves the end of the heap's region behind it; segments must come in order, on pages of their own
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

# segment_read(a0 = Inode, a1 = page table, a2 = ProgramHeader, a3 = access) -> a0 = 0, -ENOEXEC or -ENOMEM: reads what is in
# the file; pages behind that will be made when they are touched
.proc segment_read
    .reg    inode=s0, table=s1, access=s2, address=s3, offset=s4, left=s5, part=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      table, a1
    mv      access, a3
    lw      address, ProgramHeader.address(a2)
    lw      offset, ProgramHeader.offset(a2)
    lw      left, ProgramHeader.file_size(a2)
    while left != zero
        mv      a0, table
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
