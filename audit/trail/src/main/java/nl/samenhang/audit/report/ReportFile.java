// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A report as a file. Moments are UTC; the texts for people are Dutch.
 *
 * @param name such as {@code wie-zag-mijn-gegevens.csv}
 * @param bytes UTF-8
 * @param count how many lines of the report it has
 */
public record ReportFile(String name, byte[] bytes, int count) {

    private static final List<String> COLUMNS = List.of(
            "tijdstip",
            "ontvanger",
            "bron",
            "doel",
            "wet",
            "gegevens",
            "resultaat",
            "reden",
            "noodtoegang",
            "uitwisseling");

    /** Comma-separated values (RFC 4180), with a line of column names. */
    public static ReportFile csv(WhoSawMyData report) {
        List<List<String>> lines = new ArrayList<>(List.of(COLUMNS));
        report.accesses().forEach(access -> lines.add(columns(access)));
        return csv("wie-zag-mijn-gegevens.csv", lines);
    }

    /** The same as JSON, with the path of each field beside its words. */
    public static ReportFile json(WhoSawMyData report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subject", "p-" + report.subject()).put("records", report.records());
        ArrayNode accesses = json.putArray("accesses");
        report.accesses().forEach(access -> put(accesses.addObject(), access));
        return new ReportFile(
                "wie-zag-mijn-gegevens.json",
                json.toString().getBytes(UTF_8),
                report.accesses().size());
    }

    /** Figures; an empty cell is a figure that is not given. */
    public static ReportFile csv(CollectiveFigures figures) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of(figures.by().word(), "personen")));
        figures.cells()
                .forEach(cell -> lines.add(
                        List.of(cell.name(), cell.persons().map(String::valueOf).orElse(""))));
        return csv("cijfers-" + figures.by().word() + ".csv", lines);
    }

    /** Figures; a figure that is not given is null. */
    public static ReportFile json(CollectiveFigures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("by", figures.by().word())
                .put("from", figures.from().toString())
                .put("until", figures.until().toString())
                .put("smallestGroup", figures.smallestGroup())
                .put("roundedTo", CollectiveFigures.STEP);
        json.put("persons", figures.persons().orElse(null)).put("incomplete", figures.incomplete());
        ArrayNode cells = json.putArray("cells");
        figures.cells().forEach(cell -> cells.addObject()
                .put("name", cell.name())
                .put("persons", cell.persons().orElse(null)));
        return new ReportFile(
                "cijfers-" + figures.by().word() + ".json",
                json.toString().getBytes(UTF_8),
                figures.cells().size());
    }

    /** SHA-256 of the bytes. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What goes with the file, so that later can be seen what it is of and whether it is unaltered.
     *
     * @param query what was asked
     * @param head the newest checkpoint of the trail, five lines; empty where there is none yet
     */
    public byte[] manifest(String query, Instant at, String head) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", name)
                .put("query", query)
                .put("at", at.toString())
                .put("count", count)
                .put("sha256", HexFormat.of().formatHex(digest()))
                .put("head", head)
                .toPrettyString()
                .getBytes(UTF_8);
    }

    /** The file and its manifest as one ZIP file. */
    public byte[] zip(byte[] manifest, Instant at) {
        var bytesOut = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytesOut)) {
            put(zip, name, bytes, at);
            put(zip, "manifest.json", manifest, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytesOut.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(at.atZone(ZoneId.of("UTC")).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static List<String> columns(Access access) {
        return List.of(
                access.at().toString(),
                access.recipient(),
                access.source(),
                access.purpose(),
                String.join("; ", access.laws()),
                access.fields().stream().map(FieldWords.NL::of).collect(joining("; ")),
                access.result().inDutch(),
                access.reason(),
                access.emergency() ? "ja" : "nee",
                access.exchange().toString());
    }

    private static void put(ObjectNode json, Access access) {
        json.put("at", access.at().toString())
                .put("exchange", access.exchange().toString())
                .put("recipient", access.recipient())
                .put("source", access.source())
                .put("purpose", access.purpose())
                .put("type", access.type())
                .put("result", access.result().word())
                .put("reason", access.reason())
                .put("emergency", access.emergency());
        access.laws().forEach(json.putArray("laws")::add);
        ArrayNode fields = json.putArray("fields");
        access.fields().forEach(path -> fields.addObject().put("path", path).put("nl", FieldWords.NL.of(path)));
    }

    private static ReportFile csv(String name, List<List<String>> lines) {
        String text = lines.stream()
                .map(line -> line.stream().map(ReportFile::quoted).collect(joining(",")) + "\r\n")
                .collect(joining());
        return new ReportFile(name, text.getBytes(UTF_8), lines.size() - 1);
    }

    /** A spreadsheet takes what begins like this for a formula. */
    private static String quoted(String value) {
        boolean formula = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(value::startsWith);
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
