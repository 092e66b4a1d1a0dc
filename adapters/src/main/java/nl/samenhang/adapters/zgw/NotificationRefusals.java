// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import nl.samenhang.adapters.http.Verdict;

/** Why a notification is not taken, in words that quote nothing of it. */
final class NotificationRefusals {

    static final Verdict AUTHORISATION = Verdict.refusal(
            401,
            "NietMogelijk",
            "Autorisatie ontbreekt of klopt niet",
            "Geef in de header 'Authorization' wat bij het abonnement als 'auth' is opgegeven.");
    static final Verdict NOT_REGISTERED = Verdict.refusal(
            403,
            "Geweigerd",
            "Van dit systeem worden geen notificaties aangenomen",
            "In het register van partijen staat bij dit certificaat niet wat er met notificaties moet gebeuren.");
    static final Verdict MEDIA_TYPE = Verdict.refusal(
            415,
            "VerkeerdMediatype",
            "Verkeerd mediatype",
            "Stuur de notificatie met 'Content-Type: application/json'.");
    static final Verdict TOO_LARGE = Verdict.refusal(
            413, "TeGroot", "Notificatie te groot", "Een notificatie heeft hoogstens 64 kB en is niet gelezen.");
    static final Verdict UNREADABLE = Verdict.refusal(
            400,
            "Onleesbaar",
            "Geen notificatie",
            "Nodig zijn kanaal, hoofdObject, resource, resourceUrl, actie en aanmaakdatum (Notificaties API 1.0.0).");
    static final Verdict CHANNEL = Verdict.refusal(
            400, "Onleesbaar", "Onbekend kanaal", "Aangenomen wordt alleen het kanaal 'zaken'; abonneer daarop.");
    static final Verdict ELSEWHERE = Verdict.refusal(
            400,
            "Onleesbaar",
            "De zaak staat ergens anders",
            "Het hoofdObject is geen zaak onder het adres van de Zaken API dat van dit systeem is geregistreerd."
                    + " Er is niets opgehaald.");

    private NotificationRefusals() {}

    /** The case could not be fetched: the broker is to send the notification again. */
    static Verdict notFetched(String code) {
        return Verdict.unavailable(code, "De zaak kon niet worden opgehaald. Stuur de notificatie later opnieuw.");
    }
}
