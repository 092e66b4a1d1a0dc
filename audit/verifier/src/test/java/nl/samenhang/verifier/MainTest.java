// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says and how it ends. */
class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whatIsNoTrailCannotBeChecked() {
        assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString(UTF_8)).startsWith("not checked: there is no ");
    }

    @Test
    void aKeyThatIsNoneCannotBeCheckedWith() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "not a key\n");

        assertThat(run("verify", folder.toString(), "--key", key.toString())).isEqualTo(2);
        assertThat(out.toString(UTF_8)).startsWith("not checked: the key is not one line");
    }

    @Test
    void anEmptyFolderIsNoWholeTrail() {
        assertThat(run("verify", folder.toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("FAULT entries.jsonl: missing", "NOT WHOLE");
    }

    @Test
    void otherWordsAreAnsweredWithTheUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check", "x")).isEqualTo(2);
        assertThat(run("verify", "x", "--kee", "y")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).contains("usage: verify FOLDER [--key FILE]");
    }

    private int run(String... args) {
        return Main.run(args, new PrintStream(out, true, UTF_8));
    }
}
