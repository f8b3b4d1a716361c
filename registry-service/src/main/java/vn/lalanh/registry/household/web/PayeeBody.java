package vn.lalanh.registry.household.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.lalanh.registry.household.Payee;

/** An account as people send and services read it. */
record PayeeBody(
        @NotNull(message = Texts.REQUIRED)
                @Pattern(regexp = "(?=.*\\p{L})[^\\p{Cntrl}]{1,120}", message = Texts.PAYEE_NAME)
                String name,
        @NotNull(message = Texts.REQUIRED)
                @Pattern(regexp = "[A-Za-z0-9]{2,20}", message = Texts.BANK_CODE)
                String bankCode,
        @NotNull(message = Texts.REQUIRED)
                @Pattern(regexp = "[A-Za-z0-9.-]{4,40}", message = Texts.ACCOUNT)
                String account) {

    Payee payee() {
        return new Payee(HouseholdBody.text(name), bankCode, account);
    }

    static PayeeBody of(Payee payee) {
        return new PayeeBody(payee.name(), payee.bankCode(), payee.account());
    }

    @Override
    public String toString() {
        return "PayeeBody[withheld]";
    }
}
