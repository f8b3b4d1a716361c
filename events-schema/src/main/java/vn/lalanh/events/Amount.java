package vn.lalanh.events;

/**
 * Money on the wire.
 *
 * @param value whole units of the currency (whole đồng), never negative
 * @param currency ISO 4217 code, {@code VND}
 */
public record Amount(long value, String currency) {}
