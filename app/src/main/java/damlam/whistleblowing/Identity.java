package damlam.whistleblowing;

import damlam.org.Person;
import damlam.org.PersonId;
import damlam.vault.LockedWordsException;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Who made a report, as it is encrypted beside it.
///
/// @param claim the sentence by which they prove it: their name and a secret that only this knows. Its hash is open.
record Identity(PersonId person, String claim) {
    private static final int SECRET_BYTES = 16;

    static Identity of(Person person, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String name = person.name().replaceAll("\\p{Cntrl}", " ");
        return new Identity(
                person.id(), name + ", " + person.code() + ", " + HexFormat.of().formatHex(secret));
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Whether a sentence that somebody typed or copied is theirs. What is compared is whole but for what carries no
    /// meaning; the secret in it stays as long as it was, for its letters are all small.
    boolean isSaidBy(String sentence) {
        return plain(claim).equals(plain(sentence));
    }

    /// Without how letters are composed, whether they are capital, kinds and runs of space, kinds of dashes and of
    /// quotes, signs that nobody sees, and a full stop at the end.
    private static String plain(String sentence) {
        return Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\\u2212]", "-")
                .replaceAll("[\\p{Pi}\\p{Pf}\\u201A\\u201E\"'`\\u00B4\\u2032\\u2033]", "'")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceFirst("[ .]+$", "")
                .strip();
    }

    String locked(Vault vault) {
        return vault.encrypt(person.value() + "\n" + claim);
    }

    /// Empty where it was erased by law, or the key is another one.
    static Optional<Identity> open(String locked, Vault vault) {
        if (!Vault.isEncrypted(locked)) {
            return Optional.empty();
        }
        try {
            String[] lines = vault.decrypt(locked).split("\n", 2);
            return Optional.of(new Identity(new PersonId(Long.parseLong(lines[0])), lines[1]));
        } catch (LockedWordsException e) {
            return Optional.empty();
        }
    }
}
