package vn.lalanh.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final int TRIES = 2_000;

    @Test
    void readsAsVietnameseWriteIt() {
        assertThat(Money.of(40_000_000)).hasToString("40.000.000 đ");
        assertThat(Money.of(50_000)).hasToString("50.000 đ");
        assertThat(Money.of(999)).hasToString("999 đ");
        assertThat(Money.ZERO).hasToString("0 đ");
    }

    @Test
    void groupsLikeTheVietnameseLocale() {
        NumberFormat vietnamese = NumberFormat.getIntegerInstance(Locale.of("vi", "VN"));

        forAll((a, _) -> assertThat(a.toString()).isEqualTo(vietnamese.format(a.value()) + " đ"));
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(-1));
    }

    @Test
    void givesBackWhatWasAdded() {
        forAll((a, b) -> assertThat(a.plus(b).minus(b)).isEqualTo(a));
    }

    @Test
    void addsInAnyOrder() {
        forAll((a, b) ->
                assertThat(a.plus(b)).isEqualTo(b.plus(a)).isEqualTo(Money.sum(List.of(b, a))));
    }

    @Test
    void takesOnlyWhatIsThere() {
        forAll((a, b) -> {
            if (b.compareTo(a) > 0) {
                assertThatThrownBy(() -> a.minus(b)).isInstanceOf(ArithmeticException.class);
            } else {
                assertThat(a.minus(b).plus(b)).isEqualTo(a);
            }
        });
    }

    @Test
    void multipliesExactly() {
        forAll((a, b) -> {
            long count = b.value() % 1_000;
            assertThat(BigInteger.valueOf(a.value()).multiply(BigInteger.valueOf(count)))
                    .isEqualTo(BigInteger.valueOf(a.times(count).value()));
        });
    }

    @Test
    void choosesTheSmaller() {
        forAll((a, b) ->
                assertThat(a.min(b)).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b).isIn(a, b));
    }

    @Test
    void doesNotOverflowInSilence() {
        Money most = Money.of(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Money.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesACurrencyThatIsNotKept() {
        assertThat(Money.of(7, "VND")).isEqualTo(Money.of(7));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(7, "USD"));
    }

    private interface Property {
        void holds(Money a, Money b);
    }

    private static void forAll(Property property) {
        RandomGenerator random = new Random(20261123);
        for (int i = 0; i < TRIES; i++) {
            property.holds(any(random), any(random));
        }
    }

    /** All magnitudes alike, from nothing to a thousand billion. */
    private static Money any(RandomGenerator random) {
        return Money.of(random.nextLong(1L << random.nextInt(50)));
    }
}
