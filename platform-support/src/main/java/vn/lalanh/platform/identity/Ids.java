package vn.lalanh.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes ids. Thread-safe. */
public final class Ids {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DERIVED_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private Ids() {}

    /**
     * The same id for the same parts, for ever and on every machine: prefix, a hyphen, 32 lower-case hex digits. Parts
     * are told apart by their lengths, so ("a", "bc") and ("ab", "c") differ; the prefix is not hashed. Holds no full
     * stop, so it can be a field name in a document.
     *
     * <p>Not a secret: parts that can be guessed can be found again by trying.
     */
    public static String derive(String prefix, String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            int length = bytes.length;
            sha256.update((byte) (length >>> 24));
            sha256.update((byte) (length >>> 16));
            sha256.update((byte) (length >>> 8));
            sha256.update((byte) length);
            sha256.update(bytes);
        }
        return prefix + "-" + HEX.formatHex(sha256.digest(), 0, DERIVED_BYTES);
    }

    /**
     * As {@link #derive(String, String...)}, by HMAC-SHA-256: nobody without the key can tell which parts an id was made of,
     * however few there are to try.
     */
    public static String derive(byte[] key, String prefix, String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            // what the parts are made into is without ambiguity, whatever they are
            byte[] of = derive("", parts).getBytes(StandardCharsets.UTF_8);
            return prefix + "-" + HEX.formatHex(mac.doFinal(of), 0, DERIVED_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    /** A UUIDv7 (RFC 9562) as text: unique, and in order of the clock's milliseconds. */
    public static String uuidV7(InstantSource clock, RandomGenerator random) {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }

    /** SHA-256 of a text as 64 lower-case hex digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    // a fresh one each time: cheaper than the hashing, and nothing to keep for each virtual thread
    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
