// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A SOAP fault that carries a Fo03Bericht, as the WSDL of the GGk has it. */
final class GgkFault extends SoapFault {

    private static final long serialVersionUID = 1L;

    GgkFault(FaultCode code, byte[] fo03) {
        super(
                code.description(),
                code.place() == FaultCode.Place.CLIENT
                        ? Soap11.getInstance().getSender()
                        : Soap11.getInstance().getReceiver());
        setDetail(detail(fo03));
    }

    private static Element detail(byte[] fo03) {
        try {
            Document document = StaxUtils.read(new ByteArrayInputStream(fo03));
            Element root = document.getDocumentElement();
            Element detail = document.createElement("detail");
            document.replaceChild(detail, root);
            detail.appendChild(root);
            return detail;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what we write can be read", e);
        }
    }
}
