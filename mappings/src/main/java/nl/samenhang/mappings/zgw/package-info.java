// SPDX-License-Identifier: EUPL-1.2
/** What a case system is asked and what it answers (ZGW, Zaken API): {@link nl.samenhang.mappings.zgw.Zgw}. */
@NullMarked
package nl.samenhang.mappings.zgw;

import org.jspecify.annotations.NullMarked;
