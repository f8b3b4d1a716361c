package vn.lalanh.resources.lot;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gift may be used for. An absent field means any; all present fields must fit. */
public record Earmark(
        @Nullable String cause, @Nullable String communeCode, @Nullable String benefit) {

    public static final Earmark ANY = new Earmark(null, null, null);

    /**
     * Whether a benefit may be paid from it. A protected case tells no commune, so that only an earmark without one can
     * fit it.
     */
    public boolean fits(String cause, @Nullable String communeCode, String benefit) {
        return (this.cause == null || this.cause.equals(cause))
                && (this.communeCode == null || this.communeCode.equals(communeCode))
                && (this.benefit == null || this.benefit.equals(benefit));
    }

    /** How many wishes it expresses; what wishes most is used first, because least else fits it. */
    public int closeness() {
        return (int) Stream.of(cause, communeCode, benefit).filter(Objects::nonNull).count();
    }

    String key() {
        return Stream.of(cause, communeCode, benefit)
                .map(wish -> wish == null ? "*" : wish)
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }
}
