package com.earlybird.delivery.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between the phone and the service, which can be cut. A browser's own "offline" does
 * not hold for its service workers; a closed port does.
 */
final class Wire implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;

    private Wire(int target) throws IOException {
        this.target = target;
        server = listen(0);
        port = server.getLocalPort();
    }

    static Wire to(int port) throws IOException {
        return new Wire(port);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    void cut() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    void mend() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int wanted) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
        start(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket phone = listening.accept();
                Socket service = new Socket(InetAddress.getByName("127.0.0.1"), target);
                open.add(phone);
                open.add(service);
                start(() -> pass(phone, service));
                start(() -> pass(service, phone));
            } catch (IOException e) {
                // Cut; the loop's condition says whether for good.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Cut in the middle, as networks are.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
