// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

/** What happened around an emergency. */
public sealed interface EmergencyEvent extends AuditEvent {

    /**
     * The glass was broken: what follows under the same message was permitted for an emergency alone.
     *
     * @param reason a word of the emergency rules
     * @param role of whoever declared it, a word of the emergency rules
     * @param harm keyed digest of the statement of the harm
     * @param declaredBy keyed digest of who declared it
     * @param subject keyed pseudonym of the one person
     * @param until when it ends, UTC
     * @param reviewBefore when somebody else has to have looked at it, UTC
     */
    record BrokeGlass(
            String reason,
            String role,
            String harm,
            String declaredBy,
            String subject,
            String until,
            String reviewBefore)
            implements EmergencyEvent {}

    /**
     * Somebody else looked at it.
     *
     * @param reviewedBy keyed digest of who did
     */
    record BreakGlassReviewed(Verdict verdict, String reviewedBy) implements EmergencyEvent {}

    /** What the review found. */
    enum Verdict {
        JUSTIFIED,
        UNJUSTIFIED
    }
}
