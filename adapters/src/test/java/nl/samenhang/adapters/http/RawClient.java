// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import nl.samenhang.adapters.pki.Tls;

/** A client that does not keep to the rules. */
public final class RawClient {

    private RawClient() {}

    /** What came back before the connection broke, and how much went out until then; status 0 if nothing came back. */
    public record Answer(int status, long sent) {}

    /** Sends a body without a length, in chunks, for as long as the other side takes it. */
    public static Answer stream(Tls tls, URI uri, String path, long bytes) throws IOException {
        try (SSLSocket socket = open(tls, uri)) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = new byte[16 * 1024];
            long sent = 0;
            try {
                while (sent < bytes) {
                    out.write(ascii(Integer.toHexString(chunk.length) + "\r\n"));
                    out.write(chunk);
                    out.write(ascii("\r\n"));
                    sent += chunk.length;
                }
            } catch (IOException e) {
                // the other side has had enough, as it should
            }
            return new Answer(status(socket), sent);
        }
    }

    /** Announces a body, sends a part of it, and then nothing until it is closed. */
    public static SSLSocket hold(Tls tls, URI uri, String path, int announced, int sent) throws IOException {
        SSLSocket socket = open(tls, uri);
        socket.getOutputStream()
                .write(ascii("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
                        + "Content-Length: " + announced + "\r\n\r\n" + " ".repeat(sent)));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Announces a small body and sends a byte of it every now and then. */
    public static int trickle(Tls tls, URI uri, String path) throws Exception {
        try (SSLSocket socket = open(tls, uri)) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
                    + "Content-Length: 100000\r\n\r\n"));
            try {
                for (int i = 0; i < 30; i++) {
                    out.write('<');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (IOException e) {
                // given up
            }
            return status(socket);
        }
    }

    /** Sends the text as it is and returns all that comes back. */
    public static String say(Tls tls, URI uri, String text) throws IOException {
        try (SSLSocket socket = open(tls, uri)) {
            socket.getOutputStream().write(ascii(text));
            socket.setSoTimeout(5_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SSLSocket open(Tls tls, URI uri) throws IOException {
        return (SSLSocket) tls.context().getSocketFactory().createSocket(uri.getHost(), uri.getPort());
    }

    private static int status(SSLSocket socket) {
        try {
            socket.setSoTimeout(10_000);
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.length() == 12 ? Integer.parseInt(line.substring(9)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
