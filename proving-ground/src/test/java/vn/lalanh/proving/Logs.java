package vn.lalanh.proving;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Keeps what a proof tells from being buried under what hundreds of starting and dying services tell. */
public final class Logs {

    private Logs() {}

    /** All that is logged in this JVM goes by {@code logback-test.xml}, and no service sets it up anew when it starts. */
    public static void byOurFileOnly() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
