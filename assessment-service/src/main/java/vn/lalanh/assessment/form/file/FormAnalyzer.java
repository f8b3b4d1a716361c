package vn.lalanh.assessment.form.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class FormAnalyzer extends AbstractFailureAnalyzer<FormUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FormUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the file, or point lalanh.forms.files to files that are right.",
                cause);
    }
}
