// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;

/** One message of an exchange, in words. */
record Account(
        Passage passage,
        String headline,
        List<Step> steps,
        List<Ground> grounds,
        List<Near> nearMisses,
        List<FieldGroup> fields,
        List<Loss> losses,
        List<String> obligations,
        List<String> findings) {

    /**
     * One thing that happened.
     *
     * @param x where its bar begins, 0 to 100
     * @param width of its bar: the time until the next step, 1 to 100
     * @param millis the same in milliseconds
     */
    record Step(String time, String name, String text, boolean attention, int x, int width, long millis) {}

    /** A rule that permitted it, with its article. */
    record Ground(String rule, String law) {}

    /** A rule that came close, and what it missed, in words. */
    record Near(String rule, String law, List<String> missing) {}

    /** Fields that may go, by the part of the household that they belong to. */
    record FieldGroup(String part, List<String> fields) {}

    /** A field that did not go whole. */
    record Loss(String field, boolean dropped, String why) {}
}
