// SPDX-License-Identifier: EUPL-1.2
/**
 * DDAS, the data model of debt help (Divosa, VNG). Of it the early signal: {@link nl.samenhang.mappings.ddas.EarlySignal}.
 */
@NullMarked
package nl.samenhang.mappings.ddas;

import org.jspecify.annotations.NullMarked;
