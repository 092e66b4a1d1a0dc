// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.filters.JsonFilter;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long one turning of a message may take and how many members it may make. It is asked about every member that is made, which it
 * keeps unless it is null; that is where it stops what goes on too long.
 */
final class Allowance implements JsonFilter {

    private static final long NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MEMBERS = 200_000;

    private final ThreadLocal<Use> uses = ThreadLocal.withInitial(Use::new);

    private static final class Use {
        private long start;
        private int members;
    }

    JsonNode within(Supplier<JsonNode> work) {
        Use use = uses.get();
        use.start = System.nanoTime();
        use.members = 0;
        try {
            return work.get();
        } finally {
            uses.remove();
        }
    }

    @Override
    public boolean filter(JsonNode member) {
        Use use = uses.get();
        use.members++;
        if (use.members > MEMBERS || (use.start != 0 && System.nanoTime() - use.start > NANOS)) {
            throw new JsltException("beyond what one message may take");
        }
        return !member.isNull();
    }
}
