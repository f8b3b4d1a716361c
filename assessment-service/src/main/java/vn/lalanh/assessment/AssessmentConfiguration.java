package vn.lalanh.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lalanh.assessment.assignment.AssignmentSettings;
import vn.lalanh.assessment.assignment.Planning;
import vn.lalanh.assessment.casework.CaseSettings;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Watch;
import vn.lalanh.assessment.feedback.FeedbackFollowing;
import vn.lalanh.assessment.feedback.FeedbackSettings;
import vn.lalanh.assessment.followup.FollowUpService;
import vn.lalanh.assessment.followup.FollowUpSettings;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.incident.Merges;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.normdraft.AllBooks;
import vn.lalanh.assessment.normdraft.DraftSettings;
import vn.lalanh.assessment.relieflist.Opening;
import vn.lalanh.assessment.simulation.SimulationRuns;
import vn.lalanh.assessment.simulation.SimulationSettings;
import vn.lalanh.assessment.timeline.GapAlarm;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.work.Worker;

/** The clock that watches deadlines, and the alarm for what was lost. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentConfiguration.class);

    private static final int COUNTED_AT_ONCE = 5_000;

    @Bean
    Worker watching(Watch watch, CaseSettings settings) {
        return new Worker("deadlines", settings.watchEvery(), watch::turn);
    }

    /** Marks follow-ups whose day has passed. */
    @Bean
    Worker followingUp(FollowUpService followUps, FollowUpSettings settings) {
        return new Worker("follow-ups", settings.watchEvery(), followUps::turn);
    }

    /** Opens what feedback asks to be looked into. */
    @Bean
    Worker followingFeedback(FeedbackFollowing feedback, FeedbackSettings settings) {
        return new Worker("feedback", settings.followUpEvery(), feedback::turn);
    }

    /** Finishes merges of incidents that a crash interrupted. */
    @Bean
    Worker merging(Merges merges, CaseSettings settings) {
        return new Worker("merges", settings.watchEvery(), merges::turn);
    }

    /** Tries norm books; replicas share them. */
    @Bean
    Worker simulating(SimulationRuns runs, SimulationSettings settings, MongoPlatform platform) {
        return new Worker("simulations", settings.lookEvery(), () -> runs.turn(platform.writer()));
    }

    /** Gives what waits to whoever is on the duty roster; one replica does. */
    @Bean
    Worker assigning(Planning planning, AssignmentSettings settings, MongoPlatform platform) {
        return new Worker(
                "assigning", settings.planEvery(), () -> planning.turn(platform.writer()));
    }

    /** Finishes relief lists whose opening a crash interrupted. */
    @Bean
    Worker openingLists(Opening opening, CaseSettings settings) {
        return new Worker("relief-lists", settings.watchEvery(), opening::turn);
    }

    /** Once after an upgrade; then it finds nothing. */
    @Bean
    Worker counting(Cases cases) {
        return new Worker(
                "counting", Duration.ofDays(1), () -> cases.countThoseBefore(COUNTED_AT_ONCE));
    }

    /** Nobody can get by a book what no form asks for. */
    @Bean
    ApplicationRunner unasked(NormBooks books, Forms forms) {
        return _ ->
                Unasked.of(books.all(), forms)
                        .forEach(one ->
                                LOG.warn(
                                        "Norm {} of book {} asks {}, which no form of {} asks; add it to a file"
                                                + " of lalanh.forms.files",
                                        one.norm(),
                                        one.book(),
                                        one.question(),
                                        one.cause()));
    }

    /** Finds the books that other replicas have promulgated. */
    @Bean
    Worker booksLooking(AllBooks books, DraftSettings settings) {
        return new Worker("norm-books", settings.lookEvery(), books::look);
    }

    @Bean
    GapAlarm gapAlarm(MeterRegistry meters) {
        Counter gaps =
                Counter.builder("lalanh.timeline.gaps")
                        .description("sequences of announcements with something missing")
                        .register(meters);
        return gaps::increment;
    }
}
