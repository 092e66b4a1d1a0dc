// SPDX-License-Identifier: EUPL-1.2
/** Case systems by the ZGW standard (VNG; here Zaken API 1.5.1 as Open Zaak has it): {@link nl.samenhang.adapters.zgw.ZakenSource}. */
@NullMarked
package nl.samenhang.adapters.zgw;

import org.jspecify.annotations.NullMarked;
