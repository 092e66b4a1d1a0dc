// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Everything that is logged or written to the standard error output, with whole stack traces. */
final class CapturedLog implements AutoCloseable {

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Lines lines = new Lines();

    CapturedLog() {
        System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
    }

    String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        System.setErr(before);
    }

    private final class Lines extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            captured.writeBytes((event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + trace + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private final class Both extends OutputStream {
        @Override
        public void write(int octet) {
            captured.write(octet);
            before.write(octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            captured.write(bytes, from, length);
            before.write(bytes, from, length);
        }
    }
}
