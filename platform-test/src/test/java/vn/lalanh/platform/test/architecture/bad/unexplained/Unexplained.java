package vn.lalanh.platform.test.architecture.bad.unexplained;

/** Breaks "package-info". */
public record Unexplained(String id) {}
