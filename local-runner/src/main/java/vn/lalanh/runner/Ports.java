package vn.lalanh.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Which part of the system listens where on 127.0.0.1. Every part has a port of its own. */
public record Ports(Map<Part, Integer> numbers) {

    public static final int DEFAULT_BASE = 18_080;

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 31_000;
    private static final int ATTEMPTS = 100;

    /** In the order of their ports, counted from the base. */
    public enum Part {
        AUTH,
        REGISTRY,
        ASSESSMENT,
        RESOURCES,
        DISBURSEMENT,
        BANK,
        BROKER,
        CONTROLLER,
        STORE;

        /** The option that moves it. */
        String option() {
            return "--" + name().toLowerCase(Locale.ROOT) + "-port";
        }
    }

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    public static Ports from(int base) {
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        int next = base;
        for (Part part : Part.values()) {
            numbers.put(part, next++);
        }
        return new Ports(numbers);
    }

    /**
     * Ports that nobody listens on at this moment, below those that systems give to outgoing connections: one of these would
     * be taken by a client of ours before the part that is to have it is up.
     */
    public static Ports free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Ports ports = from(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new Trouble("127.0.0.1 has too few free ports; close other programs and try again.");
    }

    public int of(Part part) {
        Integer number = numbers.get(part);
        if (number == null) {
            throw new IllegalStateException("no port for " + part);
        }
        return number;
    }

    Ports with(Part part, int number) {
        Map<Part, Integer> changed = new EnumMap<>(numbers);
        changed.put(part, number);
        return new Ports(changed);
    }

    /** Says which port is taken, and by which option to choose another, before anything has started. */
    void requireFree() {
        taken().ifPresent(part -> {
            throw new Trouble(
                    "Port %d is in use on 127.0.0.1; stop what listens there, or choose another with %s or --port-base."
                            .formatted(of(part), part.option()));
        });
    }

    private Optional<Part> taken() {
        return Stream.of(Part.values()).filter(part -> !free(of(part))).findFirst();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
