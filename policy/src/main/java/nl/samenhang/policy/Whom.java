// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import nl.samenhang.canonical.PersonKey;

/** Says who has to give a consent: by relation and by the key of the person in the message, never by name or number. */
final class Whom {

    private Whom() {}

    /** After "of", such as "everybody with authority over 'relation-1'". */
    static String gives(Giver giver, PersonKey person, Lang lang) {
        Phrase phrase =
                switch (giver) {
                    case SELF -> new Phrase("'%s' zelf", "'%s' in person");
                    case AUTHORITY_HOLDERS ->
                        new Phrase("iedereen met gezag over '%s'", "everybody with authority over '%s'");
                    case REPRESENTATIVE ->
                        new Phrase("wie '%s' volgens de wet vertegenwoordigt", "whoever represents '%s' by law");
                    case SELF_AND_AUTHORITY_HOLDERS ->
                        new Phrase(
                                "'%1$s' zelf en iedereen met gezag over '%1$s'",
                                "'%1$s' in person and everybody with authority over '%1$s'");
                    case SELF_OR_AUTHORITY_HOLDERS ->
                        new Phrase(
                                "'%1$s' zelf of iedereen met gezag over '%1$s'",
                                "'%1$s' in person or everybody with authority over '%1$s'");
                    case BIRTH_DATE_UNKNOWN ->
                        new Phrase(
                                "wie voor '%s' beslist, en dat is niet te zeggen zonder geboortedatum",
                                "whoever decides for '%s', which cannot be told without a birth date");
                };
        return phrase.in(lang).formatted(person);
    }

    static String decides(Giver giver, PersonKey person, Lang lang) {
        Phrase phrase =
                switch (giver) {
                    case SELF -> new Phrase("Dat beslist '%s' zelf.", "That is for '%s' to decide.");
                    case AUTHORITY_HOLDERS ->
                        new Phrase(
                                "Dat beslist iedereen met gezag over '%s', samen.",
                                "That is for everybody with authority over '%s' to decide, together.");
                    case REPRESENTATIVE ->
                        new Phrase(
                                "Dat beslist wie '%s' volgens de wet vertegenwoordigt.",
                                "That is for whoever represents '%s' by law.");
                    case SELF_AND_AUTHORITY_HOLDERS ->
                        new Phrase(
                                "Dat beslissen '%1$s' zelf en iedereen met gezag over '%1$s', samen.",
                                "That is for '%1$s' and everybody with authority over '%1$s' to decide, together.");
                    case SELF_OR_AUTHORITY_HOLDERS ->
                        new Phrase(
                                "Dat beslist '%1$s' zelf, of iedereen met gezag over '%1$s'.",
                                "That is for '%1$s' to decide, or for everybody with authority over '%1$s'.");
                    case BIRTH_DATE_UNKNOWN ->
                        new Phrase(
                                "Wie dat voor '%s' beslist, is pas te zeggen als de geboortedatum er is.",
                                "Who decides that for '%s' can be told once the birth date is there.");
                };
        return phrase.in(lang).formatted(person);
    }
}
