package vn.lalanh.registry.household;

import vn.lalanh.platform.identity.Ids;

/** Where a household stands in the books of the province; the source of its id and of its members' ids. */
public record Book(String provinceCode, String bookNumber) {

    /** The same for ever and on every machine. */
    public String householdId() {
        return Ids.derive("hh", provinceCode, bookNumber);
    }

    /** Of the member that was entered as the {@code ordinal}th, counted from 1 over the household's whole life. */
    String personId(int ordinal) {
        return Ids.derive("per", householdId(), Integer.toString(ordinal));
    }

    @Override
    public String toString() {
        return "Book[withheld]";
    }
}
