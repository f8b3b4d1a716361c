package vn.lalanh.runner.auth;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives tokens to the sample clients, on 127.0.0.1 only. */
public final class AuthServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private AuthServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Returns once it gives tokens.
     *
     * @param keyFile kept, so that tokens outlive a restart
     */
    public static AuthServer start(int port, Path keyFile) {
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(AuthServerConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .properties(Map.of("spring.config.name", "auth-server"))
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false);
        return new AuthServer(
                application.run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        // all is answered by filters, but Tomcat calls none where no servlet is
                        "--server.servlet.register-default-servlet=true",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.jmx.enabled=false",
                        "--lalanh.auth.issuer=" + issuer(port),
                        "--lalanh.auth.key-file=" + keyFile.toAbsolutePath()));
    }

    /** What the claim {@code iss} of its tokens says. */
    public static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    public static String tokenUri(int port) {
        return issuer(port) + "/oauth2/token";
    }

    public static String jwkSetUri(int port) {
        return issuer(port) + "/oauth2/jwks";
    }

    @Override
    public void close() {
        context.close();
    }
}
