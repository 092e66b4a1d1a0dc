// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

/** What a verb ends with; see {@code docs/CLI.md}. The higher ones are those of {@code sysexits.h}. */
final class ExitCode {

    static final int OK = 0;
    /** A finding, or a negative answer. */
    static final int FINDING = 1;
    /** The words of the command are off (picocli's own). */
    static final int USAGE = 2;
    /** Something that the gateway needs is not there. */
    static final int UNAVAILABLE = 69;
    /** A defect of ours. */
    static final int DEFECT = 70;
    /** The configuration does not hold together. */
    static final int CONFIGURATION = 78;

    private ExitCode() {}
}
