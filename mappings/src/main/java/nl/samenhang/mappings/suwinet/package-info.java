// SPDX-License-Identifier: EUPL-1.2
/**
 * What Suwinet is asked and what it answers: the payload of SuwiML messages, without their envelope. One service so far:
 * Bijstandsregelingen v0500. Start at {@link nl.samenhang.mappings.suwinet.Suwinet}.
 */
@NullMarked
package nl.samenhang.mappings.suwinet;

import org.jspecify.annotations.NullMarked;
