// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the cases of one case system are.
 *
 * @param base the address of its Zaken API, as the register of parties has it
 */
record CasePlace(String base) {

    /**
     * A case there.
     *
     * @param url its address, which every ZGW component knows it by
     */
    record Case(String url, UUID uuid) {}

    /** The case of an address, letter by letter below the base and nothing behind its number; empty for every other address. */
    Optional<Case> of(String address) {
        Matcher matcher = Pattern.compile(Pattern.quote(base.replaceAll("/$", "") + "/zaken/")
                        + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")
                .matcher(address);
        return !base.isEmpty() && matcher.matches()
                ? Optional.of(new Case(address, UUID.fromString(matcher.group(1))))
                : Optional.empty();
    }
}
