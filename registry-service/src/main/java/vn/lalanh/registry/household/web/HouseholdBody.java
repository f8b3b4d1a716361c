package vn.lalanh.registry.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.registry.household.Book;
import vn.lalanh.registry.household.EconomicStatus;
import vn.lalanh.registry.household.HouseholdCommand.ChangeHousehold;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.Payee;
import vn.lalanh.registry.household.PriorityGroup;
import vn.lalanh.registry.household.Situation;

/** What people send of a household as a whole. */
sealed interface HouseholdBody {

    String communeCode();

    String address();

    EconomicStatus economicStatus();

    @Nullable List<PriorityGroup> priorityGroups();

    @Nullable PayeeBody payee();

    /** A household to enter. Ids of members are not looked at: they are computed. */
    record Register(
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(
                            regexp = "[\\p{L}0-9](?:[\\p{L}0-9 ./-]{0,38}[\\p{L}0-9])?",
                            message = Texts.BOOK_NUMBER)
                    String bookNumber,
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(regexp = "[0-9]{2}", message = Texts.PROVINCE)
                    String provinceCode,
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(regexp = "[0-9]{5}", message = Texts.COMMUNE)
                    String communeCode,
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(regexp = "(?=.*\\S)[^\\p{Cntrl}]{1,300}", message = Texts.ADDRESS)
                    String address,
            @NotNull(message = Texts.REQUIRED) EconomicStatus economicStatus,
            @Nullable List<@NotNull(message = Texts.REQUIRED) PriorityGroup> priorityGroups,
            @NotNull(message = Texts.REQUIRED) @Size(min = 1, max = 100, message = Texts.MEMBERS)
                    List<@Valid @NotNull(message = Texts.REQUIRED) MemberBody> members,
            @Nullable @Valid PayeeBody payee)
            implements HouseholdBody {

        RegisterHousehold command() {
            return new RegisterHousehold(
                    new Book(provinceCode, text(bookNumber)),
                    situation(),
                    members.stream().map(MemberBody::person).toList(),
                    account());
        }

        @Override
        public String toString() {
            return "Register[withheld]";
        }
    }

    /** A household as it is now. */
    record Change(
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(regexp = "[0-9]{5}", message = Texts.COMMUNE)
                    String communeCode,
            @NotNull(message = Texts.REQUIRED)
                    @Pattern(regexp = "(?=.*\\S)[^\\p{Cntrl}]{1,300}", message = Texts.ADDRESS)
                    String address,
            @NotNull(message = Texts.REQUIRED) EconomicStatus economicStatus,
            @Nullable List<@NotNull(message = Texts.REQUIRED) PriorityGroup> priorityGroups,
            @NotNull(message = Texts.REQUIRED) @Size(min = 1, max = 100, message = Texts.MEMBERS)
                    List<@Valid @NotNull(message = Texts.REQUIRED) MemberBody> members,
            @Nullable @Valid PayeeBody payee)
            implements HouseholdBody {

        ChangeHousehold command() {
            return new ChangeHousehold(
                    situation(), members.stream().map(MemberBody::entry).toList(), account());
        }

        @Override
        public String toString() {
            return "Change[withheld]";
        }
    }

    default Situation situation() {
        List<PriorityGroup> groups = priorityGroups();
        return new Situation(
                communeCode(),
                text(address()),
                economicStatus(),
                groups == null ? Set.of() : Set.copyOf(groups));
    }

    default @Nullable Payee account() {
        PayeeBody payee = payee();
        return payee == null ? null : payee.payee();
    }

    /** One way to write the same text, so that the same file typed on another machine is the same file. */
    static String text(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
