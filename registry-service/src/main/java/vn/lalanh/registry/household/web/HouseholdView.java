package vn.lalanh.registry.household.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.registry.household.EconomicStatus;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.Member;
import vn.lalanh.registry.household.Person;
import vn.lalanh.registry.household.PriorityGroup;

/** What the registry answers. */
sealed interface HouseholdView {

    /** After a write: what is new to the caller, and nobody's personal data. */
    record Receipt(
            String id,
            String communeCode,
            EconomicStatus economicStatus,
            List<PriorityGroup> priorityGroups,
            List<ReceiptMember> members,
            boolean payeeKnown,
            List<FieldProblem> warnings)
            implements HouseholdView {

        static Receipt of(Household household) {
            Household.Registered s = registered(household);
            return new Receipt(
                    s.id(),
                    s.situation().communeCode(),
                    s.situation().economicStatus(),
                    sorted(s.situation().priorityGroups()),
                    s.members().stream().map(ReceiptMember::of).toList(),
                    s.payee() != null,
                    Warnings.of(s.members()));
        }
    }

    /** In the order in which the members were sent. */
    record ReceiptMember(String id, List<PriorityGroup> priorityGroups) {
        static ReceiptMember of(Member member) {
            return new ReceiptMember(member.id(), sorted(member.person().priorityGroups()));
        }
    }

    /** Everything. */
    record Full(
            String id,
            String bookNumber,
            String provinceCode,
            String communeCode,
            String address,
            EconomicStatus economicStatus,
            List<PriorityGroup> priorityGroups,
            List<MemberBody> members,
            @Nullable PayeeBody payee,
            List<FieldProblem> warnings)
            implements HouseholdView {

        static Full of(Household household) {
            Household.Registered s = registered(household);
            return new Full(
                    s.id(),
                    s.book().bookNumber(),
                    s.book().provinceCode(),
                    s.situation().communeCode(),
                    s.situation().address(),
                    s.situation().economicStatus(),
                    sorted(s.situation().priorityGroups()),
                    s.members().stream().map(MemberBody::of).toList(),
                    s.payee() == null ? null : PayeeBody.of(s.payee()),
                    Warnings.of(s.members()));
        }

        @Override
        public String toString() {
            return "Full[" + id + "]";
        }
    }

    /** A line of a list: enough to choose by, without identity numbers and accounts. */
    record Line(
            String id,
            String bookNumber,
            String communeCode,
            String address,
            EconomicStatus economicStatus,
            List<PriorityGroup> priorityGroups,
            List<LineMember> members)
            implements HouseholdView {

        static Line of(Household household) {
            Household.Registered s = registered(household);
            return new Line(
                    s.id(),
                    s.book().bookNumber(),
                    s.situation().communeCode(),
                    s.situation().address(),
                    s.situation().economicStatus(),
                    sorted(s.situation().priorityGroups()),
                    s.members().stream().map(LineMember::of).toList());
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Who it is, to choose by. */
    record LineMember(String id, String name, boolean head, List<PriorityGroup> priorityGroups) {
        static LineMember of(Member member) {
            Person person = member.person();
            return new LineMember(
                    member.id(), person.name(), person.head(), sorted(person.priorityGroups()));
        }

        @Override
        public String toString() {
            return "LineMember[" + id + "]";
        }
    }

    private static List<PriorityGroup> sorted(Set<PriorityGroup> groups) {
        return groups.stream().sorted().toList();
    }

    private static Household.Registered registered(Household household) {
        return switch (household) {
            case Household.Registered s -> s;
            case Household.Absent s ->
                    throw new IllegalArgumentException("nothing to show of " + s.id());
        };
    }
}
