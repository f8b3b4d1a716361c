package vn.lalanh.resources.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.resources.lot.Resource;

/**
 * Which goods are taken in, and where they lie.
 *
 * @param catalogue by code, {@code RICE}
 */
@Validated
@ConfigurationProperties("lalanh.goods")
public record GoodsSettings(@NotEmpty Map<String, @Valid Item> catalogue) {

    public GoodsSettings {
        catalogue = Map.copyOf(catalogue);
    }

    /**
     * One kind of goods.
     *
     * @param unit in which it is counted
     * @param stores that keep it; what is delivered without naming a store lies in the first
     */
    public record Item(
            Quantity.@NotNull Unit unit,
            @NotEmpty List<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String> stores) {
        public Item {
            stores = List.copyOf(stores);
        }
    }

    /** Empty for goods, a unit or a store that is not in the catalogue. */
    public Optional<Resource> resource(String code, String unit, @Nullable String storeId) {
        Item item = catalogue.get(code);
        if (item == null || !item.unit().name().equals(unit)) {
            return Optional.empty();
        }
        String store = storeId == null ? item.stores().getFirst() : storeId;
        return item.stores().contains(store)
                ? Optional.of(new Resource.InKind(code, item.unit(), store))
                : Optional.empty();
    }
}
