package vn.lalanh.events;

import org.jspecify.annotations.Nullable;

/**
 * What a gift may be used for. An absent field means any; all present fields must fit.
 *
 * @param cause only for this cause
 * @param communeCode only in this commune
 * @param benefit only for this kind of benefit, by the norm's id
 */
public record Earmark(
        @Nullable Cause cause, @Nullable String communeCode, @Nullable String benefit) {}
