// SPDX-License-Identifier: EUPL-1.2
/**
 * JSON into and out of the household. {@link nl.samenhang.mappings.json.HouseholdJson} is the model in its published form; the
 * messages around it are in {@link nl.samenhang.mappings.json.HouseholdMessage} and
 * {@link nl.samenhang.mappings.json.BackOfficeQuestions}. Every JSON parser comes from {@link nl.samenhang.mappings.json.SafeJson}.
 */
@NullMarked
package nl.samenhang.mappings.json;

import org.jspecify.annotations.NullMarked;
