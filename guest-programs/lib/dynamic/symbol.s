# Symbols: whose definition a name means. The images are searched in their order, the program first, and the first
# definition is taken, weak or not: so a program's own takes the place of one that a library offers.

.include "dynamic.inc"
.include "elf.inc"

# symbol_address(a0 = Image, a1 = number of a symbol) -> a0 = the address of what that image means by it; 0 for a weak
#   one that nobody defines
.globl symbol_address
.proc symbol_address
    .reg    image=s0, symbol=s1, name=s2, hash=s3, asking=s4
    .frame  ra, s0-s4
    mv      asking, a0
    slli    a1, a1, 4                   # ElfSymbol.sizeof
    lw      symbol, Image.symbols(asking)
    add     symbol, symbol, a1
    lw      name, Image.strings(asking)
    lw      t0, ElfSymbol.name(symbol)
    add     name, name, t0
    mv      a0, name
    call    name_hash
    mv      hash, a0
    call    image_first
    mv      image, a0
    while image != zero
        mv      a0, image
        mv      a1, name
        mv      a2, hash
        call    image_define
        bnez    a0, found
        mv      a0, image
        call    image_next
        mv      image, a0
    endwhile
    lbu     t0, ElfSymbol.info(symbol)
    srli    t0, t0, BINDING_SHIFT
    addi    t0, t0, -BINDING_WEAK
    if t0 != 0
        lw      a0, Image.name(asking)
        la      a1, undefined
        mv      a2, name
        call    fail
    endif
    li      a0, 0
    return
found:
    lhu     t0, ElfSymbol.section(a0)
    lw      a0, ElfSymbol.value(a0)
    li      t1, SECTION_ABSOLUTE
    if t0 != t1
        lw      t0, Image.base(image)
        add     a0, a0, t0
    endif
    return
.endproc

# image_define(a0 = Image, a1 = name, a2 = its hash) -> a0 = the image's definition of that name, an ElfSymbol; 0 if it
#   has none
.proc image_define
    .reg    image=s0, name=s1, index=s2, links=s3, symbol=s4
    .frame  ra, s0-s4
    mv      image, a0
    mv      name, a1
    lw      t0, Image.hashes(image)
    lw      t1, HashTable.buckets(t0)
    remu    a2, a2, t1
    addi    t0, t0, HashTable.sizeof
    slli    t1, t1, 2
    add     links, t0, t1
    slli    a2, a2, 2
    add     t0, t0, a2
    lw      index, 0(t0)
    while index != zero
        slli    t0, index, 4            # ElfSymbol.sizeof
        lw      symbol, Image.symbols(image)
        add     symbol, symbol, t0
        lw      a0, Image.strings(image)
        lw      t0, ElfSymbol.name(symbol)
        add     a0, a0, t0
        mv      a1, name
        call    string_equal
        lhu     t0, ElfSymbol.section(symbol)
        if a0 != zero && t0 != zero     # SECTION_UNDEFINED is 0
            mv      a0, symbol
            return
        endif
        slli    t0, index, 2
        add     t0, t0, links
        lw      index, 0(t0)
    endwhile
    li      a0, 0
    return
.endproc

# name_hash(a0 = string) -> a0 = its hash, as System V wants it
#   clobbers t0-t2
.proc name_hash
    .reg    hash=t0, high=t1, character=t2
    li      hash, 0
    loop
        lbu     character, 0(a0)
        beqz    character, done
        addi    a0, a0, 1
        slli    hash, hash, 4
        add     hash, hash, character
        srli    high, hash, 28          # the highest four bits go, and come in again at bit 4
        slli    character, high, 28
        xor     hash, hash, character
        slli    high, high, 4
        xor     hash, hash, high
    endloop
done:
    mv      a0, hash
    ret
.endproc

.section .rodata
undefined:
    .asciz  "undefined symbol: "
