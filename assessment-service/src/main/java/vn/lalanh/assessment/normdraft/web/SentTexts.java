package vn.lalanh.assessment.normdraft.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.Fault;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.normdraft.DraftRefusal;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.RefusedException;

/** Books as people send them: YAML or JSON, in UTF-8. */
@Component
class SentTexts {

    private static final int LARGEST = 1_000_000;

    private final BookTexts texts;

    SentTexts(BookTexts texts) {
        this.texts = texts;
    }

    /** The book, or a refusal with every fault and its place at once. */
    NormBook book(byte @Nullable [] body) {
        byte[] sent = body == null ? new byte[0] : body;
        return switch (sent.length > LARGEST ? tooLarge() : read(sent)) {
            case BookTexts.Read.Usable(var book) -> book;
            case BookTexts.Read.Faulty(var faults) ->
                    throw new RefusedException(
                            DraftRefusal.FAULTY_BOOK,
                            faults.stream()
                                    .map(fault ->
                                            new FieldProblem(
                                                    fault.place(),
                                                    fault.what().vi(),
                                                    fault.what().en()))
                                    .toList());
        };
    }

    private BookTexts.Read read(byte[] sent) {
        try {
            // strict: a letter that was lost on the way must not become part of a law
            return texts.read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString());
        } catch (CharacterCodingException notUtf8) {
            return faulty(
                    "Văn bản không ở dạng UTF-8; hãy lưu lại bằng UTF-8 rồi gửi.",
                    "The text is not in UTF-8; save it as UTF-8 and send it again.");
        }
    }

    private static BookTexts.Read tooLarge() {
        return faulty(
                "Văn bản lớn hơn 1 MB; một sách định mức không dài đến thế.",
                "The text is larger than 1 MB; no norm book is that long.");
    }

    private static BookTexts.Read faulty(String vi, String en) {
        return new BookTexts.Read.Faulty(List.of(new Fault("", new Sentence(vi, en))));
    }
}
