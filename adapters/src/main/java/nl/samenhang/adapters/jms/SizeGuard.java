// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendContinuationMessage;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Cuts a connection over which a message comes that is far too large: all of it would be in memory. One that is a little too large comes
 * in, and gets its verdict.
 */
final class SizeGuard implements Interceptor {

    private final long most;
    private final Map<Object, Long> underWay = new ConcurrentHashMap<>();

    /** Makes one that lets through twice what is read, and a megabyte for what is around it. */
    SizeGuard(int messageBytes) {
        this.most = 2L * messageBytes + (1 << 20);
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return true;
        }
        boolean fits = packet instanceof SessionSendContinuationMessage part
                ? grown(part, connection) <= most
                : packet.getPacketSize() <= most;
        if (!fits) {
            underWay.keySet().removeIf(key -> key.toString().startsWith(connection.getID() + "/"));
            connection.fail(new ActiveMQException(
                    "message too large", new Exception("limit"), ActiveMQExceptionType.ILLEGAL_STATE));
        }
        return fits;
    }

    private long grown(SessionSendContinuationMessage part, RemotingConnection connection) {
        String key = connection.getID() + "/" + part.getChannelID();
        if (!part.isContinues()) {
            return underWay.containsKey(key) ? underWay.remove(key) + part.getBody().length : part.getBody().length;
        }
        if (!underWay.containsKey(key)) {
            connection.addCloseListener(() -> underWay.remove(key));
        }
        return underWay.merge(key, (long) part.getBody().length, Long::sum);
    }
}
