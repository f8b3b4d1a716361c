package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import vn.lalanh.events.EconomicStatus;

/** All that a norm may ask about. */
public record Facts(
        Cause cause, EconomicStatus economicStatus, Findings findings, LocalDate decidedOn) {}
