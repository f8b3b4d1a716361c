package vn.lalanh.assessment.relieflist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Sample;

/** What stands on the paper: what it is about, and a line a household. */
public record Sheet(String id, Heading heading, List<ReliefLine> lines) {

    /** As many as one document and one person's attention can hold. */
    public static final int MOST_LINES = 2_000;

    /**
     * What it is about.
     *
     * @param village its code or label; never a person's name
     * @param round counts from 1: a household is once on the lists of one need and round
     */
    public record Heading(
            String incidentId, String communeCode, String village, Need need, int round) {

        /** What a case of it is for. */
        String content() {
            return need.name();
        }

        /** Lists of one place cannot hold the same household. */
        public String place() {
            return String.join("/", incidentId, communeCode, need.name(), Integer.toString(round));
        }

        Heading in(String otherIncidentId) {
            return new Heading(otherIncidentId, communeCode, village, need, round);
        }
    }

    public Sheet {
        lines = List.copyOf(lines);
    }

    Sheet with(List<ReliefLine> others) {
        return new Sheet(id, heading, others);
    }

    public String caseId(ReliefLine line) {
        return Report.listedCaseId(
                line.householdId(), heading.incidentId(), heading.content(), heading.round());
    }

    Sample sample() {
        return Sample.ofAlike(lines.stream().map(this::caseId).toList());
    }

    /** Numbers of the lines that an approver must look at in full; a function of the lines alone. */
    public List<Integer> lookAt() {
        Set<String> drawn = new HashSet<>(sample().lookAt());
        return lines.stream()
                .filter(line -> drawn.contains(caseId(line)))
                .map(ReliefLine::number)
                .toList();
    }

    /** The cases of the lines of these numbers. */
    Set<String> caseIds(Collection<Integer> numbers) {
        Set<String> ids = new HashSet<>();
        for (ReliefLine line : lines) {
            if (numbers.contains(line.number())) {
                ids.add(caseId(line));
            }
        }
        return ids;
    }

    public long members() {
        return lines.stream().mapToLong(ReliefLine::members).sum();
    }

    public long hungryPersons() {
        return lines.stream().mapToLong(ReliefLine::hungryPersons).sum();
    }
}
