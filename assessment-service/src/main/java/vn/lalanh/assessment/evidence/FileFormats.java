package vn.lalanh.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What bytes are, and how to copy them without what they tell besides the picture. */
public interface FileFormats {

    /** The media type that the bytes show. */
    String mediaTypeOf(Bytes bytes) throws IOException;

    /**
     * Copies a file of a type that is {@link FileType#cleanable()} without metadata: no location, device, time, comment,
     * preview or trailing bytes. The picture itself is not touched; how a device was held and a colour profile are lost too.
     *
     * @return false if the file is not built as its type prescribes; then what was written so far is worthless
     */
    boolean copyClean(FileType type, Bytes from, OutputStream to) throws IOException;

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }
}
