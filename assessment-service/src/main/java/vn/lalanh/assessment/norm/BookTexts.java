package vn.lalanh.assessment.norm;

import java.util.List;

/** Norm books as texts that people write: JSON or YAML, by the schema of {@code norm-book-schema/}. */
public interface BookTexts {

    /** What came of a text: a book that can be used, or all that is wrong with it. */
    sealed interface Read {
        record Usable(NormBook book) implements Read {}

        /** All that is wrong: one fault at least. */
        record Faulty(List<Fault> faults) implements Read {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** A text that begins with a brace is JSON, any other is YAML. */
    Read read(String text);

    /** The book as JSON, which {@link #read} takes: the same text for the same book, whoever writes it when. */
    String write(NormBook book);
}
