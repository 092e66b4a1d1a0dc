// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One of the two that are compared, in a process of its own.
 *
 * @param address where messages are posted to
 * @param helpers processor time of what works for it beside its own process, in milliseconds: a database
 */
record Subject(String name, Process process, URI address, HttpClient client, Sink sink, LongSupplier helpers)
        implements AutoCloseable {

    /** Both get the same: half a gigabyte of heap, and what Java chooses by itself. */
    private static final List<String> OPTIONS = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private static final long PATIENCE_MILLIS = 60_000;

    /** Starts a process and waits until it says that it is ready, in the file or on the standard output that {@code log} is. */
    static Process start(Path log, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!Files.readString(log).contains("ready: ")) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroyForcibly();
                throw new IOException("does not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return process;
    }

    /** Processor time that it and its helpers took so far, in milliseconds. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() + helpers.getAsLong();
    }

    /** Resident memory of its own process, in megabytes. */
    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
        sink.close();
    }
}
