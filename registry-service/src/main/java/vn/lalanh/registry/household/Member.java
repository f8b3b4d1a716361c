package vn.lalanh.registry.household;

/** A person of this household, under an id that outlives every change of what is known of it. */
public record Member(String id, Person person) {}
