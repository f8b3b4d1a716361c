package vn.lalanh.assessment.fact;

import java.time.LocalDate;

/**
 * All that a norm may ask about; frozen with the decision, so that what changes later, in the registry or in a book, changes
 * nothing that was decided.
 *
 * @param occurredOn the day of the incident
 * @param decidedOn the day of the decision on the entitlement, in Vietnam
 * @param findings with what the registry knew of the household
 */
public record Facts(Cause cause, LocalDate occurredOn, LocalDate decidedOn, Findings findings) {}
