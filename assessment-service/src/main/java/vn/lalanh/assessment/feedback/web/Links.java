package vn.lalanh.assessment.feedback.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lalanh.assessment.feedback.FeedbackSettings;

/** Links with codes of 160 bits that nobody can guess. They are shown once and kept nowhere. */
@Component
class Links {

    static final String PATH = "/public/feedback";

    private static final int BYTES = 20;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final SecureRandom random = new SecureRandom();
    private final FeedbackSettings settings;

    Links(FeedbackSettings settings) {
        this.settings = settings;
    }

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String url(String code) {
        String begin =
                settings.publicAddress().isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                        : settings.publicAddress();
        return begin + PATH + "/" + code;
    }

    /** Whether it can be one at all. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
