// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenhang.adapters.SafeXml;
import org.apache.cxf.staxutils.StaxUtils;

/** Sends a fault without CXF, for what is refused before it is given to CXF: too large, or not all of it came. */
final class PlainFault {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private PlainFault() {}

    static void send(GgkFault fault, HttpServletResponse response) throws IOException {
        byte[] body = bytes(fault);
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("text/xml; charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] bytes(GgkFault fault) {
        try {
            var out = new ByteArrayOutputStream();
            XMLStreamWriter xml = SafeXml.writer(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            xml.writeStartElement("soap", "Fault", SOAP);
            xml.writeStartElement("faultcode");
            xml.writeCharacters("soap:" + fault.getFaultCode().getLocalPart());
            xml.writeEndElement();
            xml.writeStartElement("faultstring");
            xml.writeCharacters(fault.getMessage());
            xml.writeEndElement();
            StaxUtils.writeNode(fault.getDetail(), xml, false);
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a fault can always be written to memory", e);
        }
    }
}
