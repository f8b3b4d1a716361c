package vn.lalanh.proving.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.LogManager;
import org.springframework.boot.logging.LoggingSystem;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Journal;
import vn.lalanh.runner.storm.Who;

/**
 * The whole system in this JVM, and its assessment service as officers have it. Nothing is asked twice: what fails once has
 * failed.
 */
final class Local implements AutoCloseable {

    static final String PROVINCE = "99";
    static final String COMMUNE = "99001";

    private final LocalSystem system;
    private final Api api;

    private Local(LocalSystem system) {
        this.system = system;
        this.api = new Api(system.addresses(), 1, Journal.NONE);
    }

    /** Returns once everything answers. */
    static Local start(Conditions conditions, Hosting hosting) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LogManager.getLogManager().reset(); // Tomcat's own voice
        Ports ports = Ports.free();
        LocalSystem system =
                new LocalSystem(
                        conditions.directory(),
                        ports,
                        hosting,
                        BankSettings.obliging(
                                conditions.directory().resolve("book.jsonl"),
                                ports.of(Ports.Part.BANK)),
                        conditions.storage());
        system.start();
        return new Local(system);
    }

    String incident() {
        Map<String, Object> body =
                Map.of(
                        "name",
                        "Bão " + UUID.randomUUID(),
                        "cause",
                        "NATURAL_DISASTER",
                        "provinceCode",
                        PROVINCE,
                        "communeCodes",
                        List.of(COMMUNE),
                        "occurredOn",
                        "2026-11-11");
        return api.post(Who.OFFICER, at("/incidents"), body)
                .required("Declaring the incident")
                .path("id")
                .asString();
    }

    /** A report of a household that nobody has reported before. */
    static Map<String, Object> report(String incident) {
        String household = "hh-" + UUID.randomUUID().toString().replace("-", "");
        return Map.of("incidentId", incident, "householdId", household, "communeCode", COMMUNE);
    }

    Api.Answer post(String path, Object body) {
        return api.post(Who.OFFICER, at(path), body);
    }

    Api.Answer get(String path) {
        return get(Who.OFFICER, path);
    }

    Api.Answer get(Who who, String path) {
        return api.get(who, at(path));
    }

    String bootstrapServers() {
        return system.addresses().bootstrapServers();
    }

    private URI at(String path) {
        return system.addresses().assessment().resolve(path);
    }

    @Override
    public void close() {
        system.close();
    }
}
