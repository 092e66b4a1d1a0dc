// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.canonical.ExchangeId;

/** Reads the gateway's answers, as a back office does. */
final class Replies {

    /** A member of an acceptance or of an answer, the end of the instance of a refusal. */
    private static final Pattern EXCHANGE =
            Pattern.compile("\"(?:uitwisseling\":\"|exchange\":\"|instance\":\"[^\"]*/)([0-9a-f-]{36})\"");

    private Replies() {}

    static ExchangeId exchange(String body) {
        Matcher found = EXCHANGE.matcher(body);
        if (!found.find()) {
            throw new AssertionError("the answer names no exchange");
        }
        return ExchangeId.parse(found.group(1));
    }
}
