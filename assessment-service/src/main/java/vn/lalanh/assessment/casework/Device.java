package vn.lalanh.assessment.casework;

/**
 * An officer's device that was without a network, and what it calls the case.
 *
 * @param id opaque
 * @param caseId the device's own id of the case
 */
public record Device(String id, String caseId) {}
