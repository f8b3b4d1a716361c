package vn.lalanh.registry.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;

/** All that a registration says, as one short text. Stored: another order of these parts would make repeats unknown. */
final class Fingerprint {

    /** Counted before each list, so that no two contents are the same parts in a row. */
    private final List<String> parts = new ArrayList<>();

    private Fingerprint() {}

    static String of(RegisterHousehold c) {
        Fingerprint all = new Fingerprint();
        all.say(c.book().provinceCode(), c.book().bookNumber());
        all.say(c.situation().communeCode(), c.situation().address());
        all.say(c.situation().economicStatus().name());
        all.groups(c.situation().priorityGroups());
        all.say(Integer.toString(c.persons().size()));
        c.persons().forEach(all::person);
        Payee payee = c.payee();
        all.sayIfThere(payee == null ? null : payee.name());
        all.sayIfThere(payee == null ? null : payee.bankCode());
        all.sayIfThere(payee == null ? null : payee.account());
        return Ids.derive("reg", all.parts.toArray(String[]::new));
    }

    private void person(Person person) {
        IdentityNumber number = person.idNumber();
        say(person.name(), person.born().toString(), person.sex().name());
        sayIfThere(number == null ? null : number.digits());
        say(Boolean.toString(person.head()));
        groups(person.priorityGroups());
    }

    private void groups(Collection<PriorityGroup> groups) {
        say(Integer.toString(groups.size()));
        groups.stream().sorted().map(Enum::name).forEach(parts::add);
    }

    private void say(String... some) {
        parts.addAll(List.of(some));
    }

    private void sayIfThere(@Nullable String text) {
        say(text == null ? "-" : "+" + text);
    }
}
