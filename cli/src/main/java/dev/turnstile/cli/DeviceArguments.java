package dev.turnstile.cli;

import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.host.LocalFiles;
import dev.turnstile.emulator.machine.PluggedDevices;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is plugged into a machine. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class DeviceArguments {
    static final String DEVICE = "--device";
    static final String CLASS_PATH = "--class-path";

    @Option(
            names = DEVICE,
            paramLabel = "NAME[,KEY=VALUE]...",
            description = "Plug a device into the next free slot; may be given several times. --device help lists the"
                    + " devices, --device NAME,help what can be said about one. A comma in a value is written twice.")
    private List<String> devices = new ArrayList<>();

    @Option(
            names = CLASS_PATH,
            paramLabel = "JAR",
            description =
                    "Jars, or directories of classes, with devices of one's own; several are separated as the host"
                            + " separates paths.")
    private List<String> classPath = new ArrayList<>();

    /** What is to be plugged in. */
    PluggedDevices plugged() {
        if (devices.isEmpty()) {
            return PluggedDevices.NONE;
        }
        try {
            List<DeviceSpecification> wanted =
                    devices.stream().map(DeviceSpecification::parse).toList();
            return new PluggedDevices(registry(classPath), new LocalFiles(), wanted);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), ExitStatus.USAGE);
        }
    }

    /**
     * The devices there are, with those on the given class paths.
     *
     * @throws IllegalArgumentException if one of them can't be loaded; the message is made for users
     */
    static DeviceRegistry registry(List<String> classPaths) {
        ClassLoader ours = DeviceArguments.class.getClassLoader();
        URL[] places = classPaths.stream()
                .flatMap(paths -> List.of(paths.split(File.pathSeparator)).stream())
                .map(DeviceArguments::place)
                .toArray(URL[]::new);
        // Not closed: the devices' classes are loaded from it as long as the machine runs, and it ends with the
        // command.
        return DeviceRegistry.load(new URLClassLoader(places, ours));
    }

    private static URL place(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException(CLASS_PATH + ": " + name + " does not exist");
            }
            return path.toUri().toURL();
        } catch (InvalidPathException | MalformedURLException e) {
            throw new IllegalArgumentException(CLASS_PATH + ": '" + name + "' is not the name of a file", e);
        }
    }
}
