// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Bytes that exist only while they are sent; near their end it looks how much more is in memory than at their beginning. */
final class Upload extends InputStream {

    private final int size;
    private final long before = inUse();
    private int sent;
    private long most;
    private boolean looked;

    Upload(int size) {
        this.size = size;
    }

    /** How many bytes of live objects were added. */
    long growth() {
        return Math.max(most, inUse()) - before;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (sent == size) {
            return -1;
        }
        if (!looked && sent > size / 10 * 9) {
            looked = true;
            most = inUse();
        }
        int count = Math.min(length, size - sent);
        Arrays.fill(target, from, from + count, (byte) 'x');
        sent += count;
        return count;
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
