// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.samenhang.app.DataFolder;

/** The command line in a process of its own, on the Java that runs this test. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path out;
    private final Path err;

    /** What a verb ended with. */
    record Ended(int code, String out, String err) {}

    private Child(List<String> arguments) throws IOException {
        out = Files.createTempFile("samenhang-out", ".txt");
        err = Files.createTempFile("samenhang-err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.samenhang.app.command.Main"));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Runs a verb to its end. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        try (Child child = new Child(List.of(arguments))) {
            if (!child.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + String.join(" ", arguments));
            }
            return new Ended(child.process.exitValue(), Files.readString(child.out), Files.readString(child.err));
        }
    }

    /** A gateway that takes messages. */
    static Child serve(DataFolder data) throws IOException {
        Child child = new Child(List.of("serve", "--data", data.root().toString()));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!child.process.isAlive()) {
                throw new AssertionError("the gateway does not start: " + child.said());
            }
            return child.said().contains("ready: ");
        });
        return child;
    }

    /** As {@code kill -9} does: nothing is closed, nothing is flushed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    private String said() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
