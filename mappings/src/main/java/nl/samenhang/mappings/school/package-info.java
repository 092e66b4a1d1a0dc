// SPDX-License-Identifier: EUPL-1.2
/** Reports of absence from school, as DUO hands them to municipalities: {@link nl.samenhang.mappings.school.SchoolAbsence}. */
@NullMarked
package nl.samenhang.mappings.school;

import org.jspecify.annotations.NullMarked;
