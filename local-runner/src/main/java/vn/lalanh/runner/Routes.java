package vn.lalanh.runner;

import java.util.List;
import vn.lalanh.embedded.broker.BrokerSettings.Door;
import vn.lalanh.runner.Ports.Part;

/** By which ports of 127.0.0.1 the services find the other parts: straight, or by proxies that somebody has put between. */
public interface Routes {

    /** Where this service is told to look for that part. */
    int port(Service from, Part to);

    /** Where the broker listens besides, for those who come to it by a proxy. */
    List<Door> doors();

    /** With nobody between. */
    static Routes straight(Ports ports) {
        return new Routes() {
            @Override
            public int port(Service from, Part to) {
                return ports.of(to);
            }

            @Override
            public List<Door> doors() {
                return List.of();
            }
        };
    }
}
