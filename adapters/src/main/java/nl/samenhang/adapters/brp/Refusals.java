// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;

/**
 * From what went wrong to a code of docs/ERRORS.md. The status tells enough: what a problem of Haal Centraal says besides may quote the
 * question, so it is not read.
 */
final class Refusals {

    private Refusals() {}

    /**
     * Lets an answer through.
     *
     * @throws DeliveryException if the status is not 200
     */
    static void judge(int status) {
        switch (status) {
            case 200 -> {}
            case 400 -> throw new DeliveryException("source-params", Retry.NEVER);
            case 401 -> throw new DeliveryException("source-authentication", Retry.NEVER);
            case 403 -> throw new DeliveryException("source-authorisation", Retry.NEVER);
            case 404 -> throw new DeliveryException("source-not-found", Retry.NEVER);
            case 408, 504 -> throw new DeliveryException("source-timeout", Retry.LATER);
            case 406, 415 -> throw new DeliveryException("source-format", Retry.NEVER);
            case 429 -> throw new DeliveryException("source-busy", Retry.LATER);
            default ->
                throw status >= 500
                        ? new DeliveryException("source-failed", Retry.LATER)
                        : new DeliveryException("source-answer", Retry.NEVER);
        }
    }

    static DeliveryException of(Optional<Throwable> cause) {
        return new DeliveryException(cause.map(Refusals::code).orElse("source-unreachable"), Retry.LATER);
    }

    private static String code(Throwable cause) {
        if (isCausedBy(cause, BoundedBody.TooLargeException.class)) {
            return "source-too-large";
        }
        if (isCausedBy(cause, HttpTimeoutException.class)) {
            return "source-timeout";
        }
        if (isCausedBy(cause, SSLException.class)) {
            return "source-tls";
        }
        return isCausedBy(cause, IOException.class) ? "source-unreachable" : "defect";
    }

    private static boolean isCausedBy(Throwable fault, Class<? extends Throwable> kind) {
        Optional<Throwable> at = Optional.of(fault);
        for (int depth = 0; depth < 10 && at.isPresent(); depth++) {
            if (kind.isInstance(at.get())) {
                return true;
            }
            at = at.map(Throwable::getCause);
        }
        return false;
    }
}
