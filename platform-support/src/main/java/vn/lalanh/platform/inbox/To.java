package vn.lalanh.platform.inbox;

/** A command for one aggregate, as a subscription routes it. */
public record To<C>(String id, C command) {}
