// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

/** What is refused before there is a message: nothing of these is on the trail, for nothing was offered. */
final class Refusals {

    static final Problem MEDIA_TYPE = Problem.of(
            415,
            "VerkeerdMediatype",
            "Verkeerd mediatype",
            "Stuur het bericht met 'Content-Type: application/xml' of 'application/json'.");
    static final Problem RECEIVER = Problem.of(
            400,
            "Onleesbaar",
            "Ontvanger ontbreekt of is geen code",
            "Geef precies een 'ontvanger': een OIN (20 cijfers), AGB-code (8 cijfers) of gemeentecode (4 cijfers).");
    static final Problem PURPOSE = Problem.of(
            400,
            "Onleesbaar",
            "Doel is geen code",
            "Geef hoogstens een 'doel': een code uit het register van verwerkingen, in kleine letters.");
    static final Problem FORM = Problem.of(
            415, "VerkeerdMediatype", "Verkeerde vorm", "Stuur het bericht als TextMessage of als BytesMessage.");
    static final Problem DEFECT = Problem.of(
            500,
            "Storing",
            "Storing",
            "Er ging bij ons iets mis. Het bericht is niet aangenomen; probeer het later opnieuw.");
    private static final Problem TOO_SLOW = Problem.of(
            408,
            "TeLangzaam",
            "Bericht kwam niet binnen",
            "Het bericht kwam te langzaam of brak af. Het is niet aangenomen; stuur het opnieuw.");
    private static final Problem NO_ROOM = Problem.of(
            503,
            "Onbeschikbaar",
            "Nu geen plaats",
            "Er worden nu te veel grote berichten ontvangen. Het is niet aangenomen; stuur het later opnieuw.");

    private Refusals() {}

    static Problem of(BodyNotReadException.Why why) {
        return switch (why) {
            case TOO_SLOW -> TOO_SLOW;
            case NO_ROOM -> NO_ROOM;
        };
    }
}
