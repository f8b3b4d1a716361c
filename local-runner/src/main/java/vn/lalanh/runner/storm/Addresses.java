package vn.lalanh.runner.storm;

import java.net.URI;

/** Where the system is. */
public record Addresses(
        URI tokens,
        URI registry,
        URI assessment,
        URI resources,
        URI disbursement,
        URI bank,
        String bootstrapServers) {}
