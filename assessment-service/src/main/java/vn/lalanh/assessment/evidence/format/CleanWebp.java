package vn.lalanh.assessment.evidence.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.evidence.FileFormats.Bytes;

/**
 * Copies a still WebP (RFC 9649): the picture and its transparency. EXIF, XMP, profile, unknown chunks and whatever follows
 * the container stay behind. Reads twice, because the container says its size first.
 */
final class CleanWebp {

    private static final int CONTAINER = 12;
    private static final int CHUNK = 8;
    private static final int EXTENDED = 10;
    private static final int PROFILE = 0x20;
    private static final int EXIF = 0x08;
    private static final int XMP = 0x04;
    private static final int ANIMATED = 0x02;

    private final Reading in;
    private final @Nullable OutputStream out;
    private long kept;
    private boolean drawn;

    private CleanWebp(Reading in, @Nullable OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Bytes from, OutputStream out) throws IOException {
        long size;
        try (Reading in = new Reading(from.open())) {
            size = new CleanWebp(in, null).walk();
        }
        out.write(littleEndian("RIFF", 4 + size));
        out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
        try (Reading in = new Reading(from.open())) {
            new CleanWebp(in, out).walk();
        }
    }

    /** Returns the size of what is kept. */
    private long walk() throws IOException {
        byte[] head = in.octets(CONTAINER);
        if (!name(head, 0).equals("RIFF") || !name(head, 8).equals("WEBP")) {
            throw new Malformed("no WebP");
        }
        long left = size(head) - 4;
        while (left > 0) {
            byte[] chunk = in.octets(CHUNK);
            long padded = size(chunk) + (size(chunk) & 1);
            left -= CHUNK + padded;
            if (left < 0) {
                throw new Malformed("a chunk larger than its container");
            }
            chunk(chunk, padded);
        }
        if (!drawn) {
            throw new Malformed("no picture");
        }
        return kept;
    }

    private void chunk(byte[] head, long padded) throws IOException {
        switch (name(head, 0)) {
            case "VP8 ", "VP8L" -> {
                drawn = true;
                keep(head, padded);
            }
            case "ALPH" -> keep(head, padded);
            case "VP8X" -> extended(head, padded);
            // frames are containers of their own
            case "ANIM", "ANMF" -> throw new Malformed("animated");
            default -> in.skip(padded);
        }
    }

    private void extended(byte[] head, long padded) throws IOException {
        if (padded != EXTENDED) {
            throw new Malformed("an extended header of another size");
        }
        byte[] content = in.octets(EXTENDED);
        if ((content[0] & ANIMATED) != 0) {
            throw new Malformed("animated");
        }
        content[0] &= (byte) ~(PROFILE | EXIF | XMP);
        kept += CHUNK + EXTENDED;
        if (out != null) {
            out.write(head);
            out.write(content);
        }
    }

    private void keep(byte[] head, long padded) throws IOException {
        kept += CHUNK + padded;
        if (out == null) {
            in.skip(padded);
        } else {
            out.write(head);
            in.copy(padded, out);
        }
    }

    private static String name(byte[] head, int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }

    /** An unsigned number of 32 bits, the lowest byte first. */
    private static long size(byte[] head) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFF_FFFFL;
    }

    private static byte[] littleEndian(String name, long size) {
        return ByteBuffer.allocate(CHUNK)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt((int) size)
                .array();
    }
}
