package damlam.rulebook.web;

import damlam.journal.Reasons;
import damlam.page.Typed;
import damlam.page.Words;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked of the words of a proposal, on whatever form it is made: whoever confirms it goes by them, and once
/// confirmed they are where the book says that it was read.
final class ProposalWords {
    /// A sentence; of what was only confirmed, there is little to say.
    private static final int SHORTEST_REASON = 20;

    /// `Điều 3`, `khoản 2`, `phụ lục II`, `Article 3`: in either language, whatever language the page is in.
    private static final Pattern PLACE = Pattern.compile(
            Stream.of("vi", "en")
                    .map(language -> Words.in(Locale.of(language)).say("rulebook.basis.places"))
                    .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")\\s*(?:\\d+|[ivxlc]+(?!\\p{L}))")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ProposalWords() {}

    /// Why it is proposed, in the field `reason`.
    static String reason(Typed typed) {
        String reason = typed.text("reason");
        typed.reasoned("reason", reason, SHORTEST_REASON, typed.words().say("rulebook.reason.short", SHORTEST_REASON));
        return reason;
    }

    /// Where it was read.
    ///
    /// @param code of the rule: that a law governs, the law says as a whole
    /// @param read whether it is said to have been read in the law itself, and so at some place of it
    static String basis(Typed typed, String field, String code, boolean read) {
        String basis = typed.value(field);
        if (!Reasons.suffice(basis, 0)) {
            typed.wrong(field, typed.words().say("rulebook.basis.short"));
        } else if (read && !code.startsWith("law.") && !PLACE.matcher(basis).find()) {
            typed.wrong(field, typed.words().say("rulebook.basis.place"));
        }
        return basis;
    }
}
