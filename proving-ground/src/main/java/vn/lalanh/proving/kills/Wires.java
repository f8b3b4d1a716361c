package vn.lalanh.proving.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.lalanh.embedded.broker.BrokerSettings.Door;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Ports.Part;
import vn.lalanh.runner.Routes;
import vn.lalanh.runner.Service;

/** A proxy of its own on every line from a service to broker, store, bank and registry. */
final class Wires implements Routes, AutoCloseable {

    /** From whom to whom. */
    record Wire(Service from, Part to) {}

    private final Ports ports;
    private final Map<Wire, Proxy> proxies = new HashMap<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<Door> doors = new ArrayList<>();

    /** Proxies in front of these ports; the broker's doors take ports of the second. */
    Wires(Ports ports, Ports spare) {
        this.ports = ports;
        Iterator<Integer> free = spare.numbers().values().iterator();
        for (Service service : Service.values()) {
            int door = free.next();
            Proxy proxy = string(new Wire(service, Part.BROKER), door);
            doors.add(new Door(door, proxy.port()));
            Proxy _ = string(new Wire(service, Part.STORE), ports.of(Part.STORE));
        }
        Proxy _ = string(new Wire(Service.DISBURSEMENT, Part.BANK), ports.of(Part.BANK));
        Proxy _ = string(new Wire(Service.DISBURSEMENT, Part.REGISTRY), ports.of(Part.REGISTRY));
    }

    private Proxy string(Wire wire, int target) {
        try {
            Proxy proxy = Proxy.to(target);
            proxies.put(wire, proxy);
            wires.add(wire);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no proxy for " + wire, e);
        }
    }

    List<Wire> all() {
        return List.copyOf(wires);
    }

    Proxy proxy(Wire wire) {
        Proxy proxy = proxies.get(wire);
        if (proxy == null) {
            throw new IllegalArgumentException("no proxy on " + wire);
        }
        return proxy;
    }

    @Override
    public int port(Service from, Part to) {
        Proxy proxy = proxies.get(new Wire(from, to));
        // all services are told all addresses, also those they never ask
        return proxy == null ? ports.of(to) : proxy.port();
    }

    @Override
    public List<Door> doors() {
        return List.copyOf(doors);
    }

    @Override
    public void close() {
        for (Proxy proxy : proxies.values()) {
            try {
                proxy.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
