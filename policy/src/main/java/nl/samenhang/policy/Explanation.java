// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;

/**
 * A decision in words, for people: which article, what failed, what would make it lawful, who may decide that. In that order; a
 * permit has no more than the first. Names articles, rules, tasks and fields, never a value.
 */
public record Explanation(Lang lang, List<String> sentences) {

    public Explanation {
        sentences = List.copyOf(sentences);
    }
}
