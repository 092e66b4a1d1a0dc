// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import nl.samenhang.canonical.ExchangeId;

/** The resource of exchanges: its paths. */
final class Exchanges {

    private Exchanges() {}

    static String path(ExchangeId exchange) {
        return "/v1/uitwisselingen/" + exchange;
    }
}
