// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

/** The citizen service numbers of the reference household, from the range for tests. */
final class Family {

    static final String FATHER = "999990019";
    static final String MOTHER = "999990020";
    static final String ELDEST = "999990032";
    static final String MIDDLE = "999990044";
    static final String YOUNGEST = "999990056";

    private Family() {}
}
