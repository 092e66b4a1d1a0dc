// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import nl.samenhang.canonical.PartyCode;

/**
 * How this gateway presents itself in envelopes.
 *
 * @param self what others call this gateway; what cannot be opened is handed in as addressed to it
 * @param application name of our software, without version, 3 to 50 characters
 * @param versions of what we send
 */
public record GgkSettings(PartyCode self, String application, GgkEnvelope.Versions versions) {

    public GgkSettings {
        if (application.length() < 3 || application.length() > 50) {
            throw new IllegalArgumentException("application: 3 to 50 characters (StUF 3.01, Applicatie)");
        }
    }

    /** Release 3.2 of iWmo and iJw; that its function version is 0003/0002 follows the earlier releases and is not published. */
    public static GgkSettings release32(PartyCode self) {
        return new GgkSettings(self, "Samenhang", new GgkEnvelope.Versions("0001", "0000", "0003", "0002"));
    }
}
