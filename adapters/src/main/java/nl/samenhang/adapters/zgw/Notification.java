// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A notification (Notificaties API 1.0.0, {@code POST} to a callback): which case changed, and nothing of what is in it.
 *
 * @param channel {@code kanaal}
 * @param mainObject {@code hoofdObject}: the address of the case
 * @param resource the kind of what changed: the case itself, or something that hangs on it
 * @param resourceUrl the address of what changed
 * @param action {@code create}, {@code update}, {@code partial_update} or {@code destroy}
 * @param createdAt {@code aanmaakdatum}, as it stands there
 */
record Notification(
        String channel, String mainObject, String resource, String resourceUrl, String action, String createdAt) {

    /** On this a broker tries whether a callback is there. */
    static final String TEST = "test";

    static final String CASES = "zaken";
    private static final int LONGEST = 1_000;
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    /** Members of the standard; {@code kenmerken} and {@code source} are allowed and not read. */
    private static final List<String> NEEDED =
            List.of("kanaal", "hoofdObject", "resource", "resourceUrl", "actie", "aanmaakdatum");

    /** Reads one; empty if it is no JSON object, or a member is missing, no text, too long, or no moment. */
    static Optional<Notification> read(byte[] json) {
        Optional<ObjectNode> root = Cases.object(json);
        if (root.isEmpty()
                || !NEEDED.stream().allMatch(name -> isText(root.get().path(name)))) {
            return Optional.empty();
        }
        ObjectNode node = root.get();
        try {
            var read = new Notification(
                    node.path("kanaal").textValue(),
                    node.path("hoofdObject").textValue(),
                    node.path("resource").textValue(),
                    node.path("resourceUrl").textValue(),
                    node.path("actie").textValue(),
                    node.path("aanmaakdatum").textValue());
            return read.day().isAfter(LocalDate.EPOCH) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException e) {
            // The cause is dropped on purpose: it quotes the text.
            return Optional.empty();
        }
    }

    /** The day on which it was made, in the Netherlands. */
    LocalDate day() {
        return OffsetDateTime.parse(createdAt).atZoneSameInstant(NETHERLANDS).toLocalDate();
    }

    /** That the case itself is gone: there is nothing to fetch. */
    boolean isEnd() {
        return resource.equals("zaak") && action.equals("destroy");
    }

    /** The same for the same notification, since a broker sends one again until it hears that it came. */
    String number() {
        try {
            byte[] all = String.join("\n", channel, mainObject, resource, resourceUrl, action, createdAt)
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256 (java.security.MessageDigest)", e);
        }
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isEmpty()
                && node.textValue().length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "Notification[" + channel + "]";
    }
}
