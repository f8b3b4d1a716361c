package vn.lalanh.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which part of the system listens where on 127.0.0.1. Every part has a port of its own. */
public record Ports(Map<Part, Integer> numbers) {

    public static final int DEFAULT_BASE = 18_080;

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

    /** Ports that nobody listens on at this moment. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Part, Integer> numbers = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                // all are held at once, or the system could hand out the same one twice
                ServerSocket socket = bound(0);
                held.add(socket);
                numbers.put(part, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new Trouble("127.0.0.1 has no free ports left: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    int of(Part part) {
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
        for (Part part : Part.values()) {
            try {
                release(bound(of(part)));
            } catch (IOException e) {
                throw new Trouble(
                        "Port %d is in use on 127.0.0.1; stop what listens there, or choose another with %s or --port-base."
                                .formatted(of(part), part.option()),
                        e);
            }
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException e) {
            release(socket);
            throw e;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new Trouble("A port cannot be released: " + e.getMessage(), e);
        }
    }
}
