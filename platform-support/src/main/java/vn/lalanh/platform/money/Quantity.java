package vn.lalanh.platform.money;

/**
 * An amount of one kind of goods, by the same rules as {@link Money}.
 *
 * @param code catalogue code, {@code RICE}
 * @param value whole base units, never negative
 */
public record Quantity(String code, long value, Unit unit) implements Comparable<Quantity> {

    /** Base units of goods. */
    public enum Unit {
        GRAM,
        PIECE
    }

    public Quantity {
        if (code.isEmpty()) {
            throw new IllegalArgumentException("goods need a code");
        }
        if (value < 0) {
            throw new IllegalArgumentException("goods cannot be negative: " + value);
        }
    }

    public static Quantity grams(String code, long value) {
        return new Quantity(code, value, Unit.GRAM);
    }

    public static Quantity pieces(String code, long value) {
        return new Quantity(code, value, Unit.PIECE);
    }

    public Quantity plus(Quantity other) {
        sameGoods(other);
        return new Quantity(code, Math.addExact(value, other.value), unit);
    }

    /** Throws when more is taken than there is. */
    public Quantity minus(Quantity other) {
        sameGoods(other);
        if (other.value > value) {
            throw new ArithmeticException("cannot take " + other + " from " + this);
        }
        return new Quantity(code, value - other.value, unit);
    }

    public Quantity times(long count) {
        return new Quantity(code, Math.multiplyExact(value, count), unit);
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        sameGoods(other);
        return Long.compare(value, other.value);
    }

    private void sameGoods(Quantity other) {
        if (unit != other.unit || !code.equals(other.code)) {
            throw new IllegalArgumentException(
                    "cannot reckon %s in %s with %s in %s"
                            .formatted(code, unit, other.code, other.unit));
        }
    }

    /** As Vietnamese write it: {@code 15 kg RICE}, {@code 1.250 g RICE}, {@code 3 × BLANKET}. */
    @Override
    public String toString() {
        return switch (unit) {
            case GRAM ->
                    value % 1000 == 0
                            ? Grouping.of(value / 1000) + " kg " + code
                            : Grouping.of(value) + " g " + code;
            case PIECE -> Grouping.of(value) + " × " + code;
        };
    }
}
