package vn.lalanh.registry.household.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.registry.household.HouseholdCommand.Entry;
import vn.lalanh.registry.household.IdentityNumber;
import vn.lalanh.registry.household.Member;
import vn.lalanh.registry.household.Person;
import vn.lalanh.registry.household.PriorityGroup;
import vn.lalanh.registry.household.Sex;

/** A member as people send and read it; the rules are the same for a request and for a line of a file. */
record MemberBody(
        @Nullable @Pattern(regexp = "per-[0-9a-f]{32}", message = Texts.MEMBER_ID) String id,
        @NotNull(message = Texts.REQUIRED)
                @Pattern(regexp = "(?=.*\\p{L})[^\\p{Cntrl}]{1,120}", message = Texts.NAME)
                String name,
        @NotNull(message = Texts.REQUIRED) @Birthday LocalDate born,
        @NotNull(message = Texts.REQUIRED) Sex sex,
        @Nullable @Pattern(regexp = IdentityNumber.FORM, message = Texts.ID_NUMBER) String idNumber,
        @Nullable Boolean head,
        @Nullable List<@NotNull(message = Texts.REQUIRED) PriorityGroup> priorityGroups) {

    Person person() {
        return new Person(
                HouseholdBody.text(name),
                born,
                sex,
                idNumber == null ? null : new IdentityNumber(idNumber),
                Boolean.TRUE.equals(head),
                priorityGroups == null ? Set.of() : Set.copyOf(priorityGroups));
    }

    Entry entry() {
        return new Entry(id, person());
    }

    static MemberBody of(Member member) {
        Person person = member.person();
        return new MemberBody(
                member.id(),
                person.name(),
                person.born(),
                person.sex(),
                person.idNumber() == null ? null : person.idNumber().digits(),
                person.head(),
                person.priorityGroups().stream().sorted().toList());
    }

    @Override
    public String toString() {
        return "MemberBody[withheld]";
    }
}
