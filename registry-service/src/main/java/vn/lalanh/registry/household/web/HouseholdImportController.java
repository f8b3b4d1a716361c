package vn.lalanh.registry.household.web;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

@RestController
class HouseholdImportController {

    private final HouseholdImport households;

    HouseholdImportController(HouseholdImport households) {
        this.households = households;
    }

    /** Reads while it arrives; the limit of its size is {@code lalanh.web.larger-requests}. */
    @PostMapping(path = "/households/import", consumes = "text/csv")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.ADMIN})
    ImportResult load(InputStream csv, Caller caller) throws IOException {
        return households.load(csv, caller);
    }
}
