// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.json.HouseholdInquiry;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.policy.Disclosure;

/**
 * A question about a household, with what writes the answer in the question's own form.
 *
 * @param answer the type of the answer
 */
public record PosedInquiry(HouseholdInquiry inquiry, MessageType answer, ReportWriter writer) {

    /** Writes what may be told. Pure: the same arguments give the same bytes. */
    @FunctionalInterface
    public interface ReportWriter {
        Writing write(ExchangeId exchange, Disclosure disclosure, List<HouseholdReport.Line> sources);
    }
}
