package vn.lalanh.assessment.evidence.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.evidence.FileType;

class TikaFileFormatsTest {

    private final TikaFileFormats formats = new TikaFileFormats();

    @Test
    void knowsEveryTypeThatIsTaken() {
        assertThat(typeOf(Pictures.jpeg())).isEqualTo(FileType.JPEG.mediaType());
        assertThat(typeOf(Pictures.png())).isEqualTo(FileType.PNG.mediaType());
        assertThat(typeOf(Pictures.webp())).isEqualTo(FileType.WEBP.mediaType());
        assertThat(typeOf(Pictures.heic())).isEqualTo(FileType.HEIC.mediaType());
        assertThat(typeOf(Pictures.pdf())).isEqualTo(FileType.PDF.mediaType());
    }

    @Test
    void knowsWhatIsNotTaken() {
        assertThat(typeOf(Pictures.gif())).isEqualTo("image/gif");
        assertThat(typeOf("<html><script>alert(1)</script></html>".getBytes(US_ASCII)))
                .isEqualTo("text/html");
        assertThat(typeOf(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("application/zip");
        assertThat(typeOf("just words".getBytes(US_ASCII))).isEqualTo("text/plain");
        assertThat(typeOf(new byte[] {1})).isEqualTo("application/octet-stream");
        assertThat(FileType.of("image/gif")).isEmpty();
    }

    @Test
    void takesAClaimThatMeansTheSame() {
        assertThat(FileType.JPEG.answersTo("image/JPG; charset=binary")).isTrue();
        assertThat(FileType.JPEG.answersTo("application/octet-stream")).isTrue();
        assertThat(FileType.HEIC.answersTo("image/heif")).isTrue();
        assertThat(FileType.PDF.answersTo("image/jpeg")).isFalse();
    }

    private String typeOf(byte[] bytes) {
        try {
            return formats.mediaTypeOf(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
