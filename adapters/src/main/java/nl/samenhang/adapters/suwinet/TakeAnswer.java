// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Takes the answer before CXF reads any of it: what is signed is those bytes, and what CXF would say of them, it would say with
 * their content. CXF gets an empty envelope instead.
 */
final class TakeAnswer extends AbstractPhaseInterceptor<Message> {

    private static final byte[] EMPTY =
            ("<s:Envelope xmlns:s=\"" + SoapTree.SOAP + "\"><s:Body/></s:Envelope>").getBytes(StandardCharsets.UTF_8);

    private final int most;

    TakeAnswer(int most) {
        super(Phase.RECEIVE);
        this.most = most;
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream in = message.getContent(InputStream.class);
        if (in != null && message.getExchange().getOutMessage().get(Asked.class.getName()) instanceof Asked asked) {
            asked.take(in, most);
            message.setContent(InputStream.class, new ByteArrayInputStream(EMPTY));
            message.put(Message.CONTENT_TYPE, "text/xml; charset=UTF-8");
            message.put(Message.ENCODING, "UTF-8");
        }
    }
}
