package dev.turnstile.cli;

import static java.util.Objects.requireNonNull;

import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.programs.InitialFileSystem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A new project under a name of its user's. The device and its driver are those that the documents show ({@code docs/devices/example} and {@code
 * docs/drivers}), called otherwise.
 */
final class ProjectTemplate {
    /** Fits everywhere: a Java package, a module, the kind of a device, which has 16 characters in the device table. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,14}");

    private static final String RESOURCES = "new/";

    private final ProjectKind kind;
    private final String name;
    private final String capitalized;

    /** Refuses names that can't be used everywhere. */
    ProjectTemplate(ProjectKind kind, String name) {
        this.kind = kind;
        this.name = name;
        this.capitalized = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        check();
    }

    private void check() {
        if (!NAME.matcher(name).matches()) {
            throw refused("is a small letter, then small letters and digits, 15 characters at most");
        }
        if (SourceVersion.isKeyword(name)) {
            throw refused("can't be a word of Java's");
        }
        if (kind == ProjectKind.driver && isDevice()) {
            throw refused("can't be that of a device that there is (--device help)");
        }
        if (kind == ProjectKind.driver ? name.equals("sum") : InitialFileSystem.hasProgram(name)) {
            throw refused("can't be that of a program that there is");
        }
    }

    private boolean isDevice() {
        return DeviceRegistry.load(ProjectTemplate.class.getClassLoader()).providers().stream()
                .map(DeviceProvider::name)
                .anyMatch(name::equals);
    }

    private Failure refused(String rule) {
        return new Failure("'" + name + "': a name " + rule, ExitStatus.USAGE);
    }

    /** Writes the project into a folder, which must not be there yet. */
    void writeTo(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new Failure(folder + ": is there already, and is left as it is");
        }
        for (Map.Entry<String, String> file : kind.files().entrySet()) {
            Path path = folder.resolve(named(file.getKey()));
            Files.createDirectories(requireNonNull(path.getParent()));
            Files.writeString(path, contents(file.getValue()));
        }
    }

    private String contents(String resource) throws IOException {
        String text = read(resource);
        return resource.startsWith("example/") ? renamed(text) : named(text);
    }

    private String named(String text) {
        return text.replace("__name__", name)
                .replace("__Name__", capitalized)
                .replace("__version__", VersionCommand.version());
    }

    /** One of the documents' examples under another name. */
    private String renamed(String text) {
        return text.replace("docs/devices/example/", "src/main/java/" + name + "/")
                .replace("package example;", "package " + name + ";")
                .replace("checksum", name)
                .replace("Checksum", capitalized)
                .replace("CHECKSUM", name.toUpperCase(Locale.ROOT));
    }

    private static String read(String resource) throws IOException {
        try (@Nullable InputStream in = ProjectTemplate.class.getResourceAsStream(RESOURCES + resource)) {
            if (in == null) {
                throw new FileNotFoundException("not built: " + RESOURCES + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
