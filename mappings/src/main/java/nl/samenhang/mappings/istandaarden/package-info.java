// SPDX-License-Identifier: EUPL-1.2
/**
 * iWmo and iJw, release 3.2: assignments (301) and the answers to them (302), to the household and back.
 *
 * <p>The two standards differ in namespaces, codes and a few rules (see {@link nl.samenhang.mappings.istandaarden.Standard});
 * the rest stands here once. Start at {@link nl.samenhang.mappings.istandaarden.CareMessage}; reading is in
 * {@code CareReader}, writing in {@code CareWriter}, the rules of level 2 in {@code AssignmentRules}. What becomes of each
 * element stands in {@code fields.csv}.
 */
@NullMarked
package nl.samenhang.mappings.istandaarden;

import org.jspecify.annotations.NullMarked;
