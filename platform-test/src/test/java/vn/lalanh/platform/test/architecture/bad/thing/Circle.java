package vn.lalanh.platform.test.architecture.bad.thing;

/** Breaks "no cycles", with its other half. */
public record Circle(vn.lalanh.platform.test.architecture.bad.other.Half half) {}
