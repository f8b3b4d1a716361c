package vn.lalanh.proving.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a far end that says back what it hears. */
class ProxyTest {

    private final ServerSocket echo = bound();
    private final Proxy proxy = proxyTo(echo);

    @BeforeEach
    void answer() {
        Thread.ofVirtual()
                .start(() -> {
                    while (!echo.isClosed()) {
                        try {
                            Socket one = echo.accept();
                            Thread.ofVirtual().start(() -> sayBack(one));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void leadsThereAndBack() throws IOException {
        try (Socket client = client()) {
            assertThat(asked(client, "abcd")).isEqualTo("abcd");
            assertThat(proxy.struck()).isZero();
        }
    }

    @Test
    void cutsInTheMiddle() throws IOException {
        try (Socket client = client()) {
            assertThat(asked(client, "abcd")).isEqualTo("abcd");
            proxy.suffer(Fault.CUT);

            client.getOutputStream().write(new byte[4]);

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.struck()).isOne();
        }
    }

    @Test
    void resetsOpenConnectionsAndNewOnes() throws IOException {
        try (Socket client = client()) {
            assertThat(asked(client, "abcd")).isEqualTo("abcd");

            proxy.suffer(Fault.RESET);

            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class);
        }
        try (Socket client = client()) {
            assertThatThrownBy(() -> asked(client, "abcd")).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void swallowsForEverWhatCameIntoTheBlackHole() throws IOException {
        try (Socket lost = client()) {
            assertThat(asked(lost, "abcd")).isEqualTo("abcd");
            lost.setSoTimeout(300);
            proxy.suffer(Fault.BLACK_HOLE);
            assertThatThrownBy(() -> asked(lost, "abcd"))
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.suffer(null);

            assertThatThrownBy(() -> asked(lost, "abcd"))
                    .isInstanceOf(SocketTimeoutException.class);
            try (Socket next = client()) {
                assertThat(asked(next, "abcd")).isEqualTo("abcd");
            }
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket();
        client.connect(new InetSocketAddress(loopback(), proxy.port()));
        client.setSoTimeout(30_000);
        return client;
    }

    private static String asked(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        byte[] back = client.getInputStream().readNBytes(text.length());
        if (back.length < text.length()) {
            throw new SocketException("ended");
        }
        return new String(back, StandardCharsets.UTF_8);
    }

    private static void sayBack(Socket one) {
        try (one) {
            long _ = one.getInputStream().transferTo(one.getOutputStream());
        } catch (IOException broken) {
            // as the test wants it
        }
    }

    private static ServerSocket bound() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Proxy proxyTo(ServerSocket target) {
        try {
            return Proxy.to(target.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
