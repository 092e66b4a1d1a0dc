// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Finding;

/** The body that asks for the consents of one resident. */
record ConsentQuestion(Optional<Bsn> subject, List<Finding> findings) {

    static ConsentQuestion of(byte[] json) {
        JsonBody body = JsonBody.of(json);
        Optional<Bsn> subject = body.value("betrokkene", "a BSN of nine digits that passes the eleven test", Bsn::new);
        body.nothingElse();
        return new ConsentQuestion(body.findings().isEmpty() ? subject : Optional.empty(), body.findings());
    }
}
