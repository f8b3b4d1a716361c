package vn.lalanh.assessment.figures.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.figures.Figures;
import vn.lalanh.assessment.figures.FiguresService;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

@RestController
@RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
class FiguresController {

    private final Incidents incidents;
    private final FiguresService figures;

    FiguresController(Incidents incidents, FiguresService figures) {
        this.incidents = incidents;
        this.figures = figures;
    }

    /** The province's figures, and those of the communes in the caller's territory. */
    @GetMapping("/incidents/{id}/figures")
    FiguresView of(@PathVariable String id, Caller caller) {
        return Answers.found(
                incidents
                        .find(id)
                        .map(current ->
                                current.state() instanceof Incident.Declared incident
                                        ? FiguresView.of(id, figures.of(incident), caller)
                                        : null));
    }

    record FiguresView(String incidentId, Instant at, RowView province, List<RowView> communes) {
        static FiguresView of(String id, Figures figures, Caller caller) {
            return new FiguresView(
                    id,
                    figures.at(),
                    RowView.of(null, figures.province()),
                    figures.communes().entrySet().stream()
                            .filter(row -> caller.mayActIn(row.getKey()))
                            .map(row -> RowView.of(row.getKey(), row.getValue()))
                            .toList());
        }
    }

    /** Houses: lost altogether; not to be lived in; damaged otherwise. Help: money in đồng, goods in base units. */
    record RowView(
            @Nullable String communeCode,
            long cases,
            long open,
            Map<String, Long> states,
            long housesLost,
            long housesUninhabitable,
            long housesDamaged,
            long injured,
            long deadOrMissing,
            long hungry,
            List<Help> help) {
        static RowView of(@Nullable String communeCode, Figures.Row row) {
            return new RowView(
                    communeCode,
                    row.cases(),
                    row.open(),
                    row.states(),
                    row.houses(Damage.TOTAL),
                    row.houses(Damage.HEAVY),
                    row.houses(Damage.PARTIAL),
                    row.injured(),
                    row.deadOrMissing(),
                    row.hungry(),
                    row.help());
        }
    }
}
