// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;
import java.util.Set;

/**
 * Where and how a person can be reached, and for what the address serves. Residence and contact point are one here, since the
 * iStandaarden and the BRP tie address, organisation, telephone and term together.
 *
 * @param function COD757: 01 registered (BRP), 02 correspondence, 03 stay, 04 temporary
 * @param organisation the institution where the person stays (IV002)
 */
public record Contact(
        Code function,
        Fact<Address> address,
        Fact<String> organisation,
        Fact<List<Phone>> phones,
        Fact<String> email,
        Fact<Period> period) {

    Contact retain(Set<Field> permitted) {
        return new Contact(
                function,
                address.keep(Field.CONTACT_ADDRESS, permitted),
                organisation.keep(Field.CONTACT_ORGANISATION, permitted),
                phones.keep(Field.CONTACT_PHONE, permitted),
                email.keep(Field.CONTACT_EMAIL, permitted),
                period.keep(Field.CONTACT_PERIOD, permitted));
    }
}
