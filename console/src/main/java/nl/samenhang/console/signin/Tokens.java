// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Values that cannot be guessed. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 random bits in base64url. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
