package vn.lalanh.platform.aggregate;

/** A request that was accepted: its {@code Idempotency-Key}, the hash of its body and the version it led to. */
public record Remembered(String key, String bodyHash, long version) {}
