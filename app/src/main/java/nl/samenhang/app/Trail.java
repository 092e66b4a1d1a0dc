// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.ExchangeView;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.audit.TrailQuery;
import nl.samenhang.canonical.ExchangeId;

/** The trail of a data folder, to look things up in; a gateway may be writing it meanwhile. */
public record Trail(DataFolder data) {

    /** What the trail says of one exchange. */
    public Optional<ExchangeAccount> account(ExchangeId exchange) {
        return view(exchange)
                .map(view -> ExchangeAccount.of(
                        exchange,
                        view.records().stream().map(PlacedRecord::entry).toList()));
    }

    /** All records of one exchange, in their order. */
    public Optional<ExchangeView> view(ExchangeId exchange) {
        return ExchangeView.of(exchange, () -> FileAuditTrail.read(data.audit()));
    }

    /** The newest records that a query asks for. */
    public List<PlacedRecord> newest(TrailQuery query, int most) {
        return query.newest(() -> FileAuditTrail.read(data.audit()), most);
    }
}
