// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.sql.SQLException;

/** For the operator: the register of message numbers, or that of consents, cannot be read or written. */
public final class RegisterUnavailableException extends RuntimeException {

    /** The state of the database says enough; its text may quote what was bound. */
    RegisterUnavailableException(SQLException cause) {
        super("register: SQL state " + cause.getSQLState());
    }
}
