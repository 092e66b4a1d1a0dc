// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.util.Set;

/** Names and fixed values of the StUF-GGk envelope 2.1, patch 04. */
final class Ggk {

    static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    static final String STUF = "http://www.egem.nl/StUF/StUF0301";

    static final String DI01 = "envelopHeenbericht-ggk_Di01";
    static final String DU01 = "envelopRetourbericht-ggk_Du01";
    static final String FO01 = "Fo01Bericht";
    static final String BV03 = "Bv03Bericht";
    static final String FO03 = "Fo03Bericht";

    /** Version 4, lower case. */
    static final String REFERENCE = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    /** What ontvanger.applicatie always is. */
    static final String GGK_APPLICATION = "GGk";

    /** Answers; all others are heenberichten. A 325 answers a 323: it travels with the number of what it answers. */
    private static final Set<String> ANSWERS = Set.of("302", "306", "308", "316", "318", "320", "325");

    private static final String FUNCTIONS = "(WMO|JW)(301|302|305|306|307|308|315|316|317|318|319|320|323|325)";

    private Ggk() {}

    static boolean isFunction(String function) {
        return function.matches(FUNCTIONS);
    }

    /** The retour of a heenbericht: WMO301 has WMO302. A declaration has no 324: its answer is the 325. */
    static String answerTo(String function) {
        int number = Integer.parseInt(function.substring(function.length() - 3));
        return function.substring(0, function.length() - 3) + (number == 323 ? 325 : number + 1);
    }

    static boolean isAnswer(String function) {
        return ANSWERS.contains(function.substring(function.length() - 3));
    }
}
