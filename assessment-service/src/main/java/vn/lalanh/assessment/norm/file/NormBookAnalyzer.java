package vn.lalanh.assessment.norm.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class NormBookAnalyzer extends AbstractFailureAnalyzer<NormBookUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NormBookUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the file, or point lalanh.norms.books to files that are right.",
                cause);
    }
}
