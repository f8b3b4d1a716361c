package vn.lalanh.runner;

import java.util.List;
import vn.lalanh.runner.storm.Addresses;

/** Where to go from here: the addresses, and how to get a token. */
final class Signpost {

    private Signpost() {}

    static List<String> to(Addresses at) {
        return List.of(
                "",
                "── ĐỊA CHỈ (addresses) ──────────────────────────────────────",
                "  registry      " + at.registry(),
                "  assessment    " + at.assessment(),
                "  resources     " + at.resources() + "   (công khai, public: /public/totals)",
                "  disbursement  " + at.disbursement(),
                "  bank          " + at.bank() + "   (/statement)",
                "  Kafka         " + at.bootstrapServers(),
                "Lấy mã truy cập rồi dùng thử; tên = mật khẩu: officer, social-worker, approver, treasurer,"
                        + " fundraiser, auditor, admin, operator (a token):",
                "  TOKEN=$(curl -s -u auditor:auditor -d grant_type=client_credentials "
                        + at.tokens()
                        + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')",
                "  curl -s -H \"Authorization: Bearer $TOKEN\" "
                        + at.assessment()
                        + "/cases/totals",
                "Bản ghi bị giữ lại, với mã của operator (held records, as operator): <dịch vụ>/operations/dead-letters");
    }
}
