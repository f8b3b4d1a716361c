package vn.lalanh.runner;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.embedded.broker.EmbeddedBroker;
import vn.lalanh.embedded.store.EmbeddedStore;
import vn.lalanh.embedded.store.StoreSettings;

/** One JVM for all: quicker to start and a third of the memory. No bean is shared between two services. */
public final class InThisJvm implements Hosting {

    @Override
    public Running broker(BrokerSettings settings) {
        return EmbeddedBroker.start(settings)::close;
    }

    @Override
    public Running store(@Nullable Path directory, int port) {
        return EmbeddedStore.start(new StoreSettings(directory, port))::close;
    }

    @Override
    public Running service(Service service, List<String> properties) {
        String[] arguments =
                properties.stream().map(property -> "--" + property).toArray(String[]::new);
        ConfigurableApplicationContext context =
                service.application()
                        // the runner closes all parts in its own order
                        .registerShutdownHook(false)
                        .run(arguments);
        return context::close;
    }
}
