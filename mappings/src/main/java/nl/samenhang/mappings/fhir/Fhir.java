// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;

/** The addresses that resources refer to, and the parts that all of them are made of. */
final class Fhir {

    /** Of nl-core and all other Dutch profiles. */
    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";

    static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
    static final String ISO = CORE + "iso21090-";
    static final String CODES = "http://terminology.hl7.org/CodeSystem/";

    /** Ours: what FHIR has no address for. */
    static final String OURS = "urn:samenhang:fhir:";

    private static final String RELATIONS = "urn:oid:2.16.840.1.113883.2.4.3.11.22.472";

    private Fhir() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode resource(String type) {
        return object().put("resourceType", type);
    }

    static ObjectNode coding(String system, String code) {
        return object().put("system", system).put("code", code);
    }

    /** A code with its list; only COD472 has an address of its own. */
    static ObjectNode coding(Code code) {
        ObjectNode coding = coding(code.system().equals("COD472") ? RELATIONS : ours(code.system()), code.code());
        code.label().ifPresent(label -> coding.put("display", label));
        return coding;
    }

    static String ours(String list) {
        return OURS + "CodeSystem:" + list;
    }

    static ObjectNode reference(String target) {
        return object().put("reference", target);
    }

    static ObjectNode extension(ObjectNode of, String url) {
        return list(of, "extension").addObject().put("url", url);
    }

    /** Says why something is not there, in the words of FHIR; {@code masked} is what was withheld. */
    static void absent(ObjectNode element, AbsentReason why) {
        extension(element, CORE + "data-absent-reason").put("valueCode", word(why));
    }

    /** The list under this name, made where it is not there yet. */
    static ArrayNode list(ObjectNode of, String name) {
        return of.withArrayProperty(name);
    }

    private static String word(AbsentReason why) {
        return switch (why) {
            case WITHHELD_BY_POLICY -> "masked";
            case NOT_AUTHORISED -> "asked-declined";
            case NOT_SUPPORTED -> "unsupported";
            case NO_VALUE, UNKNOWN, CONFIRMED_UNKNOWN -> "unknown";
        };
    }
}
