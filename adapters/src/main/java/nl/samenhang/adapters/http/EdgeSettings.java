// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.time.Duration;

/**
 * Where one port listens and how long it has patience.
 *
 * @param host the interface to listen on
 * @param port 0 for a free one
 * @param idle how long a connection may be silent, while a request is read as well
 * @param threads how many requests are served at once; at least 8
 */
public record EdgeSettings(String host, int port, Duration idle, int threads) {

    public EdgeSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: 0 to 65535");
        }
        if (threads < 8) {
            throw new IllegalArgumentException("threads: at least 8");
        }
    }

    /** On this machine alone. */
    public static EdgeSettings local(int port) {
        return new EdgeSettings("127.0.0.1", port, Duration.ofSeconds(30), 64);
    }
}
