package vn.lalanh.assessment.evidence;

/** What a file shows. Public API. */
public enum EvidenceKind {
    DAMAGE_PHOTO,
    IDENTITY_PAPER,
    MEDICAL_PAPER,
    DECISION,
    OTHER
}
