// SPDX-License-Identifier: EUPL-1.2
/**
 * The household model and what is known of a message before it is read. Knows nothing of transport, law or storage.
 *
 * <p>Start at {@link Household} for the data, {@link Fact} for how a value is held, {@link Field} for what can be permitted
 * one by one, and {@link Envelope} for the message around it. The model is traced to the Gemeentelijk Gegevensmodel 2.5.1.
 */
@NullMarked
package nl.samenhang.canonical;

import org.jspecify.annotations.NullMarked;
