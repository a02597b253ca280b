package dev.turnstile.cli;

import java.util.Map;

/** The projects that can be begun: where each of their files comes from, among this module's resources. */
enum ProjectKind {
    /** A device in Java, its driver, and a program that uses both. */
    driver(Map.of(
            "pom.xml", "driver/pom.xml",
            "README.md", "driver/README.md",
            "src/main/java/__name__/__Name__Device.java", "example/ChecksumDevice.java",
            "src/main/resources/META-INF/services/dev.turnstile.emulator.device.DeviceProvider", "driver/provider",
            "src/main/guest/__name__.s", "example/checksum.s",
            "src/main/guest/sum.s", "example/sum.s",
            "src/test/java/__name__/__Name__Test.java", "driver/DeviceTest.java")),

    /** A program. */
    program(Map.of(
            "pom.xml", "program/pom.xml",
            "README.md", "program/README.md",
            "src/main/guest/__name__.s", "program/main.s",
            "src/test/java/__name__/__Name__Test.java", "program/ProgramTest.java"));

    private final Map<String, String> files;

    ProjectKind(Map<String, String> files) {
        this.files = files;
    }

    /** The resources by the paths of the files that are made of them. */
    Map<String, String> files() {
        return files;
    }
}
