package vn.lalanh.assessment.casework.web;

import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.platform.audit.AuditVeil;
import vn.lalanh.platform.web.Caller;

/** An auditor who does not see a protected case does not see who worked on it, either. */
@Component
class CaseVeil implements AuditVeil {

    private final Shield shield;

    CaseVeil(Shield shield) {
        this.shield = shield;
    }

    @Override
    public boolean hides(String subject, Caller caller) {
        return shield.hides(subject, CaseLookup.sight(caller));
    }
}
