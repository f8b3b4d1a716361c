package vn.lalanh.platform.test.architecture.bad.other;

/** The other half. */
public record Half(vn.lalanh.platform.test.architecture.bad.thing.Circle circle) {}
