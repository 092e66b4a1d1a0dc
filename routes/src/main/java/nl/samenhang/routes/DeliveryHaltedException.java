// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

/** For the administrator: this message cannot leave its queue, and trying again does not help. Its text is a word of {@code docs/ERRORS.md}. */
public final class DeliveryHaltedException extends RuntimeException {

    DeliveryHaltedException(String code) {
        super(code);
    }
}
