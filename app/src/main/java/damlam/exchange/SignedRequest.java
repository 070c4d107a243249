package damlam.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a request between systems is signed: HMAC-SHA256, by the partners' common secret, over
/// method, path, sender, time and the SHA-256 of the body, each on a line of its own.
final class SignedRequest {
    static final String SENDER = "X-Exchange-From";
    static final String TIME = "X-Exchange-Time";
    static final String HASH = "X-Exchange-Content-SHA256";
    static final String SIGNATURE = "X-Exchange-Signature";

    /// One that was caught on its way is worth nothing later.
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private SignedRequest() {}

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signature(String secret, String path, String sender, String time, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = String.join("\n", "POST", path, sender, time, hash);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether it is from whoever knows the secret, and fresh. What comes with it has to have the
    /// hash, too.
    static boolean isGood(
            String secret, String path, String sender, String time, String hash, String signature, Instant now) {
        if (secret.isEmpty() || !time.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant said = Instant.ofEpochSecond(Long.parseLong(time));
        boolean fresh = Duration.between(said, now).abs().compareTo(GOOD_FOR) <= 0;
        boolean signed = MessageDigest.isEqual(bytes(signature), bytes(signature(secret, path, sender, time, hash)));
        return fresh && signed;
    }

    static boolean isOf(byte[] body, String hash) {
        return MessageDigest.isEqual(bytes(hash), bytes(hash(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
