// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already, with the headers that SOAP 1.1 needs and no others. */
final class SoapRequest extends HttpServletRequestWrapper {

    private static final Set<String> ALLOWED = Set.of("content-type", "soapaction");

    private final byte[] body;

    SoapRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return ALLOWED.contains(name.toLowerCase(Locale.ROOT)) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return ALLOWED.contains(name.toLowerCase(Locale.ROOT))
                ? super.getHeaders(name)
                : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> ALLOWED.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return Collections.enumeration(names);
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Whole(new ByteArrayInputStream(body));
    }

    /** A body in memory: always ready. */
    private static final class Whole extends ServletInputStream {

        private final ByteArrayInputStream in;

        Whole(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is in memory; there is nothing to wait for");
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return in.read(target, from, length);
        }
    }
}
