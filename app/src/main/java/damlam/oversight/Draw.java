package damlam.oversight;

import damlam.cases.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// How a sample is drawn. All of it is text, so that `sha256sum` alone can do it again.
///
/// The seed is 32 random bytes in hexadecimal; its SHA-256 is promised. The lot is the SHA-256 of
/// `seed:root`, where the root is that of the record's tree at a size fixed by the promise. Each case of
/// the list has the key SHA-256 of `lot:number`, and the smallest keys are drawn.
public final class Draw {
    private static final int SEED_BYTES = 32;

    private Draw() {}

    static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /// What is promised of a seed.
    public static String commitment(String seed) {
        return sha256(seed);
    }

    public static String lot(String seed, String root) {
        return sha256(seed + ":" + root);
    }

    static String key(String lot, CaseId id) {
        return sha256(lot + ":" + id.value());
    }

    /// So many of a list, fewer where it is shorter.
    public static List<CaseId> drawn(Collection<CaseId> list, int size, String lot) {
        return list.stream()
                .distinct()
                .sorted(Comparator.comparing((CaseId id) -> key(lot, id)).thenComparingLong(CaseId::value))
                .limit(size)
                .toList();
    }

    /// The hash of a list: its numbers in ascending order, each with an end of line.
    public static String listHash(Collection<CaseId> list) {
        return sha256(lines(list));
    }

    public static String lines(Collection<CaseId> list) {
        return list.stream()
                .map(CaseId::value)
                .distinct()
                .sorted()
                .map(number -> number + "\n")
                .collect(Collectors.joining());
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
