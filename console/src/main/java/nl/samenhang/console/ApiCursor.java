// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * Where a search goes on.
 *
 * @param size how many records the trail had when its first page was asked for
 * @param before the place of the last record that was told of
 */
record ApiCursor(long size, long before) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((size + "." + before).getBytes(US_ASCII));
    }

    static ApiCursor read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split("\\.", 2);
            return new ApiCursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ApiProblem.unreadable("Dit is geen 'cursor' die hier werd gegeven.");
        }
    }
}
