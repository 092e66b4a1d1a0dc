// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent that is on record.
 *
 * @param subject pseudonym of whom it is about, 64 hexadecimal digits
 * @param kind one of the five kinds of docs/GLOSSARY.md, such as {@code C1}
 * @param scope what it opens, in words: from which task, to whom, for which purpose
 * @param giver who gave it, in words and without a name: {@code betrokkene zelf}, {@code ouders met gezag}
 * @param until the last day; empty where it holds until it is withdrawn
 * @param withdrawn the day from which it does not hold any more
 */
public record Consent(
        String subject,
        String kind,
        String scope,
        String giver,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> withdrawn) {}
