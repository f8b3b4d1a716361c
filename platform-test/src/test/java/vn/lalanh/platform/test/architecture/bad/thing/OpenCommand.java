package vn.lalanh.platform.test.architecture.bad.thing;

/** Breaks "closed families". */
public class OpenCommand {}
