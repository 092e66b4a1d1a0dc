// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * What is needed to talk with a person.
 *
 * @param form COD747: 1 language, 2 sign language, ...
 */
public record CommunicationNeed(Code form, Optional<String> language) {

    @Override
    public String toString() {
        return "CommunicationNeed[]";
    }
}
