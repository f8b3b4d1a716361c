package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

/** Files of reports: read while they arrive, answered while they are read. */
@RestController
@RequestMapping("/cases/import")
@RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
class ImportController {

    static final String LINES = "application/x-ndjson";

    private final CaseImport cases;

    ImportController(CaseImport cases) {
        this.cases = cases;
    }

    @PostMapping(consumes = "text/csv")
    void table(InputStream csv, HttpServletResponse response, Caller caller) throws IOException {
        cases.load(CsvReports.open(csv), answer(response), caller);
    }

    @PostMapping(consumes = LINES)
    void lines(InputStream json, HttpServletResponse response, Caller caller) throws IOException {
        cases.load(new JsonReports(json), answer(response), caller);
    }

    private static CaseImport.Answer answer(HttpServletResponse response) {
        return () -> {
            response.setContentType(LINES);
            return response.getOutputStream();
        };
    }
}
