// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.console.ExchangePages.Proof;
import nl.samenhang.console.signin.Role;

/** The proof of one exchange as a file, in the form of docs/AUDIT-FORMAT.md. */
final class ProofPage implements Page {

    private final Witness witness;
    private final ExchangePages exchanges;

    ProofPage(Witness witness, ExchangePages exchanges) {
        this.witness = witness;
        this.exchanges = exchanges;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        Proof proof = exchanges.proof(visit.rest());
        if (proof.proofs().isEmpty()) {
            throw new RefusedException(404, "error.no-proof");
        }
        witness.queried(visit.user(), "", "proof exchange:" + visit.rest());
        return Reply.download("bewijs-" + visit.rest() + ".json", json(proof).toPrettyString());
    }

    static ObjectNode json(Proof proof) {
        TrailProof first = proof.proofs().getFirst();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1).put("vkey", first.vkey()).put("checkpoint", first.checkpoint());
        ArrayNode records = json.putArray("records");
        for (TrailProof each : proof.proofs()) {
            ObjectNode record = records.addObject();
            record.put("place", each.place()).put("line", each.line()).put("leaf", each.leaf());
            ArrayNode path = record.putArray("path");
            each.path().forEach(path::add);
        }
        return json;
    }
}
