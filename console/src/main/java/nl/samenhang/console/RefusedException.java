// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

/** A request that is not answered: the status, and the name of the text that says why. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
