package vn.lalanh.platform.security;

import java.util.Set;

/** Roles, as in the claim {@code roles} of a token, for {@code @RolesAllowed(Role.APPROVER)}. Public API. */
public final class Role {

    /** Reports cases and hands over in a commune. */
    public static final String COMMUNE_OFFICER = "COMMUNE_OFFICER";

    /** Assesses cases. */
    public static final String SOCIAL_WORKER = "SOCIAL_WORKER";

    /** Approves or rejects what another person assessed. */
    public static final String APPROVER = "APPROVER";

    /** Heads a commune: decides alone in a declared emergency, and on appeals. */
    public static final String CHAIR = "CHAIR";

    /**
     * Works on protected cases; to everybody without it they do not exist. Deciding on one takes {@link #APPROVER} or {@link
     * #CHAIR} besides.
     */
    public static final String PROTECTION_OFFICER = "PROTECTION_OFFICER";

    /** Orders payments and reconciles them. */
    public static final String TREASURER = "TREASURER";

    /** Keeps donors, campaigns and contributions. */
    public static final String FUNDRAISER = "FUNDRAISER";

    /** Reads what was done and by whom; changes nothing. */
    public static final String AUDITOR = "AUDITOR";

    /** Keeps settings and accounts; decides no case. */
    public static final String ADMIN = "ADMIN";

    /** Looks after the messages: held records are corrected, dismissed and replayed by it. */
    public static final String OPERATOR = "OPERATOR";

    /** Another service of the platform. */
    public static final String SERVICE = "SERVICE";

    static final Set<String> ALL =
            Set.of(
                    COMMUNE_OFFICER,
                    SOCIAL_WORKER,
                    APPROVER,
                    CHAIR,
                    PROTECTION_OFFICER,
                    TREASURER,
                    FUNDRAISER,
                    AUDITOR,
                    ADMIN,
                    OPERATOR,
                    SERVICE);

    private Role() {}
}
