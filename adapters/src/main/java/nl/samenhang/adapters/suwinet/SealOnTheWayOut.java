// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Holds the envelope that CXF writes until it is whole, signs it, and lets it go. */
final class SealOnTheWayOut extends AbstractPhaseInterceptor<Message> {

    private final Sealing sealing;

    SealOnTheWayOut(Sealing sealing) {
        super(Phase.PRE_STREAM);
        this.sealing = sealing;
    }

    @Override
    public void handleMessage(Message message) {
        if (message.get(Asked.class.getName()) instanceof Asked asked) {
            OutputStream wire = message.getContent(OutputStream.class);
            message.setContent(OutputStream.class, new Held(wire, asked));
        }
    }

    private final class Held extends ByteArrayOutputStream {

        private final OutputStream wire;
        private final Asked asked;
        private boolean gone;

        Held(OutputStream wire, Asked asked) {
            this.wire = wire;
            this.asked = asked;
        }

        @Override
        public void close() throws IOException {
            if (!gone) {
                gone = true;
                wire.write(asked.seal(toByteArray(), sealing));
                wire.close();
            }
        }
    }
}
