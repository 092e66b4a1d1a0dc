// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.adapters.brp.HaalCentraalSource;
import nl.samenhang.adapters.ggk.GgkAdapter;
import nl.samenhang.adapters.ggk.GgkClient;
import nl.samenhang.adapters.http.BackOfficeAdapter;
import nl.samenhang.adapters.http.BackOfficeSource;
import nl.samenhang.adapters.jms.JmsEdge;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.suwinet.SuwinetSource;
import nl.samenhang.adapters.zgw.ZakenSource;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.routes.MessageRegister;

/** The ways out of the gateway, by the name that an outbound route calls them by: one for each way of talking. */
final class Ways {

    private static final MessageType SUWINET = new MessageType("suwi-bijstandsregelingen");

    private Ways() {}

    static Map<String, Object> all(
            Settings settings,
            Live live,
            Tls tls,
            GgkClient ggk,
            Optional<JmsEdge> jms,
            MessageRegister register,
            Clock clock) {
        Map<String, Object> ways = new HashMap<>();
        jms.ifPresent(edge -> ways.put("back-office-jms", edge.adapter(settings.patience())));
        ways.put("back-office", new BackOfficeAdapter(tls, live::endpoint, settings.patience()));
        ways.put(
                "ggk",
                new GgkAdapter(
                        ggk,
                        settings.ggk(),
                        live::endpoint,
                        envelope -> register.referenceOf(envelope.exchange()),
                        clock));
        ways.put("back-office-source", new BackOfficeSource(tls, live::sourceEndpoint, settings.patience()));
        settings.haalCentraal()
                .ifPresent(brp -> ways.put(
                        "haal-centraal", new HaalCentraalSource(tls, live::sourceEndpoint, brp, settings.patience())));
        settings.zgw()
                .ifPresent(zgw ->
                        ways.put("zgw", new ZakenSource(tls, live::sourceEndpoint, zgw, settings.patience(), clock)));
        if (live.rules().sources().stream().anyMatch(source -> source.answers(SUWINET))) {
            ways.put(
                    "suwinet", new SuwinetSource(tls, tls.signing(), live::sourceEndpoint, settings.patience(), clock));
        }
        return ways;
    }
}
