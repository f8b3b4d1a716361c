package vn.lalanh.assessment.relieflist;

import vn.lalanh.platform.decision.Refusal;

/** A field of a line that is wrong, and what to do about it. */
public record LineRefusal(String field, String vi, String en) implements Refusal {

    @Override
    public String code() {
        return "line-invalid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
