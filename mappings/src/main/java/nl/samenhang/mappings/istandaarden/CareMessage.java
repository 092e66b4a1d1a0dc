// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Mapping;

/** The messages that this package maps. */
public enum CareMessage {
    WMO_301(Standard.IWMO, "wmo301", "414"),
    WMO_302(Standard.IWMO, "wmo302", "415"),
    JW_301(Standard.IJW, "jw301", "436"),
    JW_302(Standard.IJW, "jw302", "437");

    private final Standard standard;
    private final String prefix;
    private final String code;

    CareMessage(Standard standard, String prefix, String code) {
        this.standard = standard;
        this.prefix = prefix;
        this.code = code;
    }

    /** All of them, each with what reads it and what writes it. */
    public static List<Mapping> mappings() {
        return List.of(WMO_301, WMO_302, JW_301, JW_302).stream()
                .map(m -> new Mapping(m.type(), m.namespaceOfAnyRelease(), new CareReader(m), new CareWriter(m)))
                .toList();
    }

    /** Such as {@code wmo-301}. */
    public MessageType type() {
        return new MessageType(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Standard standard() {
        return standard;
    }

    /** Of the elements, and the name of the schema file. */
    String prefix() {
        return prefix;
    }

    /** The element {@code BerichtCode} (COD002). */
    String code() {
        return code;
    }

    String namespace() {
        return "http://www.istandaarden.nl/" + standard.prefix() + "/3_2/" + prefix + "/schema";
    }

    private String namespaceOfAnyRelease() {
        return "http://www\\.istandaarden\\.nl/" + standard.prefix() + "/[0-9]_[0-9]/" + prefix + "/schema";
    }

    QName root() {
        return new QName(namespace(), "Bericht");
    }

    /** Whether it is a retour: it carries verdicts, and travels from Ontvanger to Afzender. */
    boolean isAnswer() {
        return this == WMO_302 || this == JW_302;
    }

    /** The assignment that an answer answers; an assignment itself. */
    CareMessage assignment() {
        return standard == Standard.IWMO ? WMO_301 : JW_301;
    }

    /** The answer to an assignment; an answer itself. */
    CareMessage answer() {
        return standard == Standard.IWMO ? WMO_302 : JW_302;
    }
}
