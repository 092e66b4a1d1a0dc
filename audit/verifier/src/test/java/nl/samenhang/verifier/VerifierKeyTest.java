// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The key and the note that C2SP signed-note gives as its example, so that others' tools and ours agree. */
class VerifierKeyTest {

    private static final String PUBLISHED = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void thePublishedExampleVerifies() {
        byte[] signature = Base64.getDecoder()
                .decode("Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=");
        var key = VerifierKey.parse(PUBLISHED).orElseThrow();

        assertThat(key.signed("This is an example message.\n", signature)).isTrue();
        assertThat(key.signed("This is an example message!\n", signature)).isFalse();
    }

    @Test
    void noCharacterOfAKeyCanBeAnother() {
        for (int i = 0; i < PUBLISHED.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                var changed = new StringBuilder(PUBLISHED);
                changed.setCharAt(i, (char) (changed.charAt(i) ^ (1 << bit)));

                assertThat(VerifierKey.parse(changed.toString()))
                        .as("character %d, bit %d", i, bit)
                        .isEmpty();
            }
        }
    }
}
