package vn.lalanh.platform.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.test.core.HeldContract;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

@LocalInfrastructure
class MongoHeldIT extends HeldContract {

    private static MongoClient client;

    @BeforeAll
    static void connect(LocalServers servers) {
        client = MongoClients.create(servers.mongoUri("mongo-held"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    protected Held fresh() {
        return new MongoHeld(client.getDatabase(LocalServers.freshDatabase("mongo-held")));
    }
}
