package vn.lalanh.platform.test.architecture.bad.thing;

/** Breaks "no banned names". */
public record ThingData(String id) {}
