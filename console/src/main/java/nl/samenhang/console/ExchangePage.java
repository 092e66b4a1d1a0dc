// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Set;
import nl.samenhang.console.signin.Role;

/** One exchange, under an address that can be passed on. */
final class ExchangePage implements Page {

    private final Witness witness;
    private final ExchangePages exchanges;

    ExchangePage(Witness witness, ExchangePages exchanges) {
        this.witness = witness;
        this.exchanges = exchanges;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        ExchangePages.View view = exchanges.view(visit.rest(), visit.texts());
        witness.queried(visit.user(), "", "exchange:" + visit.rest());
        return Reply.show("exchange", "exchange.title", view);
    }
}
