// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.sql.SQLException;

/** For the operator: the register of message numbers cannot be read or written. */
public final class RegisterUnavailableException extends RuntimeException {

    /** The state of the database says enough; its text may quote what was bound. */
    RegisterUnavailableException(SQLException cause) {
        super("register of message numbers: SQL state " + cause.getSQLState());
    }
}
