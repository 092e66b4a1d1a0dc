// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;
import java.util.Optional;

/** From the first day to the last, both included; without an end it is still running, without a start it always was. */
public record Period(Optional<LocalDate> start, Optional<LocalDate> end) {

    @Override
    public String toString() {
        return "Period[]";
    }
}
