// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.xml.soap.SOAPFault;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a SOAP fault means for a delivery: refused for good where its Fo03 says that the fault lies with us, otherwise to be
 * tried again. The fault's own code does not count: CXF makes a Client fault of an empty answer too.
 */
final class Refusal {

    private Refusal() {}

    static DeliveryException of(SOAPFault fault) {
        Element detail = fault.getDetail();
        if (detail == null) {
            return new DeliveryException("soap-fault", Retry.LATER);
        }
        String code = text(detail, "code");
        boolean ours = text(detail, "plek").equals("client");
        return new DeliveryException(
                code.matches("[A-Za-z]{2,4}[0-9]{2,3}") ? code : "soap-fault", ours ? Retry.NEVER : Retry.LATER);
    }

    private static String text(Element detail, String name) {
        NodeList found = detail.getElementsByTagNameNS(Ggk.STUF, name);
        return found.getLength() == 0 ? "" : String.valueOf(found.item(0).getTextContent());
    }
}
