# The procedures of modules, by which a panic names the places in its backtrace. A module keeps its symbols behind its constants.
#
# Who comes here: module_load; and backtrace_print, in a panic, where nothing may be wrong any more.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; module_procedure_find on the
# emergency stack, under any page table.

.include "module.inc"
.include "backtrace.inc"

.text

# module_symbols_keep(a0 = Loading that is linked): copies its symbols and their names to where they stay
.globl module_symbols_keep
.proc module_symbols_keep
    .reg    loading=s0, module=s1
    .frame  ra, s0, s1
    mv      loading, a0
    lw      module, Loading.module(loading)
    lw      a0, Module.symbols(module)
    lw      a1, Loading.symbols(loading)
    lw      a2, Loading.symbols_end(loading)
    sub     a2, a2, a1
    call    memory_copy
    lw      a0, Module.strings(module)
    lw      a1, Loading.strings(loading)
    lw      a2, Loading.strings_size(loading)
    call    memory_copy
    return
.endproc

# module_procedure_find(a0 = address) -> a0 = Symbol of the procedure of a module that contains it, 0 if there is none
.globl module_procedure_find
.proc module_procedure_find
    .reg    address=s0, module=a0, symbol=a1, end=a2
    .frame  ra, s0
    mv      address, a0
    call    module_at
    beqz    module, none
    lw      t0, Module.constants(module)
    bgeu    address, t0, none
    la      a3, found
    sw      zero, Symbol.address(a3)
    lw      symbol, Module.symbols(module)
    lw      end, Module.strings(module) # which follow the symbols
    while symbol <u end
        lbu     t0, ElfSymbol.info(symbol)
        andi    t0, t0, 15
        li      t1, SYMBOL_PROCEDURE
        lw      t2, ElfSymbol.value(symbol)
        lw      t3, Symbol.address(a3)
        if t0 == t1 && t2 <=u address && t2 >=u t3
            sw      t2, Symbol.address(a3)      # the last one before the address, so far
            lw      t0, ElfSymbol.name(symbol)
            add     t0, t0, end
            sw      t0, Symbol.name(a3)
        endif
        addi    symbol, symbol, ElfSymbol.sizeof
    endwhile
    lw      t0, Symbol.address(a3)
    lw      t1, Module.start(module)
    bltu    t0, t1, none
    mv      a0, a3
    return
none:
    li      a0, 0
    return
.endproc

.bss
.instance found, Symbol
