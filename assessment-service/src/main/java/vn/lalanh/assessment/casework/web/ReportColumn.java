package vn.lalanh.assessment.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lalanh.assessment.form.Nearest;
import vn.lalanh.platform.web.FieldProblem;

/** A column of a table of reports; named as the field of a report, or by its Vietnamese heading. */
enum ReportColumn {
    INCIDENT("incidentId", "Mã sự kiện", true),
    HOUSEHOLD_ID("householdId", "Mã hộ", false),
    COMMUNE("communeCode", "Mã xã", true),
    CONTENT("content", "Nội dung", false),
    ORDINAL("ordinal", "Lần thứ", false),
    SHIELDED("protected", "Bảo mật", false),
    GROUPS("priorityGroups", "Nhóm ưu tiên", false),
    DEVICE("deviceId", "Mã thiết bị", false),
    DEVICE_CASE("deviceCaseId", "Mã hồ sơ trên thiết bị", false),
    REPORTED_AT("reportedAt", "Thời điểm báo", false),
    HOUSEHOLD("household", "Người trong hộ", false);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String field;
    private final String heading;
    private final boolean required;

    ReportColumn(String field, String heading, boolean required) {
        this.field = field;
        this.heading = heading;
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    static @Nullable ReportColumn named(String name) {
        String plain = plain(name);
        return Stream.of(values())
                .filter(column ->
                        plain.equals(plain(column.field)) || plain.equals(plain(column.heading)))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    FieldProblem missing() {
        return new FieldProblem(
                field,
                "Dòng tiêu đề thiếu cột %s (%s); hãy thêm cột này rồi gửi lại."
                        .formatted(field, heading),
                "The header has no column %s; add it and send again.".formatted(field));
    }

    /** What is not read is not passed over in silence. */
    static FieldProblem unknown(String name) {
        String meant =
                Nearest.to(name, Arrays.stream(values()).map(column -> column.field).toList())
                        .orElseGet(() ->
                                Stream.of(values())
                                        .map(column -> column.field)
                                        .collect(Collectors.joining(", ")));
        return new FieldProblem(
                "header",
                "Có cột không được biết; các cột gần nhất hoặc có thể dùng: %s.".formatted(meant),
                "There is a column that is not known; the nearest, or those that are: %s."
                        .formatted(meant));
    }

    /** Empty cells are not there. */
    static ObjectNode report(List<ReportColumn> columns, List<String> cells) {
        ObjectNode report = NODES.objectNode();
        for (int n = 0; n < Math.min(columns.size(), cells.size()); n++) {
            String cell = cells.get(n).strip();
            if (!cell.isEmpty()) {
                report.set(columns.get(n).field, columns.get(n).value(cell));
            }
        }
        return report;
    }

    /** As JSON would have it; what cannot be that stays a text, and the report says what it must be. */
    private JsonNode value(String cell) {
        return switch (this) {
            case ORDINAL ->
                    cell.matches("[0-9]{1,6}")
                            ? NODES.numberNode(Integer.parseInt(cell))
                            : NODES.stringNode(cell);
            case SHIELDED ->
                    switch (plain(cell)) {
                        case "true", "có", "x", "1" -> NODES.booleanNode(true);
                        case "false", "không", "0" -> NODES.booleanNode(false);
                        default -> NODES.stringNode(cell);
                    };
            case GROUPS -> {
                var groups = NODES.arrayNode();
                Stream.of(cell.split("[;,|\\s]+", -1))
                        .filter(group -> !group.isEmpty())
                        .forEach(groups::add);
                yield groups;
            }
            case HOUSEHOLD -> json(cell);
            case INCIDENT, HOUSEHOLD_ID, COMMUNE, CONTENT, DEVICE, DEVICE_CASE, REPORTED_AT ->
                    NODES.stringNode(cell);
        };
    }

    private static JsonNode json(String cell) {
        try {
            return JsonMapper.shared().readTree(cell);
        } catch (JacksonException notJson) {
            return NODES.stringNode(cell);
        }
    }
}
