// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import nl.samenhang.canonical.Law;

/** One of the two standards, and all in which they differ for the assignment and its answer. */
enum Standard {
    IWMO("iwmo", Law.WMO_2015, "WMO020", "WMO002"),
    IJW("ijw", Law.JEUGDWET, "JZ020", "JZ002");

    private final String prefix;
    private final Law law;
    private final String categories;
    private final String changeReasons;

    Standard(String prefix, Law law, String categories, String changeReasons) {
        this.prefix = prefix;
        this.law = law;
        this.categories = categories;
        this.changeReasons = changeReasons;
    }

    /** As namespaces and prefixes have it. */
    String prefix() {
        return prefix;
    }

    String namespace() {
        return "http://www.istandaarden.nl/" + prefix + "/3_2/basisschema/schema";
    }

    Law law() {
        return law;
    }

    /** The code list of product categories. */
    String categories() {
        return categories;
    }

    /** The code list of reasons to change an assignment. */
    String changeReasons() {
        return changeReasons;
    }
}
