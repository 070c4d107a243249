package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.VerifierKey;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// The result of checking a whole record, the verdict first, and what it was compared with.
    ///
    /// @param trust what it was checked with
    public List<String> lines(Verification found, Trust trust) {
        List<String> lines = new ArrayList<>();
        if (found.checkpoint().isEmpty()) {
            lines.add(text("record.none"));
        } else {
            Checkpoint checkpoint = found.checkpoint().get().checkpoint();
            lines.add(text(
                    "record." + verdict(found.findings(), found.signers()), checkpoint.origin(), checkpoint.size()));
        }
        rest(lines, found.findings(), found.signers());
        if (found.holds()) {
            trust.earlier().forEach(earlier -> lines.add(text("compared.checkpoint", earlier.size())));
            found.compared()
                    .ifPresent(compared -> lines.add(text(
                            compared.entries() < compared.common() ? "compared.part" : "compared.copy",
                            trust.copy().map(Object::toString).orElse(""),
                            compared.entries(),
                            compared.common())));
        }
        return lines;
    }

    /// The result of checking a receipt, the verdict first, and what it was compared with.
    ///
    /// @param trust what it was checked with
    public List<String> lines(Receipt.Checked found, Trust trust) {
        List<String> lines = new ArrayList<>();
        ProofFile proof = found.receipt().proof();
        Checkpoint checkpoint = proof.checkpoint().checkpoint();
        String verdict = verdict(found.findings(), found.signers());
        lines.add(text("receipt." + verdict, proof.index(), checkpoint.origin()));
        rest(lines, found.findings(), found.signers());
        if (found.holds()) {
            for (Checkpoint earlier : trust.earlier()) {
                lines.add(
                        earlier.equals(checkpoint)
                                ? text("compared.same", earlier.size())
                                : text("compared.not", earlier.origin(), earlier.size()));
            }
        }
        return lines;
    }

    /// A missing signature is told from a forgery, and from one that nobody could check.
    private static String verdict(List<Finding> findings, List<VerifierKey> signers) {
        if (findings.isEmpty()) {
            return signers.isEmpty() ? "half" : "holds";
        }
        boolean stranger = findings.stream().allMatch(finding -> finding.fault() == Fault.SIGNED_BY_ANOTHER_KEY);
        return stranger ? "stranger" : "broken";
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
        if (finding.entry() < 0 && words.containsKey(name + ".none")) {
            key = name + ".none";
        }
        String said = text(key, finding.entry(), finding.until(), finding.detail());
        return finding.detail().isEmpty() || words.getString(key).contains("{2}")
                ? said
                : said + " [" + clean(finding.detail()) + "]";
    }

    /// Why something could not be read, in a sentence; of a problem without words of its own, its message.
    public String explain(Exception e) {
        return e instanceof Explained problem && !problem.code().isEmpty()
                ? problem(problem.code(), problem.values().toArray())
                : e.getMessage() == null ? e.getClass().getSimpleName() : clean(e.getMessage());
    }

    /// The words of one problem.
    String problem(String code, Object... values) {
        return text("problem." + code, values);
    }

    /// The raw words whose keys begin with one of these, for the page that has no message files.
    Map<String, String> beginning(String... prefixes) {
        return words.keySet().stream()
                .filter(key -> Stream.of(prefixes).anyMatch(key::startsWith))
                .collect(Collectors.toMap(key -> key, words::getString));
    }

    /// What a key of a leaf is called; the key itself where it has no name.
    ///
    /// @param detail whether it is one of the details, which name other people than who did it
    String fact(String key, boolean detail) {
        String own = "fact.facts." + key;
        String name = detail && words.containsKey(own) ? own : "fact." + key;
        return words.containsKey(name) ? words.getString(name) : key;
    }

    /// What a value is called where it has a name, as the system among people.
    String value(String key, Object value) {
        String name = "fact." + key + "." + value;
        return words.containsKey(name) ? words.getString(name) : String.valueOf(value);
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
