package vn.lalanh.platform.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a field of a type must look like. */
final class Expected {

    private Expected() {}

    static FieldProblem type(String field, @Nullable Class<?> type) {
        Class<?> boxed = type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            String names =
                    Arrays.stream(boxed.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
            return must(
                    field, "Phải là một trong: " + names + ".", "Must be one of: " + names + ".");
        }
        if (boxed == Long.class
                || boxed == Integer.class
                || boxed == Short.class
                || boxed == BigInteger.class) {
            return must(field, "Phải là số nguyên, như 12.", "Must be a whole number, as 12.");
        }
        if (boxed == BigDecimal.class || boxed == Double.class || boxed == Float.class) {
            return must(field, "Phải là số, như 12.5.", "Must be a number, as 12.5.");
        }
        if (boxed == Boolean.class) {
            return must(field, "Phải là true hoặc false.", "Must be true or false.");
        }
        if (boxed == LocalDate.class) {
            return must(
                    field,
                    "Phải là ngày theo dạng 2026-11-23.",
                    "Must be a date written as 2026-11-23.");
        }
        if (boxed == Instant.class) {
            return must(
                    field,
                    "Phải là thời điểm theo dạng 2026-11-23T08:00:00Z.",
                    "Must be an instant written as 2026-11-23T08:00:00Z.");
        }
        if (boxed == String.class) {
            return must(field, "Phải là chuỗi ký tự.", "Must be a text.");
        }
        if (boxed.isArray() || Collection.class.isAssignableFrom(boxed)) {
            return must(field, "Phải là danh sách trong [ ].", "Must be a list in [ ].");
        }
        if (boxed.isRecord()) {
            return must(field, "Phải là đối tượng trong { }.", "Must be an object in { }.");
        }
        return must(
                field,
                "Giá trị không hợp lệ; hãy xem lại mô tả của trường này.",
                "The value is not valid; see the description of this field.");
    }

    private static FieldProblem must(String field, String vi, String en) {
        return new FieldProblem(field, vi, en);
    }
}
