# The segments of a library: from the file into memory.

.include "dynamic.inc"
.include "elf.inc"
.include "isa.inc"
.include "mman.inc"

# room_reserve(a0 = program headers, a1 = their number) -> a0 = where the library's address 0 comes to lie, with room for
#   all segments; a negative error number if there is none
.globl room_reserve
.proc room_reserve
    .reg    end=t0
    li      end, 0
    while a1 != zero
        lw      t1, ProgramHeader.type(a0)
        lw      t2, ProgramHeader.address(a0)
        lw      t3, ProgramHeader.memory_size(a0)
        li      t4, PROGRAM_LOAD
        add     t2, t2, t3
        if t1 == t4 && t2 >u end
            mv      end, t2
        endif
        addi    a0, a0, ProgramHeader.sizeof
        addi    a1, a1, -1
    endwhile
    li      a0, 0                       # anywhere; nothing may be done there until there is something
    mv      a1, end
    li      a2, PROT_NONE
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    trap    SYS_mmap
    ret
.endproc

# segment_map(a0 = program header, a1 = base, a2 = descriptor) -> a0 = 0, negative if there is no memory
#   what lies behind the contents in their last page is the file's next part; where the segment is longer than its
#   contents, zeros belong there, and in whole pages behind
.globl segment_map
.proc segment_map
    .reg    header=s0, start=s1, contents_end=s2, end=s3, protection=s4
    .frame  ra, s0-s4
    mv      header, a0
    lw      t0, ProgramHeader.address(header)
    lw      t1, ProgramHeader.file_size(header)
    lw      t2, ProgramHeader.memory_size(header)
    lw      t3, ProgramHeader.offset(header)
    add     t0, t0, a1
    add     contents_end, t0, t1
    add     end, t0, t2
    li      t4, -PAGE_SIZE
    and     start, t0, t4
    sub     t0, t0, start               # address and offset are at the same distance from their pages
    sub     a5, t3, t0
    mv      a4, a2
    lw      a0, ProgramHeader.flags(header)
    call    protection_of
    mv      protection, a0
    mv      a0, start
    sub     a1, contents_end, start
    mv      a2, protection
    li      a3, MAP_PRIVATE | MAP_FIXED
    trap    SYS_mmap
    sltiu   t0, a0, -ERROR_MAX
    beqz    t0, failed
    beq     contents_end, end, done
    li      t0, PAGE_SIZE - 1
    add     start, contents_end, t0     # the first page without contents
    not     t0, t0
    and     start, start, t0
    mv      a0, contents_end
    mv      a1, start
    call    memory_clear
    bgeu    start, end, done
    mv      a0, start
    sub     a1, end, start
    mv      a2, protection
    li      a3, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    trap    SYS_mmap
    sltiu   t0, a0, -ERROR_MAX
    beqz    t0, failed
done:
    li      a0, 0
    return
failed:
    li      a0, -1
    return
.endproc

# memory_clear(a0 = from, a1 = to, a multiple of 4): zeros
#   clobbers t0
.proc memory_clear
    loop
        andi    t0, a0, 3
        beqz    t0, words
        sb      zero, 0(a0)
        addi    a0, a0, 1
    endloop
words:
    while a0 <u a1
        sw      zero, 0(a0)
        addi    a0, a0, 4
    endwhile
    ret
.endproc

# protection_of(a0 = flags of a segment) -> a0 = PROT_…
#   clobbers t0, t1; ELF and mmap name the same three rights by the same three bits, in opposite order
.proc protection_of
    andi    t0, a0, PROGRAM_W
    andi    t1, a0, PROGRAM_R
    andi    a0, a0, PROGRAM_X
    slli    a0, a0, 2
    srli    t1, t1, 2
    or      a0, a0, t0
    or      a0, a0, t1
    ret
.endproc
