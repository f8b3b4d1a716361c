package vn.lalanh.runner.storm;

/** On whose behalf the system is asked; each has a token of its own. */
public enum Who {
    OFFICER("officer"),
    SOCIAL_WORKER("social-worker"),
    APPROVER("approver"),
    PROTECTION_OFFICER("protection-officer"),
    PROTECTION_APPROVER("protection-approver"),
    TREASURER("treasurer"),
    FUNDRAISER("fundraiser"),
    AUDITOR("auditor"),
    ADMIN("admin");

    final String client;

    Who(String client) {
        this.client = client;
    }
}
