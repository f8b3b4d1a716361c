package vn.lalanh.assessment.simulation.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.simulation.BooksToTry.Found;
import vn.lalanh.assessment.simulation.Population;
import vn.lalanh.assessment.simulation.SimulationService;
import vn.lalanh.assessment.simulation.Trial;
import vn.lalanh.assessment.simulation.Trial.Side;
import vn.lalanh.assessment.simulation.web.TrialRequest.CommuneRequest;
import vn.lalanh.assessment.simulation.web.TrialRequest.PopulationRequest;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.time.WorkingDays;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;

/** From what was asked to a trial that can be made; whatever stands in its way is told with its field. */
@Component
class Trials {

    private final SimulationService service;
    private final Incidents incidents;
    private final BookTexts texts;
    private final InstantSource clock;

    Trials(SimulationService service, Incidents incidents, BookTexts texts, InstantSource clock) {
        this.service = service;
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
    }

    Trial of(TrialRequest request) {
        Found found = tried(request);
        NormBook tried = found.book();
        Side against = against(request);
        Side side = service.side(found, instead(request));
        if (side.equals(against)) {
            throw new InvalidRequest(
                    "against",
                    "Hai bên là cùng một sách; hãy chọn sách khác hoặc bỏ trống để so với sách đang có hiệu lực.",
                    "Both sides are the same book; name another, or none for what is in force.");
        }
        requireIncidents(request, tried);
        Population population = population(request.population(), tried);
        if (population == null && request.incidentIds().isEmpty()) {
            throw new InvalidRequest(
                    "incidents",
                    "Không có gì để mô phỏng: cần ít nhất một sự kiện (incidents) hoặc dân số giả định (population).",
                    "There is nothing to simulate: an incident (incidents) or a population is needed.");
        }
        Trial trial =
                new Trial(
                        side,
                        against,
                        request.incidentIds(),
                        population,
                        Objects.requireNonNullElse(request.areas(), Map.of()));
        if (population != null && !service.coversPopulation(trial, population)) {
            throw new InvalidRequest(
                    "population.occurredOn",
                    "Không có sách trung ương nào có hiệu lực vào ngày này; hãy chọn ngày khác.",
                    "No central book is in force on this day; choose another.");
        }
        return trial;
    }

    private Found tried(TrialRequest request) {
        Found book = book("book", request.book(), "bookText", request.bookText());
        if (book == null) {
            throw new InvalidRequest(
                    "book",
                    "Cần tên sách được thử (book) hoặc chính văn bản của sách (bookText).",
                    "The name of the book that is tried (book), or the book itself (bookText), is needed.");
        }
        return book;
    }

    private Side against(TrialRequest request) {
        Found book = book("against", request.against(), "againstText", request.againstText());
        return book == null ? new Side.InForce() : service.side(book, List.of());
    }

    private @Nullable Found book(
            String field, @Nullable String name, String textField, @Nullable String text) {
        if (name != null && text != null) {
            throw new InvalidRequest(
                    textField,
                    "Chỉ một trong hai: tên sách (%s) hoặc văn bản (%s)."
                            .formatted(field, textField),
                    "One of the two: the name (%s) or the text (%s).".formatted(field, textField));
        }
        if (name != null) {
            return service.book(name)
                    .orElseThrow(() ->
                            new InvalidRequest(
                                    field,
                                    "Không có sách định mức hay dự thảo nào tên " + name + ".",
                                    "There is no norm book or draft named " + name + "."));
        }
        return text == null ? null : read(textField, text);
    }

    private Found read(String field, String text) {
        return switch (texts.read(text)) {
            case BookTexts.Read.Usable(var book) -> new Found(book, null);
            case BookTexts.Read.Faulty(var faults) ->
                    throw new InvalidRequest(
                            faults.stream()
                                    .map(fault ->
                                            new FieldProblem(
                                                    field + fault.place(),
                                                    fault.what().vi(),
                                                    fault.what().en()))
                                    .toList());
        };
    }

    private List<String> instead(TrialRequest request) {
        List<String> instead = Objects.requireNonNullElse(request.instead(), List.of());
        List<String> known = service.namesInForce();
        for (int n = 0; n < instead.size(); n++) {
            if (!known.contains(instead.get(n))) {
                throw new InvalidRequest(
                        "instead[%d]".formatted(n),
                        "Không có sách nào tên " + instead.get(n) + " để thay thế.",
                        "There is no book named " + instead.get(n) + " to take the place of.");
            }
        }
        return instead;
    }

    private void requireIncidents(TrialRequest request, NormBook tried) {
        List<String> asked = request.incidentIds();
        Map<String, Current<Incident>> found = incidents.findAll(asked);
        List<FieldProblem> problems = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            Current<Incident> current = found.get(asked.get(n));
            String field = "incidents[%d]".formatted(n);
            if (current == null || !(current.state() instanceof Declared declared)) {
                problems.add(
                        new FieldProblem(
                                field,
                                "Không có sự kiện nào có mã này.",
                                "There is no incident with this id."));
            } else if (isElsewhere(tried, declared.what().provinceCode())) {
                problems.add(
                        new FieldProblem(
                                field,
                                "Sách được thử là của tỉnh khác với tỉnh của sự kiện này.",
                                "The book that is tried is another province's than this incident's."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    private static boolean isElsewhere(NormBook book, String provinceCode) {
        String province = book.reach().province();
        return province != null && !province.equals(provinceCode);
    }

    private @Nullable Population population(@Nullable PopulationRequest asked, NormBook tried) {
        if (asked == null) {
            return null;
        }
        String own = Objects.requireNonNullElse(tried.reach().province(), "99");
        String province = Objects.requireNonNullElse(asked.provinceCode(), own);
        if (isElsewhere(tried, province)) {
            throw new InvalidRequest(
                    "population.provinceCode",
                    "Sách được thử là của tỉnh %s.".formatted(own),
                    "The book that is tried is of province %s.".formatted(own));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        List<CommuneRequest> communes = asked.communes();
        return new Population(
                asked.size(),
                Objects.requireNonNullElse(asked.seed(), 1L),
                province,
                Objects.requireNonNullElse(asked.occurredOn(), today),
                communes == null
                        ? Population.usualCommunes(province)
                        : communes.stream().map(CommuneRequest::commune).toList());
    }
}
