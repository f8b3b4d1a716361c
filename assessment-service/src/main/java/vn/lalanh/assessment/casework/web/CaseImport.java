package vn.lalanh.assessment.casework.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.web.CaseRequests.ReportRequest;
import vn.lalanh.assessment.casework.web.ReportLines.Garbled;
import vn.lalanh.assessment.casework.web.ReportLines.Line;
import vn.lalanh.assessment.casework.web.ReportLines.Told;
import vn.lalanh.assessment.casework.web.ReportLines.Unreadable;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.web.BodyProblems;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.RefusedException;

/**
 * Takes a file of reports, chunk by chunk while it is read: one change a chunk, and the results of a chunk leave before the
 * next one is read. A line with a problem has its own result and the others go on. Every id is computed from what is
 * reported, so that a file, or its tail, may be sent again.
 */
@Component
class CaseImport {

    /** More than this is refused with the line's own result; what came before it is taken. */
    static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CaseImport.class);

    /** Lines in one change: large enough for one bulk write, small enough to hold. */
    private static final int CHUNK = 500;

    private final CaseService service;
    private final Validator validator;
    private final JsonMapper json;
    private final ObjectReader reader;
    private final InstantSource clock;

    CaseImport(CaseService service, Validator validator, JsonMapper json, InstantSource clock) {
        this.service = service;
        this.validator = validator;
        this.json = json;
        // a misspelt field would be lost without a word
        this.reader =
                json.readerFor(ReportRequest.class)
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** Opened with the first results: what goes wrong before is answered as usual. */
    @FunctionalInterface
    interface Answer {
        OutputStream open() throws IOException;
    }

    void load(ReportLines lines, Answer answer, Caller caller) throws IOException {
        Run run = new Run(answer, caller);
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (run.taken == MOST) {
                    run.cutAt(ImportedLine.tooMany(line.number(), MOST));
                    break;
                }
                run.take(line);
            }
            run.end();
        } catch (IOException | RuntimeException trouble) { // a device's connection breaks often
            if (!run.answered) {
                throw trouble;
            }
            // the missing last line says it; sending again does no harm
            LOG.warn("An import was cut after {} lines: {}", run.tally.lines(), trouble.toString());
            return;
        }
        LOG.info("Import of cases: {}", run.tally);
    }

    /** One file. */
    private final class Run {

        private final Answer answer;
        private final Caller caller;
        private final Cause cause;
        private final List<Ready> ready = new ArrayList<>();
        private final List<ImportedLine> results = new ArrayList<>();
        private ImportedLine.Tally tally = new ImportedLine.Tally(0, 0, 0, 0, 0, true);
        private int taken;
        private boolean answered;

        private Run(Answer answer, Caller caller) {
            this.answer = answer;
            this.caller = caller;
            // the file is its own proof of repetition: no key is kept with each of its cases
            this.cause =
                    new Cause.Request(
                            caller.requestId(),
                            caller.correlationId(),
                            caller.traceparent(),
                            null,
                            null,
                            null);
        }

        private void take(Line line) throws IOException {
            taken++;
            switch (line) {
                case Told told -> read(told);
                case Garbled(int number, var problems) ->
                        results.add(ImportedLine.invalid(number, null, problems));
                case Unreadable(int number, var problem) -> {
                    results.add(ImportedLine.invalid(number, null, List.of(problem)));
                    tally = tally.cut();
                }
            }
            if (ready.size() + results.size() >= CHUNK) {
                flush();
            }
        }

        private void read(Told line) {
            ReportRequest request;
            try {
                request = reader.readValue(line.report());
            } catch (JacksonException e) {
                results.add(refused(line, BodyProblems.of(e, "line")));
                return;
            }
            Set<ConstraintViolation<ReportRequest>> broken = validator.validate(request);
            if (!broken.isEmpty()) {
                results.add(refused(line, BodyProblems.of(broken)));
                return;
            }
            Instant now = clock.instant();
            try {
                Reports.requireOwnKind(request, caller);
                Reported reported = request.reported("", caller, now);
                caller.requireIn(reported.communeCode());
                ready.add(new Ready(line.number(), request.deviceCaseId(), reported));
            } catch (InvalidRequest wrong) {
                results.add(refused(line, wrong.errors()));
            } catch (RefusedException outside) {
                results.add(
                        ImportedLine.refused(
                                line.number(), request.deviceCaseId(), outside.refusal()));
            }
        }

        private static ImportedLine refused(Told line, List<FieldProblem> problems) {
            String device = line.report().path("deviceCaseId").asString("");
            return ImportedLine.invalid(line.number(), device.isEmpty() ? null : device, problems);
        }

        private void cutAt(ImportedLine last) {
            results.add(last);
            tally = tally.cut();
        }

        private void flush() throws IOException {
            var outcomes = service.report(ready.stream().map(Ready::report).toList(), cause);
            for (int n = 0; n < outcomes.size(); n++) {
                Ready line = ready.get(n);
                results.add(
                        ImportedLine.of(
                                Reports.line(line.number(), outcomes.get(n), caller),
                                line.deviceCaseId()));
            }
            ready.clear();
            results.sort(Comparator.comparingInt(ImportedLine::line));
            OutputStream out = answer.open();
            answered = true;
            for (ImportedLine result : results) {
                tally = tally.and(result);
                write(result, out);
            }
            results.clear();
            out.flush();
        }

        private void end() throws IOException {
            flush();
            OutputStream out = answer.open();
            write(new ImportedLine.End(tally), out);
            out.flush();
        }

        private void write(Object line, OutputStream out) throws IOException {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        }
    }

    /** A line that can be decided. */
    private record Ready(int number, @Nullable String deviceCaseId, Reported report) {}
}
