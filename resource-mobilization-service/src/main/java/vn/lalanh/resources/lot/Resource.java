package vn.lalanh.resources.lot;

import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.money.Quantity;

/** What a lot is made of, counted in whole base units: đồng, grams, pieces. */
public sealed interface Resource {

    /** Money. */
    record Cash(Currency currency) implements Resource {}

    /** Goods of one kind in one store. */
    record InKind(String code, Quantity.Unit unit, String storeId) implements Resource {}

    /** Currency or goods code: what totals are kept by. */
    default String code() {
        return switch (this) {
            case Cash cash -> cash.currency().name();
            case InKind goods -> goods.code();
        };
    }

    /** The base unit: {@code VND}, {@code GRAM}. */
    default String unitName() {
        return switch (this) {
            case Cash cash -> cash.currency().name();
            case InKind goods -> goods.unit().name();
        };
    }

    /** Tells resources apart, whatever they are. */
    default String key() {
        return switch (this) {
            case Cash cash -> cash.currency().name();
            case InKind goods -> goods.code() + "/" + goods.unit() + "/" + goods.storeId();
        };
    }
}
