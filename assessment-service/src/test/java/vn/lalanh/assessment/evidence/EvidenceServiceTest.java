package vn.lalanh.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.lalanh.assessment.evidence.EvidenceFile.Place;
import vn.lalanh.assessment.evidence.EvidenceService.Upload;
import vn.lalanh.assessment.evidence.Inspected.Sound;
import vn.lalanh.assessment.evidence.Inspected.Unfit;
import vn.lalanh.assessment.evidence.format.Formats;
import vn.lalanh.assessment.evidence.format.Pictures;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class EvidenceServiceTest {

    private static final Place HERE = new Place(16.0544, 108.2022, 8.0);
    private static final Cause ASKED = Cause.Step.of("test");

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final MemoryEvidences evidences = new MemoryEvidences(platform);
    private final MemoryEvidenceFiles files = new MemoryEvidenceFiles();
    private final EvidenceService service = service(evidences, 2);

    @Test
    void keepsAFileAsItCame() throws IOException {
        Sound sound = sound(false, Pictures.jpeg());

        var outcome = attach(sound);

        assertThat(outcome.accepted()).isTrue();
        assertThat(files.kept.get(sound.file().id())).isEqualTo(Pictures.jpeg());
        assertThat(sound.file().place()).isEqualTo(HERE);
        assertThat(sound.file().cleaned()).isFalse();
        assertThat(sound.file().size()).isEqualTo(Pictures.jpeg().length);
        service.requireIntact(sound.file());
        assertThat(evidences.announced()).isEmpty();
    }

    @Test
    void keepsOfAProtectedCaseNeitherMetadataNorPlace() throws IOException {
        Sound sound = sound(true, Pictures.jpeg());

        attach(sound);

        assertThat(files.kept.get(sound.file().id())).isEqualTo(Pictures.plain("jpeg"));
        assertThat(sound.file().place()).isNull();
        assertThat(sound.file().cleaned()).isTrue();
        assertThat(sound.file().size()).isEqualTo(Pictures.plain("jpeg").length);
        assertThat(service.of("case-1").attachments())
                .extracting(Attachment::file)
                .containsExactly(sound.file());
        // two photos that differ in nothing but their metadata are one
        assertThat(sound(true, Pictures.plain("jpeg")).file().id()).isEqualTo(sound.file().id());
    }

    @Test
    void saysWhyAFileIsNotTaken() throws IOException {
        assertThat(service.inspect("case-1", false, upload(Pictures.gif(), null)))
                .isEqualTo(new Unfit(EvidenceRefusal.TYPE_NOT_ALLOWED, "image/gif"));
        assertThat(service.inspect("case-1", false, upload(Pictures.png(), "image/jpeg")))
                .isEqualTo(new Unfit(EvidenceRefusal.TYPE_DIFFERS, "image/png"));
        assertThat(service.inspect("case-1", true, upload(Pictures.pdf(), "application/pdf")))
                .isEqualTo(new Unfit(EvidenceRefusal.CANNOT_BE_CLEANED, "application/pdf"));
        assertThat(service.inspect("case-1", true, upload(cutOff(), null)))
                .isEqualTo(new Unfit(EvidenceRefusal.FILE_DAMAGED, "image/jpeg"));
        assertThat(service.inspect("case-1", false, upload(new byte[1_048_577], null)))
                .isEqualTo(new Unfit(EvidenceRefusal.FILE_TOO_LARGE, "≤ 1 MB"));
    }

    @Test
    void knowsTheSameFileAgain() throws IOException {
        attach(sound(false, Pictures.png()));

        var again = attach(sound(false, Pictures.png()));

        assertThat(again.decided()).isInstanceOf(Decision.AlreadyDone.class);
        assertThat(files.written).isEqualTo(1);
        assertThat(again.state().attachments()).hasSize(1);
    }

    @Test
    void keepsNoBytesOfWhatIsRefused() throws IOException {
        attach(sound(false, Pictures.png()));

        var refused = attach(sound(false, Pictures.jpeg()), sound(false, Pictures.pdf()));

        assertThat(refused.decided()).isEqualTo(Decision.refuse(EvidenceRefusal.TOO_MANY_FILES));
        assertThat(files.kept).hasSize(1);
    }

    /** The process dies after the bytes are kept and before anything points to them. */
    @Test
    void completesWhatACrashHasLeft() throws IOException {
        Sound sound = sound(false, Pictures.png());
        files.put(sound.file().id(), sound.content());
        platform.crash();

        MemoryEvidences afterwards = new MemoryEvidences(platform);
        EvidenceService restarted = service(afterwards, 2);
        boolean listed = restarted.of("case-1").attachment(sound.file().id()).isPresent();
        var completed = restarted.attach("case-1", List.of(sound), "sub-officer", ASKED);

        assertThat(listed).isFalse();
        assertThat(completed.accepted()).isTrue();
        assertThat(files.written).isEqualTo(1);
        restarted.requireIntact(sound.file());
    }

    @Test
    void noticesBytesThatAreNoLongerTheSame() throws IOException {
        Sound sound = sound(false, Pictures.png());
        attach(sound);
        files.kept.get(sound.file().id())[100] ^= 1;

        assertThatThrownBy(() -> service.requireIntact(sound.file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sound.file().id());
    }

    @Test
    void keepsAWithdrawnFileAndItsReason() throws IOException {
        Sound sound = sound(false, Pictures.png());
        attach(sound);

        var withdrawn =
                service.withdraw(
                        "case-1", sound.file().id(), "WRONG_CASE", null, "sub-officer", ASKED);

        assertThat(withdrawn.accepted()).isTrue();
        assertThat(withdrawn.state().attachments().getFirst())
                .isInstanceOf(Attachment.Withdrawn.class);
        service.requireIntact(sound.file());
        assertThat(attach(sound).decided())
                .isEqualTo(Decision.refuse(EvidenceRefusal.WAS_WITHDRAWN));
    }

    private Outcome<Evidence, EvidenceEvent> attach(Sound... sounds) throws IOException {
        return service.attach("case-1", List.of(sounds), "sub-officer", ASKED);
    }

    private Sound sound(boolean shielded, byte[] bytes) throws IOException {
        return (Sound) service.inspect("case-1", shielded, upload(bytes, null));
    }

    private static Upload upload(byte[] bytes, @Nullable String claimed) {
        return new Upload(
                () -> new ByteArrayInputStream(bytes),
                bytes.length,
                claimed,
                EvidenceKind.DAMAGE_PHOTO,
                null,
                HERE);
    }

    private static byte[] cutOff() {
        byte[] jpeg = Pictures.plain("jpeg");
        return Arrays.copyOf(jpeg, jpeg.length - 10);
    }

    private EvidenceService service(MemoryEvidences kept, int most) {
        return new EvidenceService(
                kept,
                files,
                Formats.real(),
                new EvidenceSettings(DataSize.ofMegabytes(1), most),
                platform.clock());
    }

    private static final class MemoryEvidences extends MemoryAggregates<Evidence>
            implements Evidences {
        MemoryEvidences(MemoryPlatform platform) {
            super(platform, "evidence", Evidence.None::new);
        }
    }
}
