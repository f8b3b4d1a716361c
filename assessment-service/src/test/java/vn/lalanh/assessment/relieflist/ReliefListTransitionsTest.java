package vn.lalanh.assessment.relieflist;

import static vn.lalanh.assessment.relieflist.Lists.HEADING;
import static vn.lalanh.assessment.relieflist.Lists.NOON;
import static vn.lalanh.assessment.relieflist.Lists.flood;
import static vn.lalanh.assessment.relieflist.Lists.lines;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.relieflist.ReliefList.Check;
import vn.lalanh.assessment.relieflist.ReliefList.Drawn;
import vn.lalanh.assessment.relieflist.ReliefList.Opened;
import vn.lalanh.assessment.relieflist.ReliefList.Returned;
import vn.lalanh.assessment.relieflist.ReliefList.Ruling;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;
import vn.lalanh.assessment.relieflist.ReliefListCommand.AmendList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ApproveList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.CheckList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DiscardList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DrawUpList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.RecordOpened;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ReturnList;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.platform.test.TransitionTable;

class ReliefListTransitionsTest {

    private static final Sheet SHEET = new Sheet("list-1", HEADING, lines(2));
    private static final Sheet LONG = new Sheet("list-1", HEADING, lines(30));
    private static final Drawn DRAWN = new Drawn(List.of("sub-village"), NOON);
    private static final Check CHECK = new Check("sub-checker", NOON);
    private static final Ruling RULING = new Ruling("12/QĐ-UBND", List.of(), "sub-chair", NOON);

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        ReliefList.class,
                        ReliefListCommand.class,
                        ReliefList::decide,
                        ReliefList::evolve)
                .state(new ReliefList.Absent("list-1"))
                .state(new ReliefList.Drafted(SHEET, DRAWN, null))
                .state("no line", new ReliefList.Drafted(SHEET.with(List.of()), DRAWN, null))
                .state(
                        "returned",
                        new ReliefList.Drafted(
                                SHEET, DRAWN, new Returned("WRONG", null, "sub-chair", NOON)))
                .state(new ReliefList.Checked(SHEET, DRAWN, CHECK))
                .state("30 lines", new ReliefList.Checked(LONG, DRAWN, CHECK))
                .state(new ReliefList.Approved(SHEET, DRAWN, CHECK, RULING, Opened.NONE))
                .state(
                        "half",
                        new ReliefList.Approved(
                                SHEET, DRAWN, CHECK, RULING, new Opened(1, List.of())))
                .state(
                        new ReliefList.Complete(
                                SHEET, DRAWN, CHECK, RULING, new Opened(2, List.of())))
                .state(new ReliefList.Discarded(SHEET, DRAWN, "TWICE", "sub-village", NOON))
                .command(new DrawUpList(SHEET, flood(), "sub-village", NOON))
                .command(
                        "another village",
                        new DrawUpList(
                                new Sheet(
                                        "list-1",
                                        new Heading("inc-1", "99001", "Thôn 4", Need.HUNGER, 1),
                                        lines(2)),
                                flood(),
                                "sub-village",
                                NOON))
                .command("no incident", drawUp(new Incident.Absent("inc-1")))
                .command("protected", drawUp(flood(Cause.TRAFFICKING, "99001")))
                .command("elsewhere", drawUp(flood(Cause.FIRE, "99002")))
                .command(new AmendList(lines(3), "sub-village"))
                .command("nothing new", new AmendList(lines(2), "sub-village"))
                .command(new CheckList("sub-checker", NOON))
                .command("by whoever drew it up", new CheckList("sub-village", NOON))
                .command("by another", new CheckList("sub-other", NOON))
                .command(new ReturnList("WRONG", null, "sub-chair", NOON))
                .command(
                        "by whoever drew it up", new ReturnList("WRONG", null, "sub-village", NOON))
                .command(approve("sub-chair", flood()))
                .command("looked at all", approveLookingAtAll())
                .command("by whoever drew it up", approve("sub-village", flood()))
                .command("by the checker", approve("sub-checker", flood()))
                .command(
                        "closed incident",
                        approve(
                                "sub-chair",
                                new Incident.Closed(
                                        "inc-1", flood().what(), NOON, NOON, Incident.Growth.NONE)))
                .command(new RecordOpened(0, 1, List.of()))
                .command("all", new RecordOpened(0, 2, List.of(new Waiting(2, "x"))))
                .command("the second", new RecordOpened(1, 2, List.of()))
                .command(new DiscardList("TWICE", "sub-village", NOON))
                .matches("relief-list-transitions");
    }

    private static DrawUpList drawUp(Incident incident) {
        return new DrawUpList(SHEET, incident, "sub-village", NOON);
    }

    private static ApproveList approve(String by, Incident incident) {
        return new ApproveList("12/QĐ-UBND", Set.of(), incident, by, NOON);
    }

    private static ApproveList approveLookingAtAll() {
        return new ApproveList("12/QĐ-UBND", Set.copyOf(LONG.lookAt()), flood(), "sub-chair", NOON);
    }
}
