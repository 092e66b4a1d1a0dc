// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

/** For the operator: a part of the gateway does not start or stop. */
public final class StartFailedException extends RuntimeException {

    StartFailedException(String what) {
        super(what);
    }
}
