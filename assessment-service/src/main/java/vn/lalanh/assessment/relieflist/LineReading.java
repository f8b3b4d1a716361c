package vn.lalanh.assessment.relieflist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.PriorityGroup;

/** Makes a line of what was sent, or says which field is wrong. */
final class LineReading {

    private static final Pattern OPAQUE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int MOST_MEMBERS = 50;
    private static final int MOST_MONTHS = 12;
    private static final int LONGEST_REMARK = 200;

    private final SentLine sent;
    private @Nullable LineRefusal fault;

    private LineReading(SentLine sent) {
        this.sent = sent;
    }

    /** Of the two, one is there. */
    record Read(@Nullable ReliefLine line, @Nullable LineRefusal fault) {}

    static Read of(SentLine sent, Need need) {
        LineReading reading = new LineReading(sent);
        ReliefLine line = reading.line(need);
        return reading.fault == null ? new Read(line, null) : new Read(null, reading.fault);
    }

    private ReliefLine line(Need need) {
        boolean hunger = need == Need.HUNGER;
        int members = number("members", sent.members(), MOST_MEMBERS);
        return new ReliefLine(
                sent.number(),
                household(),
                members,
                hunger ? number("hungryPersons", sent.hungryPersons(), members) : 0,
                hunger ? number("hungryMonths", sent.hungryMonths(), MOST_MONTHS) : 0,
                groups(),
                remark());
    }

    private String household() {
        String id = sent.householdId();
        if (id == null || !OPAQUE_ID.matcher(id).matches()) {
            wrong(
                    "householdId",
                    "Cần mã hộ (chữ không dấu, số và gạch nối, tối đa 64 ký tự).",
                    "Needs the household's id: letters, digits and hyphens, 64 at most.");
            return "";
        }
        return id;
    }

    private int number(String field, @Nullable Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            wrong(
                    field,
                    "Cần một số nguyên từ 1 đến %d.".formatted(Math.max(1, most)),
                    "Needs a whole number from 1 to %d.".formatted(Math.max(1, most)));
            return 1;
        }
        return value;
    }

    private List<PriorityGroup> groups() {
        Set<PriorityGroup> groups = EnumSet.noneOf(PriorityGroup.class);
        for (String code : sent.groups()) {
            PriorityGroup group = group(code);
            if (group == null) {
                wrong(
                        "priorityGroups",
                        "Có mã nhóm ưu tiên không đúng.",
                        "One of the codes of priority groups is wrong.");
            } else {
                groups.add(group);
            }
        }
        return new ArrayList<>(groups);
    }

    private static @Nullable PriorityGroup group(String code) {
        try {
            return PriorityGroup.valueOf(code);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private @Nullable String remark() {
        String remark = sent.remark();
        if (remark != null && remark.length() > LONGEST_REMARK) {
            wrong(
                    "remark",
                    "Tối đa %d ký tự.".formatted(LONGEST_REMARK),
                    "At most %d characters.".formatted(LONGEST_REMARK));
        }
        return remark == null || remark.isBlank() ? null : remark.strip();
    }

    /** The first one is told: of the others nobody knows what they would be without it. */
    private void wrong(String field, String vi, String en) {
        if (fault == null) {
            fault = new LineRefusal(field, vi, en);
        }
    }
}
