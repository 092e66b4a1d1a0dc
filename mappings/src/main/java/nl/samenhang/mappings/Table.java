// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A table beside a mapper: a CSV file of which the first line is a comment with what it is, its version and its source.
 */
public record Table(List<Row> rows) {

    /** One row. */
    public record Row(Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /**
         * The cell in a column.
         *
         * @throws IllegalStateException if the table has no such column
         */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("no column " + column);
            }
            return cell;
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    public Table {
        rows = List.copyOf(rows);
    }

    /** Reads a table that is a resource beside a class. */
    public static Table beside(Class<?> beside, String resource) {
        try (InputStream in = SchemaFiles.open(beside, resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return new Table(
                    parser.stream().map(record -> new Row(record.toMap())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("table " + resource, e);
        }
    }
}
