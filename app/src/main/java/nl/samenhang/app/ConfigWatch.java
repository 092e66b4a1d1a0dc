// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the config folder changed: by what the file system tells, and every two seconds by looking, since not every file system
 * tells. A change is taken up once nothing has changed for a moment, so that half a set of files is not.
 */
final class ConfigWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final long STILL_MILLIS = 400;
    /** A route that is being exchanged may wait a minute for what is under way. */
    private static final long LONGEST_CLOSE_SECONDS = 70;

    private final Path config;
    private final Reload reload;
    private final WatchService service;
    private final Thread thread;
    private ConfigPrint seen;

    private ConfigWatch(Path config, ConfigPrint seen, Reload reload) {
        this.config = config;
        this.seen = seen;
        this.reload = reload;
        try {
            service = config.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("config").daemon().unstarted(this::watch);
    }

    static ConfigWatch start(Path config, ConfigPrint seen, Reload reload) {
        ConfigWatch watch = new ConfigWatch(config, seen, reload);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() throws IOException {
        service.close();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                register();
                WatchKey told = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (told != null) {
                    told.pollEvents();
                    told.reset();
                }
                look();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // it closes
        }
    }

    private void look() throws InterruptedException {
        try {
            ConfigPrint print = ConfigPrint.of(config);
            if (print.equals(seen)) {
                return;
            }
            ConfigPrint still = print;
            do {
                print = still;
                Thread.sleep(STILL_MILLIS);
                still = ConfigPrint.of(config);
            } while (!still.equals(print));
            Reload.Result result = reload.now("");
            seen = result.again() ? seen : still;
            tell(result);
        } catch (RuntimeException e) {
            LOG.error("the configuration cannot be looked at: {}", e.getClass().getName());
        }
    }

    private static void tell(Reload.Result result) {
        result.faults().forEach(fault -> LOG.warn("configuration refused, the old one runs on: {}", fault));
        result.notes().forEach(LOG::warn);
        if (!result.kinds().isEmpty()) {
            LOG.info("configuration changed: {}", result.kinds());
        }
    }

    /** Registering again what is registered costs next to nothing; folders come and go. */
    private void register() {
        for (Path folder : folders()) {
            try {
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException e) {
                LOG.debug("a folder is looked at, not watched: {}", folder);
            }
        }
    }

    private List<Path> folders() {
        return Stream.of("", "formats", "policy", "routes")
                .map(config::resolve)
                .filter(Files::isDirectory)
                .toList();
    }
}
