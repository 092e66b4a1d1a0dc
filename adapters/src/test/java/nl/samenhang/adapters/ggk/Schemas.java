// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schemas of the envelope, where they are at hand. */
final class Schemas {

    static final Path FOLDER = Path.of(System.getProperty("samenhang.shared", "."), "standards/istandaarden");

    private static final Path MAIN =
            FOLDER.resolve("raw/ggk-envelop/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd");

    private static Schema compiled;

    private Schemas() {}

    static boolean present() {
        return Files.exists(MAIN);
    }

    /** Does nothing where the schemas are not at hand. */
    static void requireValid(String xml) {
        if (!present()) {
            return;
        }
        try {
            schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not valid: " + e.getMessage() + "\n" + xml, e);
        }
    }

    private static synchronized Schema schema() throws SAXException {
        if (compiled == null) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            compiled = factory.newSchema(MAIN.toFile());
        }
        return compiled;
    }

    /** From the first match of one to the end of the first match of the other. */
    static String between(String text, String from, String to) {
        var start = Pattern.compile(from).matcher(text);
        var end = Pattern.compile(to).matcher(text);
        if (!start.find() || !end.find()) {
            throw new AssertionError("not found: " + from + " in " + text);
        }
        return text.substring(start.start(), end.end());
    }
}
