package vn.lalanh.assessment.evidence.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Copies a PNG (ISO/IEC 15948): header, palette, transparency, colour space by numbers and the picture. Texts, EXIF, times,
 * profiles, animation, unknown chunks and whatever follows the end stay behind.
 */
final class CleanPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CRITICAL_IF_CAPITAL = 0;

    /** What is kept, with the most bytes that it can have. */
    private static final Map<String, Integer> KEPT =
            Map.of(
                    "IHDR", 13,
                    "PLTE", 768,
                    "tRNS", 256,
                    "gAMA", 4,
                    "cHRM", 32,
                    "sRGB", 1,
                    "IDAT", Integer.MAX_VALUE,
                    "IEND", 0);

    private CleanPng() {}

    static void copy(Reading in, OutputStream out) throws IOException {
        if (!Arrays.equals(in.octets(SIGNATURE.length), SIGNATURE)) {
            throw new Malformed("no PNG");
        }
        out.write(SIGNATURE);
        boolean first = true;
        boolean drawn = false;
        String name;
        do {
            byte[] head = in.octets(8);
            name = name(head);
            if (first != name.equals("IHDR")) {
                throw new Malformed("the header is not the first chunk, or not alone");
            }
            first = false;
            drawn |= name.equals("IDAT");
            chunk(head, name, in, out);
        } while (!name.equals("IEND"));
        if (!drawn) {
            throw new Malformed("no picture");
        }
    }

    private static void chunk(byte[] head, String name, Reading in, OutputStream out)
            throws IOException {
        int length = ByteBuffer.wrap(head).getInt();
        if (length < 0) {
            throw new Malformed("a chunk without a length");
        }
        Integer most = KEPT.get(name);
        if (most == null) {
            if (Character.isUpperCase(name.charAt(CRITICAL_IF_CAPITAL))) {
                throw new Malformed("an unknown critical chunk");
            }
            in.skip(length + 4L);
            return;
        }
        if (length > most) {
            throw new Malformed("a chunk that is too long");
        }
        out.write(head, 0, 4);
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        checked.write(head, 4, 4);
        in.copy(length, checked);
        byte[] crc = in.octets(4);
        if (ByteBuffer.wrap(crc).getInt() != (int) checked.getChecksum().getValue()) {
            throw new Malformed("a chunk that is damaged");
        }
        out.write(crc);
    }

    private static String name(byte[] head) throws Malformed {
        for (int i = 4; i < 8; i++) {
            int letter = head[i] & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                throw new Malformed("a chunk without a name");
            }
        }
        return new String(head, 4, 4, StandardCharsets.US_ASCII);
    }
}
