package vn.lalanh.assessment.evidence.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Copies a JPEG (ITU-T T.81): frames, tables, scans, and of the applications' segments a bare JFIF header and Adobe's note on
 * colours. EXIF, XMP, IPTC, profiles, previews, comments and whatever follows the end of the picture, such as the film of
 * a "moving photo", stay behind.
 */
final class CleanJpeg {

    private static final int MARK = 0xFF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DRI = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final int JFIF_WITHOUT_PREVIEW = 12;
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int ADOBE_NOTE = 12;

    private final Reading in;
    private final OutputStream out;
    private boolean framed;
    private boolean scanned;

    private CleanJpeg(Reading in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Reading in, OutputStream out) throws IOException {
        new CleanJpeg(in, out).copy();
    }

    private void copy() throws IOException {
        if (in.octet() != MARK || in.octet() != SOI) {
            throw new Malformed("no JPEG");
        }
        mark(SOI);
        int marker = nextMarker();
        while (marker != EOI) {
            marker = part(marker);
        }
        if (!scanned) {
            throw new Malformed("no picture");
        }
        mark(EOI);
    }

    /** Returns the marker that follows. */
    private int part(int marker) throws IOException {
        int length = length();
        if (marker == SOS) {
            if (!framed) {
                throw new Malformed("a scan before its frame");
            }
            scanned = true;
            segment(marker, length);
            return scan();
        }
        if (isFrame(marker)) {
            framed = true;
            segment(marker, length);
        } else if (isTable(marker)) {
            segment(marker, length);
        } else if (marker == APP0) {
            header(marker, length, JFIF, JFIF_WITHOUT_PREVIEW);
        } else if (marker == APP14) {
            header(marker, length, ADOBE, ADOBE_NOTE);
        } else if (marker == COM || (marker > APP0 && marker <= APP15)) {
            in.skip(length);
        } else {
            throw new Malformed("an unknown marker");
        }
        return nextMarker();
    }

    /** What decoders need of an application's segment; nothing of it under another name, such as a JFXX preview. */
    private void header(int marker, int length, byte[] name, int kept) throws IOException {
        byte[] start = in.octets(Math.min(length, kept));
        in.skip(length - start.length);
        if (start.length < kept || !Arrays.equals(start, 0, name.length, name, 0, name.length)) {
            return;
        }
        byte[] noPreview = marker == APP0 ? new byte[2] : new byte[0];
        mark(marker);
        lengthOf(kept + noPreview.length);
        out.write(start);
        out.write(noPreview);
    }

    private void segment(int marker, int length) throws IOException {
        mark(marker);
        lengthOf(length);
        in.copy(length, out);
    }

    /** Coded data up to the next marker that is not of its own, which is returned. */
    private int scan() throws IOException {
        while (true) {
            int one = in.octet();
            if (one != MARK) {
                out.write(one);
                continue;
            }
            int code = afterFill();
            if (code == 0 || (code >= RST0 && code <= RST7)) {
                mark(code);
            } else {
                return code;
            }
        }
    }

    private int nextMarker() throws IOException {
        if (in.octet() != MARK) {
            throw new Malformed("no marker");
        }
        return afterFill();
    }

    private int afterFill() throws IOException {
        int code = in.octet();
        while (code == MARK) {
            code = in.octet();
        }
        return code;
    }

    /** Of what follows it. */
    private int length() throws IOException {
        int length = (in.octet() << 8) | in.octet();
        if (length < 2) {
            throw new Malformed("a segment without a length");
        }
        return length - 2;
    }

    private void lengthOf(int content) throws IOException {
        out.write((content + 2) >>> 8);
        out.write(content + 2);
    }

    private void mark(int code) throws IOException {
        out.write(MARK);
        out.write(code);
    }

    /** SOF0 to SOF15; of the numbers between three mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
    }

    /** DHT, DAC, DQT, DNL, DRI. */
    private static boolean isTable(int marker) {
        return marker == DHT || marker == DAC || (marker > SOS && marker <= DRI);
    }
}
