// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Everything goes to the standard error output: results alone are on the standard output. No body of a message is ever logged, so
 * libraries that log what they carry are silent. In code, because reading it from a file costs a start a tenth of a second; an
 * administrator's own file, named by {@code -Dlogback.configurationFile}, goes before it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSetting extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{24} %msg%n%rEx{short}";

    private static final Map<Level, List<String>> LEVELS = Map.of(
            Level.WARN, List.of(Logger.ROOT_LOGGER_NAME),
            Level.INFO, List.of("nl.samenhang"),
            Level.ERROR, List.of("org.apache.cxf", "com.networknt", "org.apache.activemq"),
            Level.OFF,
                    List.of(
                            "org.apache.camel",
                            "org.apache.wss4j",
                            "org.apache.xml.security",
                            "org.springframework",
                            "ca.uhn.fhir",
                            "org.hl7.fhir"));

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var layout = new PatternLayoutEncoder();
        layout.setContext(logs);
        layout.setPattern(PATTERN);
        layout.start();
        var stderr = new ConsoleAppender<ILoggingEvent>();
        stderr.setContext(logs);
        stderr.setName("stderr");
        stderr.setTarget("System.err");
        stderr.setEncoder(layout);
        stderr.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stderr);
        LEVELS.forEach(
                (level, names) -> names.forEach(name -> logs.getLogger(name).setLevel(level)));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
