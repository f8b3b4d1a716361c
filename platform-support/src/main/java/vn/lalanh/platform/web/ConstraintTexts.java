package vn.lalanh.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Sentences for broken constraints, with the bounds and the remedy. A constraint with a message of its own, {@code
 * message = "tiếng Việt | English"}, speaks for itself.
 */
final class ConstraintTexts {

    private static final Comparator<FieldProblem> ORDER =
            Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::en);

    private ConstraintTexts() {}

    static List<FieldProblem> of(Errors errors) {
        return of("", errors);
    }

    static List<FieldProblem> of(HandlerMethodValidationException e) {
        List<FieldProblem> all = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                Integer index = errors.getContainerIndex();
                all.addAll(of(index == null ? "" : "[" + index + "].", errors));
            } else {
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    all.add(
                            of(
                                    name(result.getMethodParameter()),
                                    result.unwrap(error, ConstraintViolation.class)));
                }
            }
        }
        return all.stream().sorted(ORDER).toList();
    }

    static List<FieldProblem> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> of(violation.getPropertyPath().toString(), violation))
                .sorted(ORDER)
                .toList();
    }

    private static List<FieldProblem> of(String prefix, Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> of(prefix, error))
                .sorted(ORDER)
                .toList();
    }

    private static FieldProblem of(String prefix, ObjectError error) {
        String field = prefix + (error instanceof FieldError named ? named.getField() : "body");
        return error.contains(ConstraintViolation.class)
                ? of(field, error.unwrap(ConstraintViolation.class))
                : Expected.type(field, null);
    }

    private static FieldProblem of(String field, ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        int bar = template.indexOf(" | ");
        if (bar > 0) {
            return new FieldProblem(field, template.substring(0, bar), template.substring(bar + 3));
        }
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        String value = String.valueOf(bounds.get("value"));
        Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return switch (constraint.getSimpleName()) {
            case "NotNull" ->
                    say(field, "Trường này là bắt buộc; hãy bổ sung.", "This is required; add it.");
            case "NotBlank" ->
                    say(
                            field,
                            "Không được để trống; hãy nhập nội dung.",
                            "Must not be blank; fill it in.");
            case "NotEmpty" ->
                    say(field, "Phải có ít nhất một phần tử.", "Must have at least one element.");
            case "Size", "Length" -> size(field, violation.getInvalidValue(), bounds);
            case "Min" -> atLeast(field, value);
            case "Max" -> atMost(field, value);
            case "DecimalMin" ->
                    Boolean.TRUE.equals(bounds.get("inclusive"))
                            ? atLeast(field, value)
                            : say(
                                    field,
                                    "Phải lớn hơn " + value + ".",
                                    "Must be more than " + value + ".");
            case "DecimalMax" ->
                    Boolean.TRUE.equals(bounds.get("inclusive"))
                            ? atMost(field, value)
                            : say(
                                    field,
                                    "Phải nhỏ hơn " + value + ".",
                                    "Must be less than " + value + ".");
            case "Positive" -> say(field, "Phải lớn hơn 0.", "Must be more than 0.");
            case "PositiveOrZero" -> atLeast(field, "0");
            case "Digits" ->
                    say(
                            field,
                            "Chỉ được có tối đa %s chữ số phần nguyên và %s chữ số phần thập phân."
                                    .formatted(bounds.get("integer"), bounds.get("fraction")),
                            "Must have at most %s digits before and %s after the point."
                                    .formatted(bounds.get("integer"), bounds.get("fraction")));
            case "Pattern" ->
                    say(
                            field,
                            "Không đúng dạng; phải khớp với mẫu " + bounds.get("regexp") + " .",
                            "Has the wrong form; must match " + bounds.get("regexp") + " .");
            case "Email" ->
                    say(
                            field,
                            "Phải là địa chỉ thư điện tử, như ten@vidu.vn.",
                            "Must be an e-mail address, as name@example.vn.");
            case "Past" -> say(field, "Phải ở trong quá khứ.", "Must be in the past.");
            case "PastOrPresent" ->
                    say(field, "Không được ở trong tương lai.", "Must not be in the future.");
            case "Future" -> say(field, "Phải ở trong tương lai.", "Must be in the future.");
            case "FutureOrPresent" ->
                    say(field, "Không được ở trong quá khứ.", "Must not be in the past.");
            default -> Expected.type(field, null);
        };
    }

    private static FieldProblem size(
            String field, @Nullable Object value, Map<String, Object> bounds) {
        boolean text = value instanceof CharSequence;
        Object min = bounds.get("min");
        Object max = bounds.get("max");
        if (max instanceof Integer most && most == Integer.MAX_VALUE) {
            return text
                    ? say(
                            field,
                            "Phải dài ít nhất " + min + " ký tự.",
                            "Must have at least " + min + " characters.")
                    : say(
                            field,
                            "Phải có ít nhất " + min + " phần tử.",
                            "Must have at least " + min + " elements.");
        }
        return text
                ? say(
                        field,
                        "Phải dài từ %s đến %s ký tự.".formatted(min, max),
                        "Must have %s to %s characters.".formatted(min, max))
                : say(
                        field,
                        "Phải có từ %s đến %s phần tử.".formatted(min, max),
                        "Must have %s to %s elements.".formatted(min, max));
    }

    private static FieldProblem atLeast(String field, String bound) {
        return say(
                field, "Phải lớn hơn hoặc bằng " + bound + ".", "Must be " + bound + " or more.");
    }

    private static FieldProblem atMost(String field, String bound) {
        return say(
                field, "Phải nhỏ hơn hoặc bằng " + bound + ".", "Must be " + bound + " or less.");
    }

    private static FieldProblem say(String field, String vi, String en) {
        return new FieldProblem(field, vi, en);
    }

    private static String name(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header != null && !header.name().isEmpty()
                ? header.name()
                : String.valueOf(parameter.getParameterName());
    }
}
