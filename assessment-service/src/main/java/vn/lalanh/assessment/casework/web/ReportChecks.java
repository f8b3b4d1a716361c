package vn.lalanh.assessment.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.casework.web.CaseRequests.ReportRequest;
import vn.lalanh.platform.web.FieldProblem;

/** What no field of a report is wrong in by itself. */
final class ReportChecks {

    /** Clocks of devices are wrong by minutes; one that is wrong by more would outdo all others for ever. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private ReportChecks() {}

    static List<FieldProblem> of(ReportRequest report, String at, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if ((report.deviceId() == null) != (report.deviceCaseId() == null)) {
            problems.add(
                    new FieldProblem(
                            at + (report.deviceId() == null ? "deviceId" : "deviceCaseId"),
                            "deviceId và deviceCaseId phải đi cùng nhau; hãy gửi cả hai hoặc bỏ cả hai.",
                            "deviceId and deviceCaseId belong together; send both or none."));
        }
        if (report.householdId() == null && report.device() == null) {
            problems.add(
                    new FieldProblem(
                            at + "householdId",
                            "Cần mã hộ; hộ chưa có trong hệ thống đăng ký thì gửi deviceId và deviceCaseId thay cho mã"
                                    + " hộ.",
                            "Needs the household's id; for a household that the registry does not know, send deviceId"
                                    + " and deviceCaseId instead."));
        }
        Instant said = report.reportedAt();
        if (said != null && said.isAfter(now.plus(AHEAD))) {
            problems.add(
                    new FieldProblem(
                            at + "reportedAt",
                            "Thời điểm báo ở tương lai; hãy chỉnh lại đồng hồ của thiết bị rồi gửi lại.",
                            "The time of the report lies ahead; set the device's clock and send again."));
        }
        HouseholdRequest household = report.household();
        if (household != null) {
            problems.addAll(household.problems(at + "household."));
        }
        return problems;
    }
}
