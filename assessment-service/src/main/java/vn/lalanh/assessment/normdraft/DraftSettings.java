package vn.lalanh.assessment.normdraft;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How norm books come into force.
 *
 * @param simulationNeeded whether a draft must have been simulated before it is submitted
 * @param lookEvery how soon a replica learns of a book that another one has promulgated
 */
@Validated
@ConfigurationProperties("lalanh.norm-drafts")
public record DraftSettings(
        @DefaultValue("false") boolean simulationNeeded,
        @NotNull @DefaultValue("10s") Duration lookEvery) {}
