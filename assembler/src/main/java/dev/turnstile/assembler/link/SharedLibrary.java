package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.DynamicInformation;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.HashSet;
import java.util.Set;

/**
 * A shared object that others are linked with: nothing of it becomes a part of the result, which only remembers its name.
 *
 * @param soname the name by which the loader is asked for it
 * @param defined what it offers
 * @param mentioned what it offers or wants: a program's own definition of such a name may be meant by it
 */
public record SharedLibrary(String soname, Set<String> defined, Set<String> mentioned) {
    public SharedLibrary {
        defined = Set.copyOf(defined);
        mentioned = Set.copyOf(mentioned);
    }

    /**
     * What a file offers.
     *
     * @param name its file name, by which it goes if it doesn't name itself
     * @throws AssemblyException if it isn't made for the dynamic loader
     */
    public static SharedLibrary of(String name, ElfFile file) throws AssemblyException {
        try {
            DynamicInformation information = DynamicInformation.of(file);
            Set<String> defined = new HashSet<>();
            Set<String> mentioned = new HashSet<>();
            for (ElfSymbol symbol : information.symbols()) {
                mentioned.add(symbol.name());
                if (symbol.defined()) {
                    defined.add(symbol.name());
                }
            }
            String soname = information.soname();
            return new SharedLibrary(
                    soname == null ? name.substring(name.lastIndexOf('/') + 1) : soname, defined, mentioned);
        } catch (ElfException e) {
            throw new AssemblyException(name, String.valueOf(e.getMessage()));
        }
    }
}
