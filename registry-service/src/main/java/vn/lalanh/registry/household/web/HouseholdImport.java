package vn.lalanh.registry.household.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.HouseholdCommand;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.HouseholdEvent;
import vn.lalanh.registry.household.HouseholdRefusal;
import vn.lalanh.registry.household.HouseholdService;

/**
 * Registers what a file holds, chunk by chunk while it is read. A household with a problem is left out whole, the rest
 * goes on; what is there already with the same content is counted and left alone, so that a file can be sent again.
 */
@Component
class HouseholdImport {

    private static final Logger LOG = LoggerFactory.getLogger(HouseholdImport.class);

    /** Households in one change: large enough for one bulk write, small enough to hold. */
    private static final int CHUNK = 500;

    private static final String OUTSIDE =
            "Xã này nằm ngoài địa bàn bạn phụ trách; hãy chuyển hộ cho cán bộ của xã đó."
                    + " | This commune is outside your territory; pass the household to its officer.";

    private final HouseholdService service;
    private final Validator validator;

    HouseholdImport(HouseholdService service, Validator validator) {
        this.service = service;
        this.validator = validator;
    }

    ImportResult load(InputStream csv, Caller caller) throws IOException {
        var tally = new ImportResult.Tally();
        List<Ready> chunk = new ArrayList<>(CHUNK);
        try {
            HouseholdCsv file = HouseholdCsv.open(csv);
            for (List<CsvRow> rows = file.next(); rows != null; rows = file.next()) {
                Ready ready = ready(new CsvHousehold(rows), caller, tally);
                if (ready != null) {
                    chunk.add(ready);
                }
                if (chunk.size() == CHUNK) {
                    save(chunk, tally);
                    chunk.clear();
                }
            }
            save(chunk, tally);
        } catch (HouseholdCsv.Unreadable e) {
            save(chunk, tally); // whole households from before that place
            tally.problems(e.problems());
        }
        ImportResult result = tally.result();
        LOG.info(
                "Import: {} accepted, {} there already, {} refused",
                result.accepted(),
                result.alreadyDone(),
                result.refused());
        return result;
    }

    /** Null if it must not be registered; then the problems are in the tally. */
    private @Nullable Ready ready(CsvHousehold household, Caller caller, ImportResult.Tally tally) {
        HouseholdBody.Register body = household.read();
        List<LineProblem> problems = new ArrayList<>(household.problems());
        if (problems.isEmpty()) {
            for (ConstraintViolation<HouseholdBody.Register> broken : validator.validate(body)) {
                problems.add(
                        household.at(
                                broken.getPropertyPath().toString(), broken.getMessageTemplate()));
            }
            problems.sort(LineProblem.ORDER);
        }
        if (problems.isEmpty() && !caller.mayActIn(body.communeCode())) {
            problems.add(household.at(CsvColumn.COMMUNE_CODE.field(), OUTSIDE));
        }
        if (!problems.isEmpty()) {
            tally.refused(problems);
            return null;
        }
        RegisterHousehold command = body.command();
        // the file is its own proof of repetition: no key is kept with each of its households
        Cause cause =
                new Cause.Request(
                        caller.requestId(),
                        caller.correlationId(),
                        caller.traceparent(),
                        null,
                        null,
                        null);
        return new Ready(household, new Addressed<>(command.book().householdId(), command, cause));
    }

    private void save(List<Ready> chunk, ImportResult.Tally tally) {
        List<Outcome<Household, HouseholdEvent>> outcomes =
                service.handle(chunk.stream().map(Ready::command).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i).decided()) {
                case Decision.Accepted<HouseholdEvent> _ -> tally.accepted();
                case Decision.AlreadyDone<HouseholdEvent> _ -> tally.alreadyDone();
                case Decision.Refused<HouseholdEvent>(var why) ->
                        tally.refused(List.of(problem(chunk.get(i).household(), why)));
            }
        }
    }

    private static LineProblem problem(CsvHousehold household, Refusal why) {
        CsvColumn column =
                switch (why) {
                    case HouseholdRefusal.NOT_ONE_HEAD -> CsvColumn.HEAD;
                    case HouseholdRefusal.SAME_ID_NUMBER_TWICE -> CsvColumn.ID_NUMBER;
                    default -> CsvColumn.BOOK_NUMBER;
                };
        return new LineProblem(household.firstLine(), column.field(), why.vi(), why.en());
    }

    private record Ready(CsvHousehold household, Addressed<HouseholdCommand> command) {}
}
