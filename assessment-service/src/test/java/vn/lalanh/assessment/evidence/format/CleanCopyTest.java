package vn.lalanh.assessment.evidence.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.evidence.format.Pictures.SECRET;
import static vn.lalanh.assessment.evidence.format.Pictures.ascii;
import static vn.lalanh.assessment.evidence.format.Pictures.chunk;
import static vn.lalanh.assessment.evidence.format.Pictures.join;
import static vn.lalanh.assessment.evidence.format.Pictures.pixels;
import static vn.lalanh.assessment.evidence.format.Pictures.plain;
import static vn.lalanh.assessment.evidence.format.Pictures.riff;
import static vn.lalanh.assessment.evidence.format.Pictures.segment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.assessment.evidence.FileFormats;
import vn.lalanh.assessment.evidence.FileType;

/** Pictures are copied without a word, whatever is done to them. */
class CleanCopyTest {

    private static final int HOSTILE_FILES = 2_000;
    private static final int LONG_FILE = 16 * 1024 * 1024;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FileFormats formats = new TikaFileFormats();

    @Test
    void leavesOnlyThePictureOfAJpeg() {
        byte[] clean = clean(FileType.JPEG, Pictures.jpeg()).orElseThrow();

        // without metadata there is nothing to take away: byte by byte what the codec wrote
        assertThat(clean).isEqualTo(plain("jpeg"));
        assertThat(pixels(clean)).isEqualTo(pixels(Pictures.jpeg()));
    }

    @Test
    void leavesOnlyThePictureOfAPng() {
        byte[] clean = clean(FileType.PNG, Pictures.png()).orElseThrow();

        assertThat(clean).isEqualTo(plain("png"));
        assertThat(pixels(clean)).isEqualTo(pixels(Pictures.png()));
    }

