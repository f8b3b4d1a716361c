package vn.lalanh.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void readsInKilogramsWhereTheyAreWhole() {
        assertThat(Quantity.grams("RICE", 15_000)).hasToString("15 kg RICE");
        assertThat(Quantity.grams("RICE", 1_250)).hasToString("1.250 g RICE");
        assertThat(Quantity.pieces("BLANKET", 3)).hasToString("3 × BLANKET");
    }

    @Test
    void givesBackWhatWasAdded() {
        RandomGenerator random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            Quantity a = Quantity.grams("RICE", random.nextLong(1L << random.nextInt(50)));
            Quantity b = Quantity.grams("RICE", random.nextLong(1L << random.nextInt(50)));

            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b).compareTo(a.min(b))).isNotNegative();
        }
    }

    @Test
    void takesOnlyWhatIsThere() {
        assertThatThrownBy(() -> Quantity.grams("RICE", 1).minus(Quantity.grams("RICE", 2)))
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.grams("RICE", -1));
    }

    @Test
    void doesNotMixGoods() {
        Quantity rice = Quantity.grams("RICE", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> rice.plus(Quantity.grams("SALT", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rice.plus(Quantity.pieces("RICE", 1)));
    }
}
