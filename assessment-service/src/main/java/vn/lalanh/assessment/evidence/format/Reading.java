package vn.lalanh.assessment.evidence.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads a file piece by piece, never more than a buffer at a time; an end where more was promised is {@link Malformed}. */
final class Reading implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;

    Reading(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    int octet() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new Malformed("cut off");
        }
        return one;
    }

    /** A few bytes; {@code count} is never what a file says. */
    byte[] octets(int count) throws IOException {
        byte[] some = in.readNBytes(count);
        if (some.length < count) {
            throw new Malformed("cut off");
        }
        return some;
    }

    void skip(long count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    void copy(long count, OutputStream to) throws IOException {
        byte[] buffer = new byte[(int) Math.min(count, BUFFER)];
        long left = count;
        while (left > 0) {
            int some = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (some < 0) {
                throw new Malformed("cut off");
            }
            to.write(buffer, 0, some);
            left -= some;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
