package vn.lalanh.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of all evidence. Nothing is ever changed or removed. */
public interface EvidenceFiles {

    /**
     * Returns once the bytes are durable. An id stands for its bytes, so whatever a crash has left of them is completed, and
     * two who put the same at once do no harm.
     */
    void put(String id, Content content) throws IOException;

    /** What was put, from the start. Throws if it is not there. */
    InputStream open(String id);

    /** Writes the same bytes each time it is asked. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