    @Test
    void leavesOnlyThePictureOfAWebp() {
        byte[] clean = clean(FileType.WEBP, Pictures.webp()).orElseThrow();

        byte[] picture = Pictures.plainWebp();
        byte[] bare = riff("VP8X", new byte[10]);
        assertThat(clean)
                .isEqualTo(
                        riff(
                                "RIFF",
                                join(
                                        ascii("WEBP"),
                                        bare,
                                        Arrays.copyOfRange(picture, 12, picture.length))));
        assertThat(clean(FileType.WEBP, picture)).contains(picture);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void copiesWhatIsCleanAsItIs(FileType type) {
        byte[] once = clean(type, dirty(type)).orElseThrow();

        assertThat(text(dirty(type))).contains(SECRET);
        assertThat(text(once)).doesNotContain(SECRET);
        assertThat(clean(type, once)).contains(once);
        assertThat(formats(once)).isEqualTo(type.mediaType());
    }

    @Test
    void keepsWhatADecoderNeedsOfAdobe() {
        byte[] adobe = ascii("Adobe\0d\0\0\0\0\1");
        byte[] plain = plain("jpeg");
        byte[] rest = Arrays.copyOfRange(plain, 2, plain.length);
        byte[] start = Arrays.copyOf(plain, 2);

        assertThat(
                        clean(
                                FileType.JPEG,
                                join(start, segment(0xEE, join(adobe, ascii(SECRET))), rest)))
                .contains(join(start, segment(0xEE, adobe), rest));
    }

    @Test
    void dropsThePreviewInAJfifHeader() {
        byte[] plain = plain("jpeg");
        byte[] jfif = Arrays.copyOfRange(plain, 6, 20);
        byte[] preview = join(Arrays.copyOf(jfif, 12), new byte[] {1, 1}, ascii("rgb"));
        byte[] previewed =
                join(
                        Arrays.copyOf(plain, 2),
                        segment(0xE0, preview),
                        Arrays.copyOfRange(plain, 20, plain.length));

        assertThat(clean(FileType.JPEG, previewed)).contains(plain);
    }

    @Test
    void refusesWhatIsNoPicture() {
        byte[] png = plain("png");
        byte[] header = Arrays.copyOf(png, 33);
        byte[] end = Arrays.copyOfRange(png, png.length - 12, png.length);

        assertThat(clean(FileType.JPEG, bytes(0xFF, 0xD8, 0xFF, 0xD9))).isEmpty();
        assertThat(clean(FileType.JPEG, bytes(0xFF, 0xD8, 0xFF, 0xE1, 0, 1, 0xFF, 0xD9))).isEmpty();
        assertThat(clean(FileType.JPEG, bytes(0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9))).isEmpty();
        assertThat(clean(FileType.PNG, join(header, end))).isEmpty();
        assertThat(clean(FileType.PNG, join(header, chunk("ABCD", new byte[1]), end))).isEmpty();
        assertThat(clean(FileType.PNG, join(header, chunk("tRNS", new byte[257]), end))).isEmpty();
        assertThat(clean(FileType.WEBP, riff("RIFF", ascii("WEBP")))).isEmpty();
        assertThat(clean(FileType.WEBP, riff("RIFF", join(ascii("WEBP"), riff("ANIM", bytes(1))))))
                .isEmpty();
    }

    @Test
    void believesNoLength() {
        byte[] png = plain("png");
        byte[] huge = join(Arrays.copyOf(png, 33), bytes(0x7F, 0xFF, 0xFF, 0xFF), ascii("tEXt"));
        byte[] negative =
                join(Arrays.copyOf(png, 33), bytes(0xFF, 0xFF, 0xFF, 0xFF), ascii("tEXt"));
        byte[] webp =
                join(
                        ascii("RIFF"),
                        bytes(255, 255, 255, 255),
                        ascii("WEBPEXIF"),
                        bytes(255, 255, 255, 255));

        assertThat(clean(FileType.PNG, huge)).isEmpty();
        assertThat(clean(FileType.PNG, negative)).isEmpty();
        assertThat(clean(FileType.WEBP, webp)).isEmpty();
    }

    /** Fill bytes, restarts and stuffed zeros without end are read once and come to an end. */
    @Test
    void endsWhereTheFileEnds() {
        Assertions.assertTimeoutPreemptively(
                LONG,
                () -> {
                    for (FileType type :
                            new FileType[] {FileType.JPEG, FileType.PNG, FileType.WEBP}) {
                        for (int filler : new int[] {0xFF, 0x00, 0xD0}) {
                            byte[] bytes = endless(unfinished(type), filler);
                            CountedOutput out = new CountedOutput();
                            boolean copied =
                                    formats.copyClean(
                                            type, () -> new ByteArrayInputStream(bytes), out);
                            assertThat(copied).isFalse();
                            assertThat(out.count).isLessThanOrEqualTo(LONG_FILE);
                        }
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void refusesWhatIsCutOffWherever(FileType type) {
        byte[] whole = clean(type, dirty(type)).orElseThrow();

        for (int length = 0; length < whole.length; length++) {
            assertThat(clean(type, Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
        }
    }

    /** A seed a file: change a few bytes, cut, double or move a piece. No crash, no endless loop, nothing much larger. */
    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void survivesHostileFiles(FileType type) {
        byte[] dirty = dirty(type);
        Assertions.assertTimeoutPreemptively(
                LONG,
                () -> {
                    int copied = 0;
                    for (int seed = 0; seed < HOSTILE_FILES; seed++) {
                        byte[] hostile = hostile(dirty, new Random(seed));
                        Optional<byte[]> clean = clean(type, hostile);
                        if (clean.isPresent()) {
                            copied++;
                            assertThat(clean.get().length)
                                    .as("seed %d", seed)
                                    .isLessThanOrEqualTo(hostile.length + 8);
                            assertThat(clean(type, clean.get()))
                                    .as("seed %d", seed)
                                    .contains(clean.get());
                        }
                    }
                    assertThat(copied).isBetween(1, HOSTILE_FILES - 1);
                });
    }

    private static byte[] hostile(byte[] from, Random random) {
        byte[] bytes = from.clone();
        for (int n = random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int a = random.nextInt(bytes.length);
        int b = a + random.nextInt(bytes.length - a);
        byte[] piece = Arrays.copyOfRange(bytes, a, b);
        byte[] before = Arrays.copyOf(bytes, a);
        byte[] after = Arrays.copyOfRange(bytes, b, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> join(before, after);
            case 1 -> join(before, piece, piece, after);
            case 2 -> join(piece, before, after);
            case 3 -> before;
            default -> bytes;
        };
    }

    private Optional<byte[]> clean(FileType type, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return formats.copyClean(type, () -> new ByteArrayInputStream(bytes), out)
                    ? Optional.of(out.toByteArray())
                    : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("only trouble of the disk may throw", e);
        }
    }

    private String formats(byte[] bytes) {
        try {
            return formats.mediaTypeOf(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] dirty(FileType type) {
        return switch (type) {
            case JPEG -> Pictures.jpeg();
            case PNG -> Pictures.png();
            case WEBP -> Pictures.webp();
            case HEIC, PDF -> throw new IllegalArgumentException(type.name());
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }

    /** In the middle of coded data, or of a piece that claims to go on for longer than the file. */
    private static byte[] unfinished(FileType type) {
        return switch (type) {
            case JPEG -> Arrays.copyOf(Pictures.jpeg(), Pictures.jpeg().length - 100);
            case PNG ->
                    join(
                            Arrays.copyOf(plain("png"), 33),
                            bytes(0x7F, 0xFF, 0xFF, 0xFF),
                            ascii("tEXt"));
            case WEBP ->
                    join(
                            ascii("RIFF"),
                            bytes(0xFE, 0xFF, 0xFF, 0xFF),
                            ascii("WEBPEXIF"),
                            bytes(0xF0, 0xFF, 0xFF, 0xFF));
            case HEIC, PDF -> throw new IllegalArgumentException(type.name());
        };
    }

    /** Some bytes, then one byte again and again, with 0xFF between so that scans find markers. */
    private static byte[] endless(byte[] start, int filler) {
        byte[] bytes = Arrays.copyOf(start, LONG_FILE);
        for (int at = start.length; at < bytes.length; at++) {
            bytes[at] = (byte) (at % 2 == 0 ? 0xFF : filler);
        }
        return bytes;
    }

    private static final class CountedOutput extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
