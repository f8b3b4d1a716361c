package vn.lalanh.assessment.evidence.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, each with metadata planted in every place we know of; all of it says {@link #SECRET}. */
public final class Pictures {

    /** Stands in every planted piece of metadata and in no picture. */
    public static final String SECRET = "16.0544N,108.2022E";

    private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.US_ASCII);

    /** A lossy still picture of one pixel, in a simple container. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Pictures() {}

    /** Without metadata, as a codec writes it. */
    public static byte[] plain(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, ((x * 6) << 16) | ((y * 8) << 8) | ((x * y) & 0xFF));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The picture as a decoder sees it. */
    public static int[] pixels(byte[] bytes) {
        try {
            BufferedImage image =
                    Objects.requireNonNull(
                            ImageIO.read(new ByteArrayInputStream(bytes)), "no picture");
            return image.getRGB(
                    0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        byte[] plain = plain("jpeg");
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, join(ascii("Exif\0\0MM\0*"), SECRET_BYTES)),
                segment(0xE1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), SECRET_BYTES)),
                segment(0xE0, join(ascii("JFXX\0"), SECRET_BYTES)),
                segment(0xE2, join(ascii("ICC_PROFILE\0\1\1"), SECRET_BYTES)),
                segment(0xED, join(ascii("Photoshop 3.0\0"), SECRET_BYTES)),
                segment(0xFE, SECRET_BYTES),
                Arrays.copyOfRange(plain, 2, plain.length),
                ascii("ftypmp42 a film "),
                SECRET_BYTES);
    }

    public static byte[] png() {
        byte[] plain = plain("png");
        int afterHeader = 8 + 25;
        int end = plain.length - 12;
        return join(
                Arrays.copyOf(plain, afterHeader),
                chunk("eXIf", SECRET_BYTES),
                chunk("tEXt", join(ascii("Location\0"), SECRET_BYTES)),
                chunk("iTXt", join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), SECRET_BYTES)),
                chunk("tIME", SECRET_BYTES),
                chunk("prVt", SECRET_BYTES),
                Arrays.copyOfRange(plain, afterHeader, end),
                chunk("zTXt", SECRET_BYTES),
                Arrays.copyOfRange(plain, end, plain.length),
                SECRET_BYTES);
    }

    public static byte[] plainWebp() {
        return WEBP.clone();
    }

    public static byte[] webp() {
        byte[] picture = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        byte[] extended = {0x20 | 0x08 | 0x04, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] chunks =
                join(
                        riff("VP8X", extended),
                        riff("ICCP", SECRET_BYTES),
                        picture,
                        riff("EXIF", SECRET_BYTES),
                        riff("XMP ", join(SECRET_BYTES, ascii("!"))),
                        riff("ABCD", SECRET_BYTES));
        return join(riff("RIFF", join(ascii("WEBP"), chunks)), SECRET_BYTES);
    }

    static byte[] heic() {
        return join(new byte[] {0, 0, 0, 24}, ascii("ftypheic\0\0\0\0mif1heic"), SECRET_BYTES);
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<< /Author (" + SECRET + ") >>\nendobj\n%%EOF\n");
    }

    public static byte[] gif() {
        return join(ascii("GIF89a"), new byte[30]);
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >>> 8), (byte) length},
                content);
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] named = join(ascii(name), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] riff(String name, byte[] content) {
        return join(
                ascii(name),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array(),
                content,
                new byte[content.length & 1]);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
