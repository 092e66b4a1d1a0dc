// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Gender;
import nl.samenhang.mappings.CodeList;
import nl.samenhang.mappings.Table;

/** What the codes of the BRP are here: {@code codes.csv}. */
final class Codes {

    /** Kinds of relation that COD472 has no code for. */
    private static final CodeList RELATIONS = CodeList.beside(Codes.class, "RELATION");

    static final Code EX_PARTNER = RELATIONS.code("EX_PARTNER");
    static final Code CO_RESIDENT = RELATIONS.code("CO_RESIDENT");
    static final Code PARTNER = relation("partners");
    static final Code CHILD = relation("kinderen");
    static final Code PARENT = relation("ouders");

    /** COD757: where somebody is registered to live. */
    static final Code HOME = Code.of("COD757", canonical("functieAdres", "W"));

    /** WJ003: under guardianship by a court (curatele). */
    static final Code GUARDED = Code.of("WJ003", "09");

    private Codes() {}

    static Gender gender(String code) {
        return Gender.valueOf(canonical("geslacht", code));
    }

    static Code nameUse(Optional<String> code) {
        return Code.of("COD700", canonical("naamgebruik", code.orElse("E")));
    }

    static Code function(Optional<String> code) {
        return Code.of("COD757", canonical("functieAdres", code.orElse("W")));
    }

    static Code designation(String code) {
        return Code.of("NUM061", canonical("aanduidingBijHuisnummer", code.toLowerCase(Locale.ROOT)));
    }

    static Authority.Kind authority(String type) {
        return Authority.Kind.valueOf(canonical("gezag", type));
    }

    /** Of somebody in this list of a person to that person. */
    static Code relation(String list) {
        return Code.of("COD472", canonical("relatie", list));
    }

    private static String canonical(String table, String code) {
        String found = Lists.ALL.get(table + " " + code);
        if (found == null) {
            throw new IllegalStateException(
                    "a code that the schema lets through and table " + table + " does not have");
        }
        return found;
    }

    /** Apart, so that it is there before the constants above are made. */
    private static final class Lists {
        private static final Map<String, String> ALL = Table.beside(Codes.class, "codes.csv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("table") + " " + row.get("code"), row -> row.get("canonical")));
    }
}
