// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.MemoryAuditTrail;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.MemoryConsentRegister;
import nl.samenhang.routes.MessageRegister;
import nl.samenhang.routes.Rules;
import nl.samenhang.routes.Trial;
import org.sqlite.SQLiteDataSource;

/** Tries a message on a configuration: with a trail in memory, keys and a register that are thrown away, and no consents. */
public final class TrialRun {

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");
    private static final String OUTBOUND = "to-";

    private final Rules rules;
    private final Clock clock;

    public TrialRun(Configuration configuration, Clock clock) {
        this.rules = new Live(configuration, Mappings.standard()).rules();
        this.clock = clock;
    }

    /** What a trial cannot begin with; the message says why. */
    public static final class NotPossibleException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPossibleException(String why) {
            super(why);
        }
    }

    /**
     * Takes the message through every step.
     *
     * @param route an outbound route, {@code to-<party>}, or the inbound route of its type, by which it goes to whom it says itself
     * @param from a party by its name; without it whom the message says it is from
     * @throws NotPossibleException if there is no such route or party
     */
    public Trial.Course of(String route, byte[] message, Optional<String> from, Optional<String> purpose) {
        Party sender = from.map(this::party)
                .or(() -> Trial.writer(rules, message))
                .orElseThrow(() -> new NotPossibleException("say with --from which party sends it"));
        Arrival arrival = new Arrival(
                new Arrival.Sender.Registered(sender),
                receiver(route, message),
                purpose.map(Purpose::new),
                message,
                message.length,
                Optional.empty());
        Path scratch = scratch();
        try {
            return trial(scratch).of(arrival);
        } finally {
            remove(scratch);
        }
    }

    /** Whether there is nothing in it that could be the number of a real person: nine digits that pass the eleven test. */
    public static boolean mayBeShown(byte[] message) {
        Matcher numbers = NINE_DIGITS.matcher(new String(message, StandardCharsets.UTF_8));
        while (numbers.find()) {
            if (!numbers.group().startsWith("99999") && passesElevenTest(numbers.group())) {
                return false;
            }
        }
        return true;
    }

    private static boolean passesElevenTest(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private PartyCode receiver(String route, byte[] message) {
        if (route.startsWith(OUTBOUND)) {
            return new PartyCode(
                    PartyCode.OIN,
                    party(route.substring(OUTBOUND.length())).oin().value());
        }
        MessageHeader header = Trial.header(rules, message)
                .orElseThrow(
                        () -> new NotPossibleException("to whom it goes cannot be read from it: name a route to-..."));
        if (!header.type().code().equals(route)) {
            throw new NotPossibleException("it is of type " + header.type() + ", which takes another route");
        }
        return header.to();
    }

    private Party party(String name) {
        return rules.parties()
                .named(name)
                .orElseThrow(() -> new NotPossibleException("parties.yaml has no party of that name"));
    }

    private Trial trial(Path scratch) {
        SQLiteDataSource register = new SQLiteDataSource();
        register.setUrl("jdbc:sqlite:" + scratch.resolve("register.db"));
        return new Trial(
                rules,
                new MemoryAuditTrail(),
                Keyring.openOrCreate(scratch.resolve("keys")).pseudonyms(),
                new MessageRegister(register),
                new MemoryConsentRegister(),
                clock);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("samenhang-try");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path scratch) {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
