package vn.lalanh.assessment.evidence.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.evidence.EvidenceRefusal;
import vn.lalanh.assessment.evidence.EvidenceService;
import vn.lalanh.assessment.evidence.EvidenceService.Upload;
import vn.lalanh.assessment.evidence.Inspected.Sound;
import vn.lalanh.assessment.evidence.Inspected.Unfit;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.AboutFile;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.AboutFiles;
import vn.lalanh.assessment.evidence.web.EvidenceRequests.PlaceRequest;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.RefusedException;

/** Reads one request's files; answers with every fault of every file, or none. Their names are never looked at. */
final class Uploads {

    /** Clocks of devices are a little wrong. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final EvidenceService service;
    private final Instant now;

    Uploads(EvidenceService service, Instant now) {
        this.service = service;
        this.now = now;
    }

    List<Sound> sound(Report report, List<MultipartFile> files, @Nullable AboutFiles about)
            throws IOException {
        List<AboutFile> abouts = abouts(files, about);
        requireSense(files, abouts);
        List<Sound> sounds = new ArrayList<>();
        List<FieldProblem> faults = new ArrayList<>();
        EvidenceRefusal first = null;
        for (int i = 0; i < files.size(); i++) {
            Upload upload = upload(files.get(i), abouts.get(i));
            switch (service.inspect(report.caseId(), report.shielded(), upload)) {
                case Sound sound -> sounds.add(sound);
                case Unfit unfit -> {
                    first = first == null ? unfit.why() : first;
                    faults.add(fault(i, unfit));
                }
            }
        }
        if (first != null) {
            throw new RefusedException(first, faults);
        }
        return sounds;
    }

    private static Upload upload(MultipartFile file, AboutFile about) {
        return new Upload(
                file::getInputStream,
                file.getSize(),
                file.getContentType(),
                about.kindOrOther(),
                about.takenAt(),
                PlaceRequest.place(about.place()));
    }

    private static List<AboutFile> abouts(List<MultipartFile> files, @Nullable AboutFiles about) {
        if (about == null) {
            return files.stream().map(_ -> AboutFile.NOTHING).toList();
        }
        if (about.files().size() != files.size()) {
            throw new InvalidRequest(
                    "about.files",
                    "Phải có đúng một phần tử cho mỗi tệp, theo thứ tự các tệp.",
                    "Must have exactly one element for each file, in the order of the files.");
        }
        return about.files();
    }

    private void requireSense(List<MultipartFile> files, List<AboutFile> abouts) {
        List<FieldProblem> problems = new ArrayList<>();
        IntStream.range(0, files.size())
                .forEach(i -> {
                    if (files.get(i).isEmpty()) {
                        problems.add(
                                new FieldProblem(
                                        "files[" + i + "]",
                                        "Tệp rỗng; hãy chọn lại tệp.",
                                        "The file is empty; choose it again."));
                    }
                    Instant takenAt = abouts.get(i).takenAt();
                    if (takenAt != null && takenAt.isAfter(now.plus(SLACK))) {
                        problems.add(
                                new FieldProblem(
                                        "about.files[" + i + "].takenAt",
                                        "Không được ở trong tương lai; nếu đồng hồ thiết bị sai, hãy bỏ trường này.",
                                        "Must not be in the future; leave it out if the device's clock is wrong."));
                    }
                });
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    private static FieldProblem fault(int index, Unfit unfit) {
        return new FieldProblem(
                "files[" + index + "]",
                "%s (%s)".formatted(unfit.why().vi(), unfit.found()),
                "%s (%s)".formatted(unfit.why().en(), unfit.found()));
    }
}
