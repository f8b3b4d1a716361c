package vn.lalanh.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lalanh.assessment.evidence.format.Pictures;
import vn.lalanh.platform.identity.Ids;

/** What the protected cases of a test are planted with: in every field they can carry, and told from everything else. */
final class Canaries {

    static final String COMMUNE = "97517";
    static final String HOUSEHOLD = Ids.derive("hh", "canary");
    static final String PERSON = "per-canary";
    static final String GROUP = "DISABLED_EXTREMELY_SEVERE";
    static final int NUMBER = 4_861_173;
    static final String CORRELATION = "canary-correlation";
    static final String KEY = "canary-key";
    static final String WORKER = "canary-worker";
    static final String REMARK = "hoàng yến (canary)";
    static final String REASON = "CANARY_REASON";
    static final String BREAKING = "kính vỡ (canary)";

    private final Map<String, Pattern> planted = new LinkedHashMap<>();

    Canaries() {
        plant("commune", COMMUNE);
        plant("household", HOUSEHOLD);
        plant("person", PERSON);
        plant("priority group", GROUP);
        plant("answer", Integer.toString(NUMBER));
        plant("correlation", CORRELATION);
        plant("key", KEY);
        plant("worker", WORKER);
        plant("remark", REMARK);
        plant("reason", REASON);
        plant("remark of a break-glass", BREAKING);
        plant("file name", UploadHttp.NAME);
        plant("place in a picture", Pictures.SECRET);
        plant("place", "16.0544");
    }

    /** One more; as a word of its own, or five digits would be found in some id or other. */
    Canaries plant(String name, String value) {
        planted.put(
                name,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])"));
        return this;
    }

    /** Names of those that are found. */
    List<String> in(String text) {
        return planted.entrySet().stream()
                .filter(canary -> canary.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
