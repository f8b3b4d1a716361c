package vn.lalanh.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void derivesTheSameIdForEver() {
        assertThat(Ids.derive("case", "household-1", "incident-1", "ROOF", "1"))
                .isEqualTo("case-5edafff903978e0d38383dc80f861c77");
        assertThat(Ids.derive("x")).isEqualTo("x-e3b0c44298fc1c149afbf4c8996fb924");
        assertThat(Ids.derive("x", "")).isEqualTo("x-df3f619804a92fdb4057192dc43dd748");
        assertThat(Ids.derive("x", "Nguyễn", "đ")).isEqualTo("x-b55a81d85d0689bffa212074c634bb04");
    }

    @Test
    void derivesBySecretWhatNobodyElseCan() {
        byte[] key = new byte[32];
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(Ids.derive(key, "case", "a", "bc"))
                .isEqualTo(Ids.derive(key, "case", "a", "bc"))
                .matches("case-[0-9a-f]{32}")
                .isNotEqualTo(Ids.derive("case", "a", "bc"))
                .isNotEqualTo(Ids.derive(key, "case", "ab", "c"))
                .isNotEqualTo(Ids.derive(other, "case", "a", "bc"));
    }

    @Test
    void tellsPartsApart() {
        assertThat(Ids.derive("x", "a", "bc")).isNotEqualTo(Ids.derive("x", "ab", "c"));
        assertThat(Ids.derive("x", "a", "")).isNotEqualTo(Ids.derive("x", "", "a"));
    }

    @Test
    void derivesDifferentIdsForDifferentParts() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.derive("x", Integer.toString(i)));
        }

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void makesVersionSevenInOrderOfTime() {
        Instant first = Instant.parse("2026-11-23T01:02:03.004Z");
        Random random = new Random(1);

        UUID earlier = UUID.fromString(Ids.uuidV7(InstantSource.fixed(first), random));
        UUID later = UUID.fromString(Ids.uuidV7(InstantSource.fixed(first.plusMillis(1)), random));

        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.getMostSignificantBits() >>> 16).isEqualTo(first.toEpochMilli());
        assertThat(later.toString()).isGreaterThan(earlier.toString());
    }

    @Test
    void makesEachUuidOnce() {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        Random random = new Random(1);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.uuidV7(clock, random));
        }

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void hashesText() {
        assertThat(Ids.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
