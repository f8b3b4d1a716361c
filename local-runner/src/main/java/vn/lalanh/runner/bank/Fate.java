package vn.lalanh.runner.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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

    /** Accounts that begin so are closed for certain: who wants to see a payment come back need not try many. */
    private static final String CLOSED = "0404";

    static boolean closed(String bankCode, String account, BankSettings settings) {
        return account.startsWith(CLOSED)
                || point("account " + bankCode + ' ' + account) < settings.returned();
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
