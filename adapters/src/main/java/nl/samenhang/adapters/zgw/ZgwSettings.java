// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * As which application the gateway is known to case systems (Autorisaties API), and the secret that it shares with them.
 *
 * @param clientId {@code client_id}
 * @param secret with which tokens are signed; at least 32 bytes, for HS256
 * @param callback what notifications have in their header {@code Authorization}: all of its value; empty where none are taken
 */
public record ZgwSettings(String clientId, String secret, Optional<String> callback) {

    private static final int SHORTEST = 32;

    public ZgwSettings {
        if (!clientId.matches("[A-Za-z0-9._-]{1,50}")) {
            throw new IllegalArgumentException("client id: 1 to 50 letters, digits, points, hyphens");
        }
        if (secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException("secret: at least " + SHORTEST + " bytes");
        }
        if (callback.filter(value -> value.length() < SHORTEST).isPresent()) {
            throw new IllegalArgumentException("notifications: at least " + SHORTEST + " characters");
        }
    }

    /** Of a gateway that takes no notifications. */
    public ZgwSettings(String clientId, String secret) {
        this(clientId, secret, Optional.empty());
    }

    @Override
    public String toString() {
        return "ZgwSettings[" + clientId + "]";
    }
}
