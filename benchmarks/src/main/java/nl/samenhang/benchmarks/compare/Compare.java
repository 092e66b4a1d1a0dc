// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends the same assignments to the gateway and to the plainest route, in turn within one run, so that whatever else the machine does
 * hits both; prints a table in Markdown. Each subject is a process of its own; senders, receivers and all subjects share the machine.
 */
public final class Compare {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private Compare() {}

    /** Takes a new folder, the seconds of a round, and how many rounds each gets at each number of clients. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (Database database = new Database(folder);
                Subject plain = Subjects.plain(folder, database);
                Subject gateway = Subjects.gateway(folder)) {
            System.err.println("warming up");
            for (Subject subject : List.of(plain, gateway, plain, gateway)) {
                Round.of(subject, 8, seconds);
            }
            List<String> lines = new ArrayList<>();
            for (int clients : CLIENTS) {
                System.err.println(clients + " clients");
                Round usual = Round.of(plain, clients, seconds);
                Round ours = Round.of(gateway, clients, seconds);
                for (int i = 1; i < rounds; i++) {
                    ours = ours.and(Round.of(gateway, clients, seconds));
                    usual = usual.and(Round.of(plain, clients, seconds));
                }
                lines.add(line(clients, plain.name(), usual, 1));
                lines.add(line(clients, gateway.name(), ours, ours.perSecond() / usual.perSecond()));
            }
            System.out.println(
                    "| clients | | delivered/s | ratio | p50 ms | p99 ms | CPU ms a message | resident MB | refused |");
            System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            lines.forEach(System.out::println);
        }
        System.exit(0);
    }

    private static String line(int clients, String name, Round round, double ratio) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.0f | %.2f | %.1f | %.1f | %.1f | %d | %d |",
                clients,
                name,
                round.perSecond(),
                ratio,
                round.millis(0.50),
                round.millis(0.99),
                round.cpuPerMessage(),
                round.megabytes(),
                round.refused());
    }
}
