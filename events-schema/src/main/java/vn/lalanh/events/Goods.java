package vn.lalanh.events;

/**
 * Goods on the wire.
 *
 * @param code catalogue code, {@code RICE}
 * @param quantity whole base units, never negative
 * @param unit the base unit: {@code GRAM} or {@code PIECE}
 */
public record Goods(String code, long quantity, String unit) {}
