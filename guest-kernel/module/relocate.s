# Relocations of a module: what the assembler has left open is filled in, as the linker does it for a program (docs/assembler.md,
# "Output").
#
# Who comes here: module_load. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.equ BRANCH_BITS, 16                    # of the distance, in instructions
.equ JUMP_BITS, 21

.text

# module_relocate(a0 = Loading with symbols resolved) -> a0 = 0, or -ENOEXEC with a1 = why
.globl module_relocate
.proc module_relocate
    .reg    loading=s0, section=s1, left=s2
    .frame  ra, s0-s2
    mv      loading, a0
    lw      section, Loading.sections(loading)
    lw      left, Loading.count(loading)
    while left != zero
        lw      t0, SectionHeader.type(section)
        addi    t0, t0, -SECTION_RELOCATIONS
        if t0 == zero
            mv      a0, loading
            mv      a1, section
            call    section_relocate
            if a0 < 0
                return
            endif
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    li      a0, 0
    return
.endproc

# section_relocate(a0 = Loading, a1 = SectionHeader of relocations) -> a0 = 0, or -ENOEXEC with a1 = why
.proc section_relocate
    .reg    loading=s0, target=s1, entry=s2, end=s3
    .frame  ra, s0-s3
    mv      loading, a0
    lw      t0, SectionHeader.info(a1)
    lw      t1, Loading.count(loading)
    bgeu    t0, t1, bad
    li      t1, SectionHeader.sizeof
    mul     t0, t0, t1
    lw      target, Loading.sections(loading)
    add     target, target, t0
    lw      t0, SectionHeader.flags(target)
    andi    t0, t0, SECTION_ALLOC
    beqz    t0, done                    # for debuggers only
    lw      t0, SectionHeader.type(target)
    addi    t0, t0, -SECTION_ZEROS
    beqz    t0, bad
    lw      entry, SectionHeader.offset(a1)
    lw      t0, SectionHeader.size(a1)
    li      t1, ElfRelocation.sizeof
    remu    t2, t0, t1
    andi    t1, entry, 3
    or      t1, t1, t2
    bnez    t1, bad
    lw      t1, Loading.image(loading)
    add     entry, entry, t1
    add     end, entry, t0
    while entry != end
        mv      a0, loading
        mv      a1, target
        mv      a2, entry
        call    entry_relocate
        if a0 < 0
            return
        endif
        addi    entry, entry, ElfRelocation.sizeof
    endwhile
done:
    li      a0, 0
    return
bad:
    li      a0, -ENOEXEC
    la      a1, message_bad
    return
.endproc

# entry_relocate(a0 = Loading, a1 = SectionHeader of where it is, a2 = ElfRelocation) -> a0 = 0, or -ENOEXEC with a1 = why
.proc entry_relocate
    .reg    place=t3, value=t4, type=t5
    lw      t0, ElfRelocation.offset(a2)
    lw      t1, SectionHeader.size(a1)
    bgeu    t0, t1, bad
    sub     t1, t1, t0                  # bytes that are left there
    lw      place, SectionHeader.address(a1)
    add     place, place, t0
    lw      t0, ElfRelocation.info(a2)
    andi    type, t0, 255
    srli    t0, t0, 8
    slli    t2, t0, SYMBOL_SHIFT
    lw      a3, Loading.symbols(a0)
    lw      a4, Loading.symbols_end(a0)
    sub     a4, a4, a3
    srli    a4, a4, SYMBOL_SHIFT
    bgeu    t0, a4, bad
    add     a3, a3, t2
    lw      value, ElfSymbol.value(a3)
    lw      t0, ElfRelocation.addend(a2)
    add     value, value, t0
    mv      a0, place
    mv      a1, value
    mv      a2, t1
    switch type, t0
    case R_TURNSTILE_32
        j       put_word
    case R_TURNSTILE_16
        j       put_half
    case R_TURNSTILE_8
        j       put_byte
    case R_TURNSTILE_HI16
        j       put_high
    case R_TURNSTILE_LO16
        j       put_low
    case R_TURNSTILE_PCREL_32
        sub     a1, value, place
        j       put_word
    case R_TURNSTILE_PCREL_HI16, R_TURNSTILE_GOT_HI16
        sub     a1, value, place
        j       put_high
    case R_TURNSTILE_PCREL_LO16
        sub     a1, value, place
        j       put_low
    case R_TURNSTILE_GOT_LO16
        sub     a1, value, place
        j       put_got_low
    case R_TURNSTILE_BRANCH
        sub     a1, value, place
        li      a3, 32 - BRANCH_BITS
        j       put_target
    case R_TURNSTILE_JUMP
        sub     a1, value, place
        li      a3, 32 - JUMP_BITS
        j       put_target
    endswitch
bad:
    li      a0, -ENOEXEC
    la      a1, message_bad
    return
.endproc

.rodata
message_bad:
    .asciz  "a relocation makes no sense"
