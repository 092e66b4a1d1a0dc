// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with one route.
 *
 * @param name such as {@code wmo-301.camel.yaml}
 * @param origin where a person finds it, for messages about it
 */
public record RouteFile(String name, String origin, String text) {

    private static final String EXTENSION = ".camel.yaml";

    /** The routes of the product: the spine, its failures, and one inbound route per message type. */
    static final List<String> SHIPPED = List.of(
            "failures",
            "redelivery",
            "exchange",
            "release",
            "inquiry",
            "ask",
            "household-inquiry",
            "wmo-301",
            "wmo-302",
            "jw-301",
            "jw-302",
            "household",
            "ddas-vroegsignaal",
            "duo-verzuim",
            "zgw-zaak",
            "unrecognised");

    /** The routes of a folder, in the order of their names. */
    public static List<RouteFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .map(RouteFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RouteFile> shipped() {
        return SHIPPED.stream().map(RouteFile::resource).toList();
    }

    /** The routes of the product and these. */
    public static List<RouteFile> withShipped(List<RouteFile> local) {
        return Stream.concat(shipped().stream(), local.stream()).toList();
    }

    /** The party that it goes to, where it is an outbound route. */
    public Optional<String> receiver() {
        return id().startsWith("to-") ? Optional.of(id().substring("to-".length())) : Optional.empty();
    }

    /** The party that it asks, where it is the outbound route to a source. */
    public Optional<String> source() {
        return id().startsWith("ask-") ? Optional.of(id().substring("ask-".length())) : Optional.empty();
    }

    /** What the route's id has to be. */
    String id() {
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private static RouteFile read(Path file) {
        try {
            return new RouteFile(file.getFileName().toString(), file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteFile resource(String id) {
        String name = id + EXTENSION;
        try (InputStream in = RouteFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("route of the product is missing: " + name);
            }
            return new RouteFile(name, "routes/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
