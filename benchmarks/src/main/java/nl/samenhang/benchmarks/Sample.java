// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The assignment that is measured with: about 6 KB, of an imaginary client with one relation and two products. */
public final class Sample {

    private Sample() {}

    static String wmo301() {
        try (InputStream in = Sample.class.getResourceAsStream("wmo-301.xml")) {
            if (in == null) {
                throw new IllegalStateException("wmo-301.xml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with numbers of its own, since the gateway takes every number once. */
    public static byte[] wmo301(String identification, long assignment) {
        return wmo301().replace("BENCH0000001", identification)
                .replace("700000001", Long.toString(assignment))
                .replace("700000002", Long.toString(assignment + 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
