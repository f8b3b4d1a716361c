package vn.lalanh.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Lets auditors see what was done to one subject of this service. */
@RestController
class AuditController {

    private final AuditTrail trail;
    private final AuditVeil veil;

    AuditController(AuditTrail trail, AuditVeil veil) {
        this.trail = trail;
        this.veil = veil;
    }

    @GetMapping("/audit")
    @RolesAllowed(Role.AUDITOR)
    ListOf<AuditRow> of(
            @RequestParam @NotBlank @Size(max = 200) String subject, Page page, Caller caller) {
        ListOf<AuditRow> rows = trail.of(subject, page);
        return veil.hides(subject, caller) ? new ListOf<>(List.of(), null) : rows;
    }
}
