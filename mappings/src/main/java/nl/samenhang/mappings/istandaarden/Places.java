// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import nl.samenhang.canonical.PersonKey;

/**
 * The parts of a message that an answer gives a verdict on, as canonical paths: {@code persons[client]},
 * {@code persons[client].contacts[0]}, {@code persons[relation-1]}, {@code persons[relation-1].contacts[0]},
 * {@code provisions[0]}. Numbers count from 0 in the order of the message.
 */
final class Places {

    static final String CLIENT = person(new PersonKey("client"));

    private Places() {}

    static String person(PersonKey key) {
        return "persons[" + key.value() + "]";
    }

    static String contact(String person, int index) {
        return person + ".contacts[" + index + "]";
    }

    static String provision(int index) {
        return "provisions[" + index + "]";
    }
}
