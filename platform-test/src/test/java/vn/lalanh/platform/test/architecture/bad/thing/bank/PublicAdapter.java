package vn.lalanh.platform.test.architecture.bad.thing.bank;

/** Breaks "private adapters". */
public class PublicAdapter {}
