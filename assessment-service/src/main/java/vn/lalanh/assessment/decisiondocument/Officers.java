package vn.lalanh.assessment.decisiondocument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Granted;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Column;

/** Who had a part in a decision, by code, with room to write a name and sign. */
final class Officers {

    private static final String ROOM_TO_SIGN = "\n\n";

    private Officers() {}

    static Block one(String part, @Nullable String code) {
        return table(List.of(officer(part, code)));
    }

    static Block of(Granted granted) {
        List<List<String>> rows = new ArrayList<>();
        if (granted.atOnce() != null) {
            rows.add(officer("Chủ tịch tự quyết định", granted.assessor()));
        } else {
            rows.add(officer("Người thẩm định", granted.assessor()));
            int turn = 0;
            for (String approver : granted.approvers()) {
                turn++;
                rows.add(
                        officer(
                                granted.approvers().size() == 1
                                        ? "Người duyệt"
                                        : "Người duyệt lần " + turn,
                                approver));
            }
        }
        return table(rows);
    }

    /** Their names are not kept here, and they sign by hand. */
    private static Block table(List<List<String>> rows) {
        return new Block.Table(
                List.of(
                        new Column("Vai trò", 3, false),
                        new Column("Mã cán bộ", 5, false),
                        new Column("Họ và tên, chữ ký", 5, false)),
                rows);
    }

    private static List<String> officer(String part, @Nullable String code) {
        return List.of(part, code == null ? "" : code, ROOM_TO_SIGN);
    }
}
