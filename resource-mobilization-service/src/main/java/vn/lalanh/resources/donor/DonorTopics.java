package vn.lalanh.resources.donor;

/** The two topics of a donor. */
@FunctionalInterface
public interface DonorTopics {

    /** Makes those that are missing; both are there when it returns. */
    void create(String donorKey);
}
