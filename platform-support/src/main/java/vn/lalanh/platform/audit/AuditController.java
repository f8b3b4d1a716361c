package vn.lalanh.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Lets auditors see what was done to one subject of this service. */
@RestController
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    @RolesAllowed(Role.AUDITOR)
    ListOf<AuditRow> of(@RequestParam @NotBlank @Size(max = 200) String subject, Page page) {
        return trail.of(subject, page);
    }
}
