// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Clock;
import java.util.Map;
import nl.samenhang.adapters.brp.HaalCentraalSource;
import nl.samenhang.adapters.ggk.GgkAdapter;
import nl.samenhang.adapters.ggk.GgkClient;
import nl.samenhang.adapters.http.BackOfficeAdapter;
import nl.samenhang.adapters.http.BackOfficeSource;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.suwinet.SigningKeys;
import nl.samenhang.adapters.suwinet.SuwinetSource;
import nl.samenhang.routes.MessageRegister;

/** The ways out of the gateway, by the name that an outbound route calls them by: one for each way of talking. */
final class Ways {

    private Ways() {}

    static Map<String, Object> all(
            Configuration configuration, Tls tls, GgkClient ggk, MessageRegister register, Clock clock) {
        Settings settings = configuration.settings();
        Directory directory = configuration.directory();
        return Map.of(
                "back-office",
                new BackOfficeAdapter(tls, directory::endpoint, settings.patience()),
                "ggk",
                new GgkAdapter(
                        ggk,
                        settings.ggk(),
                        directory::endpoint,
                        envelope -> register.referenceOf(envelope.exchange()),
                        clock),
                "back-office-source",
                new BackOfficeSource(tls, directory::sourceEndpoint, settings.patience()),
                "haal-centraal",
                new HaalCentraalSource(tls, directory::sourceEndpoint, settings.haalCentraal(), settings.patience()),
                "suwinet",
                new SuwinetSource(
                        tls,
                        SigningKeys.of(settings.keyStore(), settings.trustStore(), settings.password()),
                        directory::sourceEndpoint,
                        settings.patience(),
                        clock));
    }
}
