package vn.lalanh.platform.aggregate;

/** A state as it stands in the store, with the version to decide on. */
public record Current<S>(String id, S state, long version) {}
