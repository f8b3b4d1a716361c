package vn.lalanh.proving.kills;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A port of 127.0.0.1 that leads to another one, and on which things go wrong when they are told to. */
final class Proxy implements AutoCloseable {

    private static final int PIECE = 8_192;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LATE_MILLIS = 150;

    private final ServerSocket server;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger struck = new AtomicInteger();
    private volatile @Nullable Fault fault;

    private Proxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Leads from a free port to this one. */
    static Proxy to(int target) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(loopback(), 0));
        Proxy proxy = new Proxy(server, target);
        var _ = proxy.threads.submit(proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on this goes wrong; none heals it, except for connections that went into a black hole. */
    void suffer(@Nullable Fault next) {
        fault = next;
        if (next == Fault.RESET) {
            lines.forEach(Line::reset);
        }
    }

    /** How many connections something has gone wrong on. */
    int struck() {
        return struck.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                new Line(server.accept()).open();
            } catch (IOException closed) {
                // the next turn sees whether the whole port was meant
            }
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    @Override
    public void close() throws IOException {
        server.close();
        lines.forEach(Line::reset);
        threads.shutdownNow();
    }

    /** One connection. */
    private final class Line {
        private final Socket near;
        private final Socket far = new Socket();
        private volatile boolean dumb;
        private boolean counted;

        Line(Socket near) {
            this.near = near;
        }

        void open() {
            lines.add(this);
            var _ = threads.submit(this::connect);
        }

        private void connect() {
            try {
                if (fault == Fault.RESET) {
                    strike();
                    reset();
                    return;
                }
                near.setTcpNoDelay(true);
                if (fault == Fault.BLACK_HOLE) {
                    swallow();
                    pump(near, far);
                    return;
                }
                far.connect(new InetSocketAddress(loopback(), target), CONNECT_MILLIS);
                far.setTcpNoDelay(true);
                var _ = threads.submit(() -> pump(far, near));
                pump(near, far);
            } catch (IOException nobodyThere) {
                reset();
            }
        }

        private void pump(Socket from, Socket to) {
            byte[] piece = new byte[PIECE];
            try {
                InputStream in = from.getInputStream();
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    if (!pass(piece, n, to)) {
                        return;
                    }
                }
                end();
            } catch (IOException broken) {
                reset();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                reset();
            }
        }

        /** Whether the connection is still there afterwards. */
        private boolean pass(byte[] piece, int n, Socket to)
                throws IOException, InterruptedException {
            Fault now = fault;
            if (dumb || now == Fault.BLACK_HOLE) {
                swallow();
                return true;
            }
            if (now != null) {
                strike();
            }
            if (now == Fault.DELAY) {
                boolean _ = new CountDownLatch(1).await(LATE_MILLIS, TimeUnit.MILLISECONDS);
            }
            OutputStream out = to.getOutputStream();
            out.write(piece, 0, now == Fault.CUT ? n / 2 : n);
            if (now == Fault.CUT) {
                end();
                return false;
            }
            return true;
        }

        private void swallow() {
            dumb = true;
            strike();
        }

        private synchronized void strike() {
            if (!counted) {
                counted = true;
                struck.incrementAndGet();
            }
        }

        /** In good order. */
        private void end() {
            lines.remove(this);
            close(near);
            close(far);
        }

        void reset() {
            try {
                near.setSoLinger(true, 0);
                far.setSoLinger(true, 0);
            } catch (IOException closed) {
                // then there is nothing to reset
            }
            end();
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException closed) {
                // as wanted
            }
        }
    }
}
