package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.VerifierKey;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a check found, in words that an official understands.
public final class RecordMessages {
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Locale language;
    private final ResourceBundle words;

    /// @param language Vietnamese, or English for any other
    public RecordMessages(Locale language) {
        this.language = language.getLanguage().equals("vi") ? VIETNAMESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(
                "damlam.record.messages",
                this.language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The result of checking a whole record, the verdict first.
    public List<String> lines(Verification found) {
        List<String> lines = new ArrayList<>();
        if (found.checkpoint().isEmpty()) {
            lines.add(text("record.none"));
        } else {
            Checkpoint checkpoint = found.checkpoint().get().checkpoint();
            lines.add(text(found.holds() ? "record.holds" : "record.broken", checkpoint.origin(), checkpoint.size()));
        }
        rest(lines, found.findings(), found.signers());
        return lines;
    }

    /// The result of checking a receipt, the verdict first.
    public List<String> lines(Receipt.Checked found) {
        List<String> lines = new ArrayList<>();
        ProofFile proof = found.receipt().proof();
        String origin = proof.checkpoint().checkpoint().origin();
        lines.add(text(found.holds() ? "receipt.holds" : "receipt.broken", proof.index(), origin));
        rest(lines, found.findings(), found.signers());
        return lines;
    }

    private void rest(List<String> lines, List<Finding> findings, List<VerifierKey> signers) {
        findings.forEach(finding -> lines.add("  - " + describe(finding)));
        signers.forEach(signer -> lines.add(text("signed.by", signer.name(), signer.vkey())));
        if (signers.isEmpty() && findings.isEmpty()) {
            lines.add(text("signed.unchecked"));
        }
    }

    /// One finding, in a sentence.
    public String describe(Finding finding) {
        String name = "fault." + finding.fault().name();
        String ranged = name + ".range";
        String key = finding.until() > finding.entry() && words.containsKey(ranged) ? ranged : name;
        String said = text(key, finding.entry(), finding.until(), finding.detail());
        return finding.detail().isEmpty() || words.getString(key).contains("{2}")
                ? said
                : said + " [" + clean(finding.detail()) + "]";
    }

    /// What a key of a leaf is called; the key itself where it has no name.
    String fact(String key) {
        String name = "fact." + key;
        return words.containsKey(name) ? words.getString(name) : key;
    }

    /// A message of the files, with its values set in; numbers as the language writes them.
    public String text(String key, Object... values) {
        Object[] shown = Arrays.stream(values)
                .map(value -> value instanceof String said ? clean(said) : value)
                .toArray();
        return new MessageFormat(words.getString(key), language).format(shown);
    }

    /// What comes from a file under suspicion must not steer a terminal, nor look like a line of its own.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }
}
