// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Map;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.PartialDate.Precision;
import nl.samenhang.mappings.CodeList;
import nl.samenhang.mappings.Table;
import org.jspecify.annotations.Nullable;

/** The code lists beside this class, and the two that have a word of our own for each code. */
final class Codes {

    /** The list that product codes come from: agreed by contract, so no national one can be named. */
    static final String PRODUCTS = "CONTRACT";

    /** WMO002 and JZ002: the assignment was removed. */
    static final String REMOVED = "13";

    /** WMO002 and JZ002: administrative correction, expired. */
    static final String EXPIRED_CORRECTION = "01";

    private static final Map<String, Gender> GENDERS = Table.beside(Codes.class, "COD046.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> Gender.valueOf(row.get("canonical"))));
    private static final Map<Gender, String> GENDER_CODES =
            GENDERS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, Precision> PRECISIONS = Table.beside(Codes.class, "COD170.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("code"), row -> Precision.valueOf(row.get("canonical"))));
    private static final Map<Precision, String> PRECISION_CODES = PRECISIONS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Codes() {}

    static CodeList list(String system) {
        return CodeList.beside(Codes.class, system);
    }

    static Gender gender(String code) {
        return known(GENDERS.get(code), "COD046");
    }

    /** COD046 has no word for {@link Gender#OTHER}; it becomes "unknown". */
    static String gender(Gender gender) {
        return GENDER_CODES.getOrDefault(gender, known(GENDER_CODES.get(Gender.UNKNOWN), "COD046"));
    }

    static Precision precision(String code) {
        return known(PRECISIONS.get(code), "COD170");
    }

    /** Not for {@link Precision#DAY}, which has no code: a date without one is known in full. */
    static String precision(Precision precision) {
        return known(PRECISION_CODES.get(precision), "COD170");
    }

    private static <T> T known(@Nullable T value, String list) {
        if (value == null) {
            throw new IllegalStateException("a code that is not in list " + list);
        }
        return value;
    }
}
