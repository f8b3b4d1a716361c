package vn.lalanh.platform.aggregate;

/** A command, the aggregate it is for, and why it is given. */
public record Addressed<C>(String id, C command, Cause cause) {}
