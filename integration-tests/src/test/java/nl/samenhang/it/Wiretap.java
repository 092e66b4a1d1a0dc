// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * Stands between two systems and keeps what they say to each other, byte by byte. To each it is the other: it has the certificates of
 * both, as only somebody who made them all can.
 */
final class Wiretap implements AutoCloseable {

    private final SSLServerSocket server;
    private final SSLContext caller;
    private final URI callee;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One connection: what was said each way. */
    private record Line(Socket here, Socket there, ByteArrayOutputStream asked, ByteArrayOutputStream answered) {}

    /**
     * Begins to listen.
     *
     * @param caller who connects, as the callee has to see him
     * @param asCallee who is called, as the caller has to see him
     */
    Wiretap(SSLContext caller, SSLContext asCallee, URI callee) {
        this.caller = caller;
        this.callee = callee;
        try {
            server = (SSLServerSocket)
                    asCallee.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setNeedClientAuth(true);
        Thread.ofVirtual().start(this::listen);
    }

    /** Where the callee is to be found, with us in between. */
    URI uri() {
        return URI.create("https://127.0.0.1:" + server.getLocalPort() + callee.getRawPath());
    }

    /** All that was said so far, question and answer, connection by connection. */
    List<HttpTalk> talks() {
        return lines.stream()
                .flatMap(line -> {
                    synchronized (line) {
                        return HttpTalk.of(
                                line.asked().toByteArray(), line.answered().toByteArray())
                                .stream();
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        quietly(server);
        lines.forEach(line -> Stream.of(line.here(), line.there()).forEach(Wiretap::quietly));
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket here = server.accept();
                Thread.ofVirtual().start(() -> connect(here));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket here) {
        try {
            Socket there = caller.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), callee.getPort());
            Line line = new Line(here, there, new ByteArrayOutputStream(), new ByteArrayOutputStream());
            lines.add(line);
            Thread.ofVirtual().start(() -> pump(line, here, there, line.asked()));
            pump(line, there, here, line.answered());
        } catch (IOException away) {
            quietly(here);
        }
    }

    private static void pump(Line line, Socket from, Socket to, ByteArrayOutputStream kept) {
        byte[] buffer = new byte[32 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                synchronized (line) {
                    kept.write(buffer, 0, read);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException hungUp) {
            // as when either side hangs up
        } finally {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception gone) {
            // it is closed
        }
    }
}
