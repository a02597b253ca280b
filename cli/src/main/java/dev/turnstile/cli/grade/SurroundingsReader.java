package dev.turnstile.cli.grade;

import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.sanitize.Kind;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.isa.elf.Bytes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is in the machines of a test. What is not said is as elsewhere. */
final class SurroundingsReader {
    /** A machine without devices, at which nobody looks. */
    static final Surroundings NOTHING =
            new Surroundings(List.of(), null, "", List.of(), Set.of(), EnumSet.allOf(Kind.class));

    private static final Set<String> MACHINE_KEYS = Set.of("devices", "disk", "kernel", "faults");
    private static final int MOST_DISK = 64 << 20;

    private final FilesBeside beside;

    SurroundingsReader(FilesBeside beside) {
        this.beside = beside;
    }

    /**
     * Reads what stands beside other keys.
     *
     * @param otherwise what holds for whatever is not said
     */
    Surroundings read(Map<String, Document> keys, Surroundings otherwise) throws SpecificationException {
        @Nullable Document machine = keys.get("machine");
        Map<String, Document> said = machine == null ? Map.of() : machine.map(MACHINE_KEYS);
        @Nullable Document disk = said.get("disk");
        return new Surroundings(
                said.containsKey("devices") ? devices(said.get("devices")) : otherwise.devices(),
                disk != null ? Bytes.of(disk(disk)) : otherwise.disk(),
                said.containsKey("kernel") ? said.get("kernel").text() : otherwise.kernelWords(),
                said.containsKey("faults") ? faults(said.get("faults")) : otherwise.faults(),
                keys.containsKey("sanitize") ? sanitizers(keys.get("sanitize")) : otherwise.sanitizers(),
                keys.containsKey("forbid") ? kinds(keys.get("forbid")) : otherwise.forbidden());
    }

    private static List<String> devices(Document given) throws SpecificationException {
        for (Document device : given.list()) {
            try {
                DeviceSpecification.parse(device.text());
            } catch (IllegalArgumentException e) {
                throw device.wrong(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(given.texts());
    }

    private static List<String> faults(Document given) throws SpecificationException {
        for (Document rule : given.list()) {
            try {
                FaultPlan.of(List.of(rule.text()));
            } catch (IllegalArgumentException e) {
                throw rule.wrong(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(given.texts());
    }

    /** A file, or the size of a disk that is all zeros. */
    private byte[] disk(Document given) throws SpecificationException {
        byte[] contents = given.isMap() ? beside.contents(given) : new byte[0];
        long size = given.isMap() ? contents.length : given.number();
        if (size == 0 || size % BlockStore.SECTOR != 0 || size > MOST_DISK) {
            throw given.wrong("a disk has some number of whole sectors of " + BlockStore.SECTOR + " bytes, and at most "
                    + (MOST_DISK >> 20) + "M");
        }
        return given.isMap() ? contents : new byte[(int) size];
    }

    private static Set<Sanitizer> sanitizers(Document given) throws SpecificationException {
        Set<Sanitizer> sanitizers = EnumSet.noneOf(Sanitizer.class);
        for (Document each : given.list()) {
            sanitizers.add(named(
                    each,
                    Arrays.asList(Sanitizer.values()),
                    value -> value.name().toLowerCase(Locale.ROOT)));
        }
        return sanitizers;
    }

    private static Set<Kind> kinds(Document given) throws SpecificationException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Document each : given.list()) {
            kinds.add(named(each, Arrays.asList(Kind.values()), Kind::word));
        }
        return kinds;
    }

    private static <T> T named(Document given, List<T> all, Function<T, String> name) throws SpecificationException {
        for (T value : all) {
            if (name.apply(value).equals(given.text())) {
                return value;
            }
        }
        throw given.wrong("'" + given.text() + "' is none of "
                + String.join(", ", all.stream().map(name).toList()));
    }
}
