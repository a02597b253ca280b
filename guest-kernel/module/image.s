# The file of a module: whether it is an object, whole and for this machine. All that the other files here follow in it has
# been checked before, in this one or where it is followed; a file may hold anything.
#
# Who comes here: module_load, with a copy of the file that nobody else can change. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.equ SECTIONS_MAX, 64

.text

# image_check(a0 = Loading with image and size) -> a0 = 0, or -ENOEXEC with a1 = why: finds sections, symbols and names
.globl image_check
.proc image_check
    .reg    loading=s0, image=s1, size=s2, left=s3, section=s4
    .frame  ra, s0-s4
    mv      loading, a0
    lw      image, Loading.image(loading)
    lw      size, Loading.size(loading)
    la      a1, message_short
    li      t0, ElfHeader.sizeof
    bltu    size, t0, bad
    la      a1, message_kind
    lw      t0, ElfHeader.magic(image)
    li      t1, ELF_MAGIC
    bne     t0, t1, bad
    lw      t0, ElfHeader.class(image)
    li      t1, 0xffffff
    and     t0, t0, t1
    li      t1, ELF_CLASS_DATA_VERSION
    bne     t0, t1, bad
    lhu     t0, ElfHeader.type(image)
    li      t1, ELF_RELOCATABLE
    bne     t0, t1, bad
    la      a1, message_machine
    lhu     t0, ElfHeader.machine(image)
    li      t1, ELF_MACHINE
    bne     t0, t1, bad

    la      a1, message_sections
    lhu     t0, ElfHeader.section_size(image)
    addi    t0, t0, -SectionHeader.sizeof
    bnez    t0, bad
    lhu     left, ElfHeader.section_count(image)
    sw      left, Loading.count(loading)
    li      t0, SECTIONS_MAX
    bgtu    left, t0, bad
    lw      a0, ElfHeader.section_offset(image)
    andi    t0, a0, 3
    bnez    t0, bad
    li      t0, SectionHeader.sizeof
    mul     a2, left, t0
    mv      t0, a0
    call    range_of_image
    beqz    a0, bad
    add     section, image, t0
    sw      section, Loading.sections(loading)
    while left != zero
        mv      a0, loading
        mv      a1, section
        call    section_check
        la      a1, message_sections
        beqz    a0, bad
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    lhu     a1, ElfHeader.section_names(image)
    mv      a0, loading
    call    strings_find
    sw      a0, Loading.names(loading)
    sw      a1, Loading.names_size(loading)
    la      a1, message_sections
    beqz    a0, bad
    mv      a0, loading
    call    symbols_find
    la      a1, message_symbols
    beqz    a0, bad
    li      a0, 0
    return
bad:
    li      a0, -ENOEXEC
    return
.endproc

# range_of_image(a0 = offset, a2 = bytes, size=s2) -> a0 = 1 if the image has so many there, else 0
#   clobbers t1
.proc range_of_image
    sub     t1, s2, a0
    sltu    a0, s2, a0                  # 1 if it begins behind the end
    sltu    t1, t1, a2
    or      a0, a0, t1
    xori    a0, a0, 1
    return
.endproc

# section_check(a0 = Loading, a1 = SectionHeader) -> a0 = 1 if it lies in the image, or needs no room there, and makes sense
# in memory, else 0
.proc section_check
    .reg    section=s0, size=s2
    .frame  ra, s0-s2
    mv      section, a1
    lw      size, Loading.size(a0)
    lw      t0, SectionHeader.type(section)
    li      t1, SECTION_ZEROS
    lw      a0, SectionHeader.offset(section)
    lw      a2, SectionHeader.size(section)
    if t0 != t1
        call    range_of_image
        beqz    a0, bad
    endif
    lw      t1, SectionHeader.flags(section)
    andi    t1, t1, SECTION_ALLOC
    beqz    t1, good
    li      t0, MODULE_PAGES_MAX * PAGE_SIZE
    bgtu    a2, t0, bad
    lw      t0, SectionHeader.alignment(section)
    addi    t1, t0, -1
    and     t1, t1, t0                  # a power of two, or 0
    bnez    t1, bad
    li      t1, PAGE_SIZE
    bgtu    t0, t1, bad
good:
    li      a0, 1
    return
bad:
    li      a0, 0
    return
.endproc

# strings_find(a0 = Loading, a1 = number of a section) -> a0 = its strings, of which the last one ends in the section, a1 = bytes;
# 0 if it is none of strings
#   clobbers t0-t2
.globl strings_find
.proc strings_find
    lw      t0, Loading.count(a0)
    bgeu    a1, t0, none
    li      t0, SectionHeader.sizeof
    mul     t0, t0, a1
    lw      t1, Loading.sections(a0)
    add     t1, t1, t0
    lw      t0, SectionHeader.type(t1)
    addi    t0, t0, -SECTION_STRINGS
    bnez    t0, none
    lw      a1, SectionHeader.size(t1)
    beqz    a1, none
    lw      t0, SectionHeader.offset(t1)
    lw      a0, Loading.image(a0)
    add     a0, a0, t0
    add     t0, a0, a1
    lbu     t0, -1(t0)
    bnez    t0, none
    return
none:
    li      a0, 0
    return
.endproc

.rodata
message_short:
    .asciz  "truncated"
message_kind:
    .asciz  "no object file"
message_machine:
    .asciz  "for another machine"
message_sections:
    .asciz  "its sections make no sense"
message_symbols:
    .asciz  "its symbols make no sense"
