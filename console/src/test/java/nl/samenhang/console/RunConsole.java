// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the console over a sample trail, to look at: {@code beheerder} or {@code auditor}, with {@link TestConsole#PASSWORD}. */
final class RunConsole {

    private RunConsole() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("samenhang-console");
        try (var console = new TestConsole(folder, 40, 8_090, java.util.Optional.empty())) {
            System.err.println(console.uri("/console/") + "  beheerder or auditor, " + TestConsole.PASSWORD);
            Thread.currentThread().join();
        }
    }
}
