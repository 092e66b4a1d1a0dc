// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What no system should send, made from what one would. */
final class BadBodies {

    private static final int NESTED = 10_000;
    private static final String NAME = "MARKERNAAM";

    private BadBodies() {}

    /**
     * Each by its name.
     *
     * @param message an XML document with the text {@code MARKERNAAM} somewhere in it
     * @param secret the address of a file that nobody may read
     * @param listener an address that nobody may contact
     */
    static Map<String, byte[]> of(String message, String secret, String listener) {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("not XML", bytes("MARKERNAAM;999990020;Zuiderzee\n"));
        bad.put("nothing", new byte[0]);
        bad.put("cut off", bytes(message.substring(0, message.length() / 2)));
        bad.put("a document type", bytes(declared("<!DOCTYPE Bericht>", message)));
        bad.put("an entity", bytes(declared("<!DOCTYPE Bericht [<!ENTITY e \"MARKERNAAM\">]>", entity(message))));
        bad.put(
                "an external entity, a file",
                bytes(declared("<!DOCTYPE Bericht [<!ENTITY e SYSTEM \"" + secret + "\">]>", entity(message))));
        bad.put(
                "an external entity, an address",
                bytes(declared("<!DOCTYPE Bericht [<!ENTITY e SYSTEM \"" + listener + "\">]>", entity(message))));
        bad.put("an external subset", bytes(declared("<!DOCTYPE Bericht SYSTEM \"" + listener + "\">", message)));
        bad.put(
                "ten thousand nested elements",
                bytes(message.replace(NAME, "<a>".repeat(NESTED) + NAME + "</a>".repeat(NESTED))));
        bad.put("another namespace", bytes(message.replace("www.istandaarden.nl", "MARKERNAAM.example")));
        bad.put("an unknown release", bytes(message.replace("/3_2/", "/9_9/")));
        bad.put("no UTF-8", broken(message));
        return bad;
    }

    private static String declared(String type, String message) {
        return message.replaceFirst("\\?>", "?>" + type.replace("$", "\\$"));
    }

    private static String entity(String message) {
        return message.replace(NAME, "&e;");
    }

    private static byte[] broken(String message) {
        int at = message.indexOf(NAME) + 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(message.substring(0, at)));
        out.write(0xC3);
        out.write(0x28);
        out.writeBytes(bytes(message.substring(at)));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
