// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The published schema of the WMO302, where it is at hand. */
final class Wmo302 {

    static final Path FOLDER = Path.of(System.getProperty("samenhang.shared", "."), "standards/istandaarden");

    private Wmo302() {}

    static void requireValid(String xml) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.newSchema(FOLDER.resolve("derived/iwmo-3.2/xsd/WMO302.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not a valid WMO302: " + e.getMessage(), e);
        }
    }
}
