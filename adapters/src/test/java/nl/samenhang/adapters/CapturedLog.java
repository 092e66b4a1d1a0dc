// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, by SLF4J and by java.util.logging, with the texts of exceptions. */
public final class CapturedLog implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new Appender();
    private final Handler handler = new Records();

    public CapturedLog() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        LogManager.getLogManager().getLogger("").addHandler(handler);
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        LogManager.getLogManager().getLogger("").removeHandler(handler);
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(event.getFormattedMessage());
                for (var t = event.getThrowableProxy(); t != null; t = t.getCause()) {
                    lines.add(t.getClassName() + ": " + t.getMessage());
                }
            }
        }
    }

    private final class Records extends Handler {
        @Override
        public void publish(LogRecord logged) {
            lines.add(String.valueOf(logged.getMessage()));
            if (logged.getParameters() != null) {
                lines.add(List.of(logged.getParameters()).toString());
            }
            if (logged.getThrown() != null) {
                var trace = new StringWriter();
                logged.getThrown().printStackTrace(new PrintWriter(trace));
                lines.add(trace.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
