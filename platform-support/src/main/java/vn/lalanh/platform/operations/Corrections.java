package vn.lalanh.platform.operations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Contract;
import vn.lalanh.events.ContractSchemas;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.EventCodec.Undecodable;
import vn.lalanh.events.Subject;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Ruling.Correction;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;

/** Checks what a person says a record should have been, before anybody acts on it. */
final class Corrections {

    private static final String PLACEHOLDER_TIME = "2026-01-01T00:00:00Z";

    /** Each with a value that is sound, to find out what a record's own value is worth. */
    private static final Map<String, String> REQUIRED =
            Map.of(
                    "ce_id", "id",
                    "ce_type", "type",
                    "ce_source", "source",
                    "ce_subject", "subject",
                    "ce_time", PLACEHOLDER_TIME,
                    "ce_sequence", "1",
                    "ce_epoch", "1");

    private Corrections() {}

    /** Throws {@link InvalidRequest} with each field that is wrong and what to do about it. */
    static void check(Inboxes inboxes, String group, Delivery original, Correction correction) {
        List<FieldProblem> problems = new ArrayList<>(attributeProblems(original, correction));
        if (problems.isEmpty()) {
            Delivery corrected = correction.of(original);
            problems.addAll(envelopeProblems(corrected));
            if (problems.isEmpty()) {
                problems.addAll(contentProblems(inboxes, group, corrected));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    /** The record keeps its place and its publisher: only what is missing or malformed in it may be filled in. */
    private static List<FieldProblem> attributeProblems(Delivery original, Correction correction) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String name : correction.attributes().keySet().stream().sorted().toList()) {
            if (!REQUIRED.containsKey(name)) {
                problems.add(
                        new FieldProblem(
                                "attributes",
                                "Chỉ được bổ sung các thuộc tính ce_id, ce_type, ce_source, ce_subject, ce_time,"
                                        + " ce_sequence, ce_epoch; hãy bỏ thuộc tính khác.",
                                "Only ce_id, ce_type, ce_source, ce_subject, ce_time, ce_sequence and ce_epoch can be"
                                        + " filled in; leave out any other."));
            } else if (isSound(name, original)) {
                problems.add(
                        new FieldProblem(
                                "attributes." + name,
                                "Bản ghi gốc đã có thuộc tính này và đọc được, không được thay; hãy bỏ ra.",
                                "The record has this attribute and it can be read, so it stays; leave it out."));
            }
        }
        return problems;
    }

    private static boolean isSound(String name, Delivery original) {
        if (name.equals("ce_type")) {
            return Optional.ofNullable(original.header(name))
                    .flatMap(Catalogue::ofType)
                    .filter(contract -> contract.topic().equals(original.topic()))
                    .isPresent();
        }
        return complaint(header ->
                header.equals(name) ? original.header(name) : REQUIRED.get(header))
                == null;
    }

    private static List<FieldProblem> envelopeProblems(Delivery corrected) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String name : REQUIRED.keySet().stream().sorted().toList()) {
            String complaint =
                    complaint(header ->
                            header.equals(name) ? corrected.header(name) : REQUIRED.get(header));
            if (complaint != null) {
                problems.add(
                        new FieldProblem(
                                "attributes." + name,
                                "Bản ghi thiếu thuộc tính này hoặc giá trị không hợp lệ; hãy bổ sung trong attributes.",
                                complaint + "; fill it in under attributes."));
            }
        }
        return problems;
    }

    private static @Nullable String complaint(Function<String, @Nullable String> headers) {
        try {
            var _ =
                    EventCodec.envelope(name -> {
                        String value = headers.apply(name);
                        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                    });
            return null;
        } catch (Undecodable unreadable) {
            return unreadable.getMessage();
        }
    }

    private static List<FieldProblem> contentProblems(
            Inboxes inboxes, String group, Delivery corrected) {
        Contract contract =
                Optional.ofNullable(corrected.header("ce_type"))
                        .flatMap(Catalogue::ofType)
                        .filter(known -> known.topic().equals(corrected.topic()))
                        .orElse(null);
        if (contract == null) {
            return List.of(
                    new FieldProblem(
                            "attributes.ce_type",
                            "Không phải loại sự kiện của chủ đề này; hãy chọn một loại trong hợp đồng của chủ đề.",
                            "Not a type of event of this topic; choose one of the topic's contract."));
        }
        List<FieldProblem> problems =
                ContractSchemas.violations(contract, corrected.data()).stream()
                        .map(v -> new FieldProblem("data" + v.field(), v.vi(), v.en()))
                        .toList();
        if (problems.isEmpty()) {
            problems = placeProblems(contract, corrected);
        }
        return problems.isEmpty() ? readingProblems(inboxes, group, corrected) : problems;
    }

    /** Corrected data speak of the aggregate that the record is from: what another one does is in another record. */
    private static List<FieldProblem> placeProblems(Contract contract, Delivery corrected) {
        List<FieldProblem> problems = new ArrayList<>();
        Subject.of(EventCodec.data(contract, corrected.data()))
                .ifPresent(subject -> {
                    String announcer = String.valueOf(corrected.header("ce_subject"));
                    if (!subject.aggregate().value().equals(announcer)) {
                        problems.add(another(subject.aggregate(), "ce_subject"));
                    }
                    if (subject.caseId() != null
                            && !subject.key().value().equals(corrected.key())) {
                        problems.add(another(subject.key(), "key"));
                    } else if (subject.caseId() == null && !announcer.equals(corrected.key())) {
                        problems.add(anothersSubject());
                    }
                });
        return problems;
    }

    private static FieldProblem another(Subject.Id id, String as) {
        return new FieldProblem(
                "data" + id.field(),
                "Dữ liệu đã sửa nói về một đối tượng khác với bản ghi; hãy để mã này đúng như %s của bản ghi."
                        .formatted(as.equals("key") ? "khóa" : as),
                "The corrected data speak of something else than the record; leave this id as in the record's "
                        + as
                        + ".");
    }

    private static FieldProblem anothersSubject() {
        return new FieldProblem(
                "attributes.ce_subject",
                "Phải đúng như khóa của bản ghi; hãy điền lại.",
                "Must be as the record's key; fill it in again.");
    }

    /** The schema allows what the reader refuses where a rule cannot be said in a schema. */
    private static List<FieldProblem> readingProblems(
            Inboxes inboxes, String group, Delivery corrected) {
        try {
            inboxes.check(group, corrected);
            return List.of();
        } catch (RuntimeException refused) {
            String why =
                    refused instanceof Undecodable
                            ? String.valueOf(refused.getMessage())
                            : refused.getClass().getSimpleName();
            return List.of(
                    new FieldProblem(
                            "data",
                            "Dịch vụ này không nhận nội dung đã sửa (" + why + "); hãy sửa lại.",
                            "This service does not take the corrected data ("
                                    + why
                                    + "); correct it again."));
        }
    }
}
