# The symbols of a module: those that it has, and those that it wants from the kernel or from other modules.
#
# Who comes here: image_check, module_load and module_identify. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.text

# symbols_find(a0 = Loading with sections) -> a0 = 1, and it knows the symbols; 0 if there isn't just one table of them, that
# makes sense
.globl symbols_find
.proc symbols_find
    .reg    loading=s0, section=s1, left=s2
    .frame  ra, s0-s2
    mv      loading, a0
    sw      zero, Loading.symbols(loading)
    lw      section, Loading.sections(loading)
    lw      left, Loading.count(loading)
    while left != zero
        lw      t0, SectionHeader.type(section)
        addi    t0, t0, -SECTION_SYMBOLS
        if t0 == zero
            lw      t0, Loading.symbols(loading)
            bnez    t0, bad
            mv      a0, loading
            mv      a1, section
            call    symbols_take
            beqz    a0, bad
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    lw      a0, Loading.symbols(loading)
    snez    a0, a0
    return
bad:
    li      a0, 0
    return
.endproc

# symbols_take(a0 = Loading, a1 = SectionHeader of symbols) -> a0 = 1 if all have names, else 0
.proc symbols_take
    .reg    loading=s0, section=s1
    .frame  ra, s0, s1
    mv      loading, a0
    mv      section, a1
    lw      a1, SectionHeader.link(section)
    call    strings_find
    beqz    a0, bad
    sw      a0, Loading.strings(loading)
    sw      a1, Loading.strings_size(loading)
    lw      t0, SectionHeader.offset(section)
    lw      t1, SectionHeader.size(section)
    andi    t2, t0, 3
    andi    t3, t1, ElfSymbol.sizeof - 1
    or      t2, t2, t3
    bnez    t2, bad
    lw      t2, Loading.image(loading)
    add     t0, t0, t2
    sw      t0, Loading.symbols(loading)
    add     t1, t1, t0
    sw      t1, Loading.symbols_end(loading)
    while t0 != t1
        lw      t2, ElfSymbol.name(t0)
        bgeu    t2, a1, bad
        addi    t0, t0, ElfSymbol.sizeof
    endwhile
    li      a0, 1
    return
bad:
    li      a0, 0
    return
.endproc

# symbols_resolve(a0 = Loading whose sections have addresses) -> a0 = 0, and each symbol's value is its address; -ENOENT if there
# is none of that name, -ENOEXEC if it makes no sense, with a1 = why and a2 = name
.globl symbols_resolve
.proc symbols_resolve
    .reg    loading=s0, symbol=s1, end=s2
    .frame  ra, s0-s2
    mv      loading, a0
    lw      symbol, Loading.symbols(loading)
    lw      end, Loading.symbols_end(loading)
    beq     symbol, end, done
    loop
        addi    symbol, symbol, ElfSymbol.sizeof    # the first one means nothing
        if symbol == end
            break
        endif
        mv      a0, loading
        mv      a1, symbol
        call    symbol_resolve
        if a0 < 0
            lw      a2, ElfSymbol.name(symbol)
            lw      t0, Loading.strings(loading)
            add     a2, a2, t0
            return
        endif
    endloop
done:
    li      a0, 0
    return
.endproc

# symbol_resolve(a0 = Loading, a1 = ElfSymbol) -> as symbols_resolve
.proc symbol_resolve
    .reg    loading=s0, symbol=s1
    .frame  ra, s0, s1
    mv      loading, a0
    mv      symbol, a1
    lhu     t0, ElfSymbol.section(symbol)
    li      t1, SYMBOL_ABSOLUTE
    beq     t0, t1, done
    if t0 == zero                       # SYMBOL_UNDEFINED
        lw      a0, ElfSymbol.name(symbol)
        lw      t0, Loading.strings(loading)
        add     a0, a0, t0
        call    export_find
        if a0 != zero
            lw      t0, Export.value(a0)
            sw      t0, ElfSymbol.value(symbol)
            if a1 != zero
                lw      t0, Module.number(a1)
                li      t1, 1
                sll     t1, t1, t0
                lw      t0, Loading.module(loading)
                lw      t2, Module.needs(t0)
                or      t2, t2, t1
                sw      t2, Module.needs(t0)
            endif
            j       done
        endif
        lbu     t0, ElfSymbol.info(symbol)
        srli    t0, t0, 4
        sw      zero, ElfSymbol.value(symbol)
        addi    t0, t0, -SYMBOL_WEAK
        beqz    t0, done
        li      a0, -ENOENT
        la      a1, message_unknown
        return
    endif
    lw      t1, Loading.count(loading)  # less than SYMBOL_RESERVED
    bgeu    t0, t1, bad
    li      t1, SectionHeader.sizeof
    mul     t0, t0, t1
    lw      t1, Loading.sections(loading)
    add     t1, t1, t0
    lw      t0, SectionHeader.size(t1)
    lw      t2, ElfSymbol.value(symbol)
    bgtu    t2, t0, bad
    lw      t0, SectionHeader.address(t1)
    add     t2, t2, t0
    sw      t2, ElfSymbol.value(symbol)
done:
    li      a0, 0
    return
bad:
    li      a0, -ENOEXEC
    la      a1, message_bad
    return
.endproc

# symbol_find_own(a0 = Loading whose symbols are resolved, a1 = name) -> a0 = address of the module's own symbol, 0 if it has none
.globl symbol_find_own
.proc symbol_find_own
    .reg    loading=s0, name=s1, symbol=s2, end=s3
    .frame  ra, s0-s3
    mv      loading, a0
    mv      name, a1
    lw      symbol, Loading.symbols(loading)
    lw      end, Loading.symbols_end(loading)
    while symbol != end
        lhu     t0, ElfSymbol.section(symbol)
        lw      t1, Loading.count(loading)
        if t0 != zero && t0 <u t1
            lw      a0, ElfSymbol.name(symbol)
            lw      t0, Loading.strings(loading)
            add     a0, a0, t0
            mv      a1, name
            call    string_equal
            if a0 != zero
                lw      a0, ElfSymbol.value(symbol)
                return
            endif
        endif
        addi    symbol, symbol, ElfSymbol.sizeof
    endwhile
    li      a0, 0
    return
.endproc

.rodata
message_unknown:
    .asciz  "unknown symbol"
message_bad:
    .asciz  "symbol makes no sense"
