// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.util.Optional;
import nl.samenhang.canonical.ConsentId;

/** The resource of consents: its paths. */
final class ConsentPaths {

    private ConsentPaths() {}

    static String of(ConsentId id) {
        return "/v1/toestemmingen/" + id;
    }

    /** The identifier in a path, if it is one in its only spelling. */
    static Optional<ConsentId> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(ConsentId.parse(text))
                : Optional.empty();
    }
}
