// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

/** A message that was written, and what writing it lost. */
public record Writing(byte[] bytes, LossReport losses) {

    @Override
    public String toString() {
        return "Writing[" + bytes.length + " bytes]";
    }
}
