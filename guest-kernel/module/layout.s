# Where the sections of a module go: code first, then constants, then data, each from a page's beginning on, because they are
# protected differently.
#
# Who comes here: module_load. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.equ KINDS, SECTION_WRITE | SECTION_ALLOC | SECTION_EXECUTE

# page_align REGISTER: the next page boundary
.macro page_align register
    addi    \register, \register, PAGE_MASK
    andi    \register, \register, -PAGE_SIZE
.endm

.text

# module_layout(a0 = Loading whose image has been checked) -> a0 = 0, or -ENOEXEC or -ENOMEM with a1 = why: takes room, gives all
# sections their addresses, and fills it with their contents
.globl module_layout
.proc module_layout
    .reg    loading=s0, module=s1, size=s2
    .frame  ra, s0-s2
    mv      loading, a0
    lw      module, Loading.module(loading)
    mv      a0, loading
    li      a1, SECTION_ALLOC | SECTION_EXECUTE
    li      a2, 0
    call    sections_place
    page_align a0
    sw      a0, Module.constants(module)
    mv      a2, a0
    mv      a0, loading
    li      a1, SECTION_ALLOC
    call    sections_place
    sw      a0, Module.symbols(module)  # behind the constants
    lw      t0, Loading.symbols(loading)
    lw      t1, Loading.symbols_end(loading)
    sub     t1, t1, t0
    add     a0, a0, t1
    sw      a0, Module.strings(module)
    lw      t0, Loading.strings_size(loading)   # all that is in the file is at most as long as the room
    add     a0, a0, t0
    page_align a0
    sw      a0, Module.data(module)
    mv      a2, a0
    mv      a0, loading
    li      a1, SECTION_ALLOC | SECTION_WRITE
    call    sections_place
    page_align a0
    mv      size, a0
    sw      size, Module.end(module)
    lw      t0, Module.constants(module)
    li      a0, -ENOEXEC
    la      a1, message_empty
    beqz    t0, failed
    mv      a0, loading
    call    sections_known
    la      a1, message_mixed
    bltz    a0, failed
    mv      a0, size
    call    module_area_take
    mv      t1, a0
    li      a0, -ENOMEM
    la      a1, message_room
    beqz    t1, failed
    sw      t1, Module.start(module)
    .irp end, constants, symbols, strings, data, end
        lw      t0, Module.\end(module)
        add     t0, t0, t1
        sw      t0, Module.\end(module)
    .endr
    mv      a0, t1
    mv      a1, size
    call    memory_zero
    mv      a0, loading
    call    sections_copy
    li      a0, 0
failed:
    return
.endproc

# sections_place(a0 = Loading, a1 = flags, a2 = offset) -> a0 = end, a multiple of 4, of the sections with just these flags, when they lie
# from the offset on; their addresses are offsets still
#   clobbers a2, t0-t4
.proc sections_place
    .reg    section=t3, left=t4, at=a2
    lw      section, Loading.sections(a0)
    lw      left, Loading.count(a0)
    while left != zero
        lw      t0, SectionHeader.flags(section)
        andi    t0, t0, KINDS
        if t0 == a1
            lw      t0, SectionHeader.alignment(section)
            if t0 == zero
                li      t0, 1
            endif
            addi    t1, t0, -1
            add     at, at, t1
            neg     t0, t0
            and     at, at, t0
            sw      at, SectionHeader.address(section)
            lw      t0, SectionHeader.size(section)
            add     at, at, t0          # at most 64 times 512 KiB
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    addi    a0, at, 3
    andi    a0, a0, -4
    return
.endproc

# sections_known(a0 = Loading) -> a0 = 0, or -ENOEXEC if a section is code and can be written
#   clobbers t0-t4
.proc sections_known
    .reg    section=t3, left=t4
    lw      section, Loading.sections(a0)
    lw      left, Loading.count(a0)
    li      a0, 0
    while left != zero
        lw      t0, SectionHeader.flags(section)
        andi    t0, t0, KINDS
        addi    t0, t0, -KINDS
        if t0 == zero
            li      a0, -ENOEXEC
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    return
.endproc

# sections_copy(a0 = Loading whose Module has its place): gives the sections their addresses, and their contents from the image
.proc sections_copy
    .reg    loading=s0, section=s1, left=s2
    .frame  ra, s0-s2
    mv      loading, a0
    lw      section, Loading.sections(loading)
    lw      left, Loading.count(loading)
    while left != zero
        lw      t0, SectionHeader.flags(section)
        andi    t0, t0, SECTION_ALLOC
        if t0 != zero
            lw      t0, Loading.module(loading)
            lw      t0, Module.start(t0)
            lw      a0, SectionHeader.address(section)
            add     a0, a0, t0
            sw      a0, SectionHeader.address(section)
            lw      a1, SectionHeader.offset(section)
            lw      t0, Loading.image(loading)
            add     a1, a1, t0
            lw      a2, SectionHeader.size(section)
            lw      t0, SectionHeader.type(section)
            addi    t0, t0, -SECTION_ZEROS
            if t0 != zero
                call    memory_copy
            endif
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    return
.endproc

.rodata
message_empty:
    .asciz  "it has no code"
message_mixed:
    .asciz  "it has code that can be written"
message_room:
    .asciz  "no room for it"
