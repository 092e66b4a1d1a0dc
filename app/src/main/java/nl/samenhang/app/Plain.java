// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import javax.sql.DataSource;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.routes.MessageRegister;
import nl.samenhang.routes.SqlConsentRegister;

/** The parts of a gateway that need no closing, so they can be made beside the rest. */
record Plain(Tls tls, MessageRegister register, ConsentRegister consents, Mappings mappings) {

    Plain(Settings settings, DataSource numbers, DataSource consents) {
        this(
                Tls.of(settings.keyStore(), settings.trustStore(), settings.password()),
                new MessageRegister(numbers),
                new SqlConsentRegister(consents),
                Mappings.standard());
    }
}
