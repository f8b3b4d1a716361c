package vn.lalanh.assessment.timeline;

/** Whom to tell that announcements are missing: the one thing that must never happen. */
@FunctionalInterface
public interface GapAlarm {
    void found(long gaps);
}
