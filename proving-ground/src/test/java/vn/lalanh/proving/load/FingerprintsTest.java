package vn.lalanh.proving.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints before = of("{_id: 'a', version: 1, lastWrite: 'x-1'}");

    @Test
    void findsEveryOtherByte() {
        assertThat(before.others(of("{_id: 'a', version: 2, lastWrite: 'x-1'}")))
                .containsExactly(name("changed"));
        assertThat(before.others(of("{version: 1, _id: 'a', lastWrite: 'x-1'}"))).isNotEmpty();
    }

    @Test
    void findsWhatIsNewAndWhatIsGone() {
        assertThat(before.others(new Fingerprints())).containsExactly(name("gone"));
        assertThat(new Fingerprints().others(before)).containsExactly(name("new"));
    }

    @Test
    void countsAWriteThatChangedNothing() {
        Fingerprints after = of("{_id: 'a', version: 1, lastWrite: 'y-7'}");

        assertThat(before.others(after)).isEmpty();
        assertThat(before.writtenAgain(after)).isEqualTo(1);
        assertThat(before.writtenAgain(before)).isZero();
    }

    private static String name(String what) {
        return "registry.households/BsonString{value='a'} " + what;
    }

    private static Fingerprints of(String json) {
        Fingerprints prints = new Fingerprints();
        prints.add("registry.households", RawBsonDocument.parse(json));
        return prints;
    }
}
