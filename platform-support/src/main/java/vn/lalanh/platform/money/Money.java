package vn.lalanh.platform.money;

import java.util.Collection;

/**
 * An amount of money. What would go below zero, overflow or mix currencies throws: such a thing is a bug, not a refusal.
 *
 * @param value whole units of the currency (whole đồng), never negative
 */
public record Money(long value, Currency currency) implements Comparable<Money> {

    public static final Money ZERO = new Money(0, Currency.VND);

    public Money {
        if (value < 0) {
            throw new IllegalArgumentException("money cannot be negative: " + value);
        }
    }

    /** Whole đồng. */
    public static Money of(long dong) {
        return new Money(dong, Currency.VND);
    }

    /** From its form on the wire; throws for a currency that is not kept. */
    public static Money of(long value, String currencyCode) {
        return new Money(value, Currency.valueOf(currencyCode));
    }

    /** Đồng; zero for nothing. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        sameCurrency(other);
        return new Money(Math.addExact(value, other.value), currency);
    }

    /** Throws when more is taken than there is. */
    public Money minus(Money other) {
        sameCurrency(other);
        if (other.value > value) {
            throw new ArithmeticException("cannot take " + other + " from " + this);
        }
        return new Money(value - other.value, currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(value, count), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Money other) {
        sameCurrency(other);
        return Long.compare(value, other.value);
    }

    private void sameCurrency(Money other) {
        if (currency != other.currency) {
            throw new IllegalArgumentException(
                    "cannot reckon " + currency + " with " + other.currency);
        }
    }

    /** As Vietnamese write it: {@code 40.000.000 đ}. */
    @Override
    public String toString() {
        return Grouping.of(value) + " " + currency.sign();
    }
}
