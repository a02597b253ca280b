# Filling in the addresses that were left open: all of them, before the program begins.

.include "dynamic.inc"
.include "elf.inc"
.include "isa.inc"

# images_relocate(): relocates the program and all libraries
.globl images_relocate
.proc images_relocate
    .reg    image=s0
    .frame  ra, s0
    call    image_first
    mv      image, a0
    while image != zero
        mv      a0, image
        call    image_relocate
        mv      a0, image
        call    image_next
        mv      image, a0
    endwhile
    return
.endproc

# image_relocate(a0 = Image)
.proc image_relocate
    .reg    image=s0, relocation=s1, end=s2, base=s3
    .frame  ra, s0-s3
    mv      image, a0
    lw      relocation, Image.relocations(image)
    lw      end, Image.relocation_size(image)
    add     end, end, relocation
    lw      base, Image.base(image)
    while relocation != end
        lw      t0, ElfRelocation.info(relocation)
        andi    t1, t0, RELOCATION_TYPE
        switch t1, t2
        case R_TURNSTILE_RELATIVE
            mv      a0, base
        case R_TURNSTILE_32
            mv      a0, image
            srli    a1, t0, RELOCATION_SYMBOL_SHIFT
            call    symbol_address
        default
            lw      a0, Image.name(image)
            la      a1, unknown
            li      a2, 0
            call    fail
        endswitch
        lw      t0, ElfRelocation.addend(relocation)
        lw      t1, ElfRelocation.offset(relocation)
        add     a0, a0, t0
        add     t1, t1, base
        sw      a0, 0(t1)
        addi    relocation, relocation, ElfRelocation.sizeof
    endwhile
    return
.endproc

.section .rodata
unknown:
    .asciz  "unknown relocation"
