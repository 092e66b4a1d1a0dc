// SPDX-License-Identifier: EUPL-1.2
/**
 * May it go, and how much of it? Law as data, in the YAML files of {@code rules/}.
 *
 * <p>Start at {@link nl.samenhang.policy.Policy}: the stages of a decision stand at its top, each a function of {@code Admission},
 * {@code Matrix}, {@code Conditions} or {@code Reckoning}. {@code RulebookReader} reads the rules, all of them or all their faults.
 * The manual is {@code docs/policy.md}.
 */
@NullMarked
package nl.samenhang.policy;

import org.jspecify.annotations.NullMarked;
