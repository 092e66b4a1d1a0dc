// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.canonical.Answer;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.routes.MessageRegister.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class MessageRegisterTest {

    private static final ExchangeId FIRST = new ExchangeId(new UUID(0, 1));
    private static final ExchangeId SECOND = new ExchangeId(new UUID(0, 2));
    private static final PartyCode MUNICIPALITY = new PartyCode(PartyCode.GEMEENTE, "0243");
    private static final PartyCode PROVIDER = new PartyCode(PartyCode.AGB, "42420001");
    private static final SchemaVersions VERSIONS = new SchemaVersions("1.0.0", "1.0.0");

    @TempDir
    private Path folder;

    private MessageRegister register;

    @BeforeEach
    void open() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("register.db"));
        register = new MessageRegister(source);
    }

    @Test
    void aNumberThatWasAcceptedIsTaken() {
        register.claim(question("A1"), FIRST, Optional.empty());
        register.confirm(question("A1"));

        assertThat(register.claim(question("A1"), SECOND, Optional.empty())).isEqualTo(Claim.TAKEN);
    }

    @Test
    void aNumberWhoseMessageWasNeverAcknowledgedMayBeUsedAgain() {
        register.claim(question("A1"), FIRST, Optional.empty());

        assertThat(register.claim(question("A1"), SECOND, Optional.empty())).isEqualTo(Claim.FRESH);
    }

    @Test
    void theSameNumberOfAnotherTypeOrWriterIsAnother() {
        register.claim(question("A1"), FIRST, Optional.empty());
        register.confirm(question("A1"));

        assertThat(register.claim(question("A2"), SECOND, Optional.empty())).isEqualTo(Claim.FRESH);
        assertThat(register.claim(answer("A1", "R1"), SECOND, Optional.empty())).isEqualTo(Claim.FRESH);
    }

    @Test
    void anAnswerFindsTheExchangeOfWhatItAnswers() {
        register.claim(question("A1"), FIRST, Optional.empty());

        assertThat(register.answeredBy(answer("A1", "R1"))).contains(FIRST);
        assertThat(register.answeredBy(answer("A2", "R2"))).isEmpty();
    }

    @Test
    void theTransportsNumberOfAnExchangeIsKeptForAnAnswerByThatTransport() {
        register.claim(question("A1"), FIRST, Optional.of("b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0"));
        register.claim(question("A2"), SECOND, Optional.empty());

        assertThat(register.referenceOf(FIRST)).contains("b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0");
        assertThat(register.referenceOf(SECOND)).isEmpty();
    }

    private static MessageHeader question(String identification) {
        return new MessageHeader(
                new MessageType("wmo-301"),
                MUNICIPALITY,
                PROVIDER,
                identification,
                LocalDate.EPOCH,
                VERSIONS,
                Optional.empty());
    }

    private static MessageHeader answer(String identification, String own) {
        Answer answer = new Answer(
                new MessageType("wmo-301"), own, LocalDate.EPOCH, Optional.empty(), VERSIONS, List.of(), List.of());
        return new MessageHeader(
                new MessageType("wmo-302"),
                PROVIDER,
                MUNICIPALITY,
                identification,
                LocalDate.EPOCH,
                VERSIONS,
                Optional.of(answer));
    }
}
