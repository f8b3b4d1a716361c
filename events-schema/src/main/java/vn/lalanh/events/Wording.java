package vn.lalanh.events;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each rule of a schema says to the one who broke it. Built from the rule alone, never from the value. */
final class Wording {

    private record Pair(String vi, String en) {}

    private static final Map<String, Pair> TYPES =
            Map.of(
                    "object", new Pair("một đối tượng JSON", "a JSON object"),
                    "array", new Pair("một danh sách JSON", "a JSON array"),
                    "string", new Pair("một chuỗi ký tự", "a string"),
                    "integer", new Pair("một số nguyên", "a whole number"),
                    "boolean", new Pair("true hoặc false", "true or false"));

    private static final Map<String, Pair> FORMATS =
            Map.of(
                    "date-time",
                    new Pair(
                            "thời điểm theo RFC 3339, ví dụ 2026-11-19T01:00:00Z",
                            "an instant by RFC 3339, for instance 2026-11-19T01:00:00Z"),
                    "date",
                    new Pair(
                            "ngày theo RFC 3339, ví dụ 2026-11-19",
                            "a date by RFC 3339, for instance 2026-11-19"));

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z]{0,29}");

    private Wording() {}

    static Violation unreadable() {
        return new Violation(
                "",
                "Không đọc được dữ liệu: hãy gửi đúng một đối tượng JSON, mỗi trường một lần,"
                        + " không lồng quá sâu, không có số quá dài.",
                "The data cannot be read: send exactly one JSON object, each field once, not nested"
                        + " deeply and without overlong numbers.");
    }

    static Violation tooLarge(int kibibytes) {
        return new Violation(
                "",
                "Dữ liệu lớn hơn " + kibibytes + " KiB: hãy gửi sự kiện nhỏ hơn.",
                "The data is larger than " + kibibytes + " KiB: send a smaller event.");
    }

    static Violation missing(String field) {
        return new Violation(
                field,
                "Thiếu trường " + field + ": hãy thêm trường này.",
                "The field " + field + " is missing: add it.");
    }

    static Violation notListed(String parent, String name) {
        if (mayTell(name)) {
            String field = parent + "/" + name;
            return new Violation(
                    field,
                    "Trường " + field + " không có trong hợp đồng: hãy bỏ hoặc sửa tên trường này.",
                    "The field "
                            + field
                            + " is not in the contract: remove it or correct its name.");
        }
        Pair where = label(parent);
        return new Violation(
                parent,
                where.vi() + " có trường không thuộc hợp đồng: hãy bỏ trường đó.",
                where.en() + " has a field that is not in the contract: remove that field.");
    }

    /** A key can be personal data too, a phone number say; only what looks like a field of a program is told. */
    static boolean mayTell(String name) {
        return FIELD_NAME.matcher(name).matches();
    }

    static Violation notWhole(String field) {
        Pair where = label(field);
        return new Violation(
                field,
                where.vi() + " phải là số nguyên: hãy viết không có dấu thập phân và số mũ.",
                where.en()
                        + " must be a whole number: write it without decimal point or exponent.");
    }

    /**
     * The sentence of one rule.
     *
     * @param keyword of JSON Schema
     * @param rule the value of that keyword in the schema
     */
    static Violation broken(String field, String keyword, JsonNode rule) {
        Pair where = label(field);
        Pair must = must(keyword, rule);
        return new Violation(
                field, where.vi() + " " + must.vi() + ".", where.en() + " " + must.en() + ".");
    }

    private static Pair must(String keyword, JsonNode rule) {
        return switch (keyword) {
            case "type" -> be(TYPES.get(rule.asString("")), keyword);
            case "format" -> be(FORMATS.get(rule.asString("")), keyword);
            case "minimum" ->
                    new Pair(
                            "phải từ " + text(rule) + " trở lên", "must be at least " + text(rule));
            case "maximum" ->
                    new Pair("không được quá " + text(rule), "must be at most " + text(rule));
            case "pattern" ->
                    new Pair("phải viết theo mẫu " + text(rule), "must match " + text(rule));
            case "enum" ->
                    new Pair("phải là một trong: " + list(rule), "must be one of: " + list(rule));
            case "oneOf" ->
                    new Pair(
                            "phải có đúng một trong các trường: " + alternatives(rule),
                            "must have exactly one of these fields: " + alternatives(rule));
            default -> fallback(keyword);
        };
    }

    private static Pair be(@Nullable Pair what, String keyword) {
        return what == null
                ? fallback(keyword)
                : new Pair("phải là " + what.vi(), "must be " + what.en());
    }

    private static Pair fallback(String keyword) {
        return new Pair(
                "không đúng quy tắc " + keyword + " của hợp đồng: hãy xem mô tả của trường này",
                "breaks the rule "
                        + keyword
                        + " of the contract: see the description of the field");
    }

    private static Pair label(String field) {
        return field.isEmpty()
                ? new Pair("Dữ liệu", "The data")
                : new Pair("Trường " + field, "The field " + field);
    }

    private static String text(JsonNode rule) {
        return rule.isString() ? rule.stringValue() : rule.toString();
    }

    private static String list(JsonNode rule) {
        return join(rule, Wording::text);
    }

    private static String alternatives(JsonNode rule) {
        return join(rule, alternative -> join(alternative.path("required"), Wording::text));
    }

    private static String join(JsonNode array, Function<JsonNode, String> one) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one)
                .collect(Collectors.joining(", "));
    }
}
