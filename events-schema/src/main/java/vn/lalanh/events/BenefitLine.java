package vn.lalanh.events;

import org.jspecify.annotations.Nullable;

/**
 * One line of an entitlement: one norm for one payee, in money or in goods, never both.
 *
 * @param lineId computed from case, norm and payee; the same line keeps its id in every approval
 * @param benefit the norm's id, {@code HOUSE_LOST}
 * @param payeeId opaque id by which the registry finds who is paid: a household's or a person's
 * @param amount present for money
 * @param goods present for goods
 */
public record BenefitLine(
        String lineId,
        String benefit,
        String payeeId,
        @Nullable Amount amount,
        @Nullable Goods goods) {}
