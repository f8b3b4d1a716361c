package vn.lalanh.runner.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;

/** What happens to the answer of an instruction's first sending. */
enum Fate {
    PROMPT,
    DELAYED,
    FAILING,
    LOST;

    static Fate of(String instructionId, BankSettings settings) {
        double point = point("fate " + instructionId);
        if (point < settings.delayed()) {
            return DELAYED;
        }
        if (point < settings.delayed() + settings.failing()) {
            return FAILING;
        }
        return point < settings.delayed() + settings.failing() + settings.lost() ? LOST : PROMPT;
    }

    static boolean closed(String bankCode, String account, BankSettings settings) {
        return point("account " + bankCode + ' ' + account) < settings.returned();
    }

    /** A number from 0 (included) to 1 (excluded) that looks random and never changes for the same text. */
    private static double point(String text) {
        return (ByteBuffer.wrap(sha256(text)).getLong() >>> 11) * 0x1.0p-53;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
