// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void theRootIsThatOfTheDefinitionAtEverySize() throws Exception {
        var tree = new Tree();
        var leaves = new ArrayList<byte[]>();

        for (int size = 1; size <= 70; size++) {
            byte[] leaf = Tree.leafHash(("entry " + size).getBytes(US_ASCII));
            leaves.add(leaf);
            tree.add(leaf);

            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(definition(leaves));
        }
    }

    @Test
    void theLeafOfNothingIsTheOneThatCertificateTransparencyPublishes() {
        assertThat(HexFormat.of().formatHex(Tree.leafHash(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    /** RFC 6962, 2.1, word for word: split at the largest power of two below the size. */
    private static byte[] definition(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(definition(leaves.subList(0, half)));
        return digest.digest(definition(leaves.subList(half, leaves.size())));
    }
}
