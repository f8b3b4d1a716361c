package vn.lalanh.platform.security;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says in one sentence which setting is missing or wrong; before Boot's own analysis, which takes a page and prints the
 * value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindValidationException invalid) {
                return analysis(invalid.getValidationErrors(), cause);
            }
            if (t instanceof ConversionException) {
                String property =
                        cause.getProperty() == null
                                ? cause.getName().toString()
                                : cause.getProperty().getName().toString();
                return analysis("Property " + property + " has a value of the wrong form.", cause);
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(ValidationErrors errors, BindException cause) {
        String sentences =
                StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> sentence(errors.getName().toString(), error))
                        .sorted()
                        .collect(Collectors.joining(" "));
        return analysis(sentences, cause);
    }

    private static String sentence(String prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            return "Property %s.%s %s: %s."
                    .formatted(
                            prefix,
                            DataObjectPropertyName.toDashedForm(field.getField()),
                            field.getRejectedValue() == null ? "is missing" : "is wrong",
                            field.getDefaultMessage());
        }
        return "Properties %s are wrong: %s.".formatted(prefix, error.getDefaultMessage());
    }

    private static FailureAnalysis analysis(String sentence, BindException cause) {
        return new FailureAnalysis(
                sentence,
                "Set it in application.yaml, in the environment or on the command line, and start again.",
                cause);
    }
}
