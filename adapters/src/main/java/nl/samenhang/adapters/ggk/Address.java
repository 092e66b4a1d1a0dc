// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

/**
 * One end of the transport, as the envelope names it.
 *
 * @param organisation municipality code, AGB code or one of the fixed names, such as {@code SVB}
 * @param application name of its software, 3 to 50 characters
 */
public record Address(String organisation, String application) {

    static final Address UNKNOWN = new Address("", "onbekend");
}
