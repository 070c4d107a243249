package damlam.documents;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Signer;
import damlam.documents.Paper.Style;
import damlam.org.Fold;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells, line after line, where each stands on the page and how it is set: as Nghị định 30/2020,
/// annex I, sets it, or as the Party does. A line that cannot be told for certain is plain.
final class PaperPlaces {
    private static final Pattern NUMBER = Pattern.compile("^so ?[:.]? ?\\d*.*/.*|^so ?:.*");
    private static final Pattern ABOUT = Pattern.compile("^(?:v ?/ ?v|ve viec) .*");
    private static final Pattern HEADED = Pattern.compile("^cong hoa xa hoi.*|^doc lap.*hanh phuc.*|^dang cong san.*");
    private static final Pattern STATE = Pattern.compile("cong hoa xa hoi chu nghia viet nam");
    private static final Pattern MOTTO = Pattern.compile("doc lap ?[-\u2013\u2014] ?tu do ?[-\u2013\u2014] ?hanh phuc");
    private static final Pattern PARTY = Pattern.compile("dang cong san viet nam");
    private static final Pattern DATE =
            Pattern.compile("^(?:[^,;:]{1,40}, ?)?ngay .{1,4} ?thang .{1,4} ?nam \\d{4}\\.?$");
    private static final Pattern TO = Pattern.compile("^kinh gui.*");
    private static final Pattern TO_ALONE = Pattern.compile("kinh gui ?:?");
    private static final Pattern NOTIFY = Pattern.compile("^noi nhan.*");
    private static final Pattern NOTIFY_ALONE = Pattern.compile("noi nhan ?:?");
    private static final Pattern POWER = Pattern.compile("^(?:tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)(?: ?\\.| ).*");
    private static final Pattern RULE = Pattern.compile("[-\u2013\u2014_=]{2,}");

    enum Part {
        LEFT,
        RIGHT,
        TITLE,
        TO,
        BODY,
        NOTIFY,
        SIGNED,
        /// Behind the signature: what is attached.
        AFTER
    }

    /// @param shown false for a rule that was typed as dashes under what is drawn with a rule
    record Place(Part part, Style style, boolean shown) {
        static Place of(Part part, Style style) {
            return new Place(part, style, true);
        }

        static Place plain(Part part) {
            return of(part, Style.PLAIN);
        }
    }

    private final Dispatch read;
    private String above;
    private String issuer;
    private Place before = Place.plain(Part.LEFT);
    private boolean ruled;
    private boolean party;
    private boolean signed;

    PaperPlaces(Dispatch read) {
        this.read = read;
        this.above = folded(read.parent());
        this.issuer = folded(read.issuer());
    }

    /// A line as it is compared: without the marks of Markdown.
    private static String said(String raw) {
        return Fold.of(unmarked(raw).replace("*", ""));
    }

    private static String unmarked(String line) {
        return PaperCells.MARKED.matcher(line).replaceFirst("");
    }

    private static String folded(@Nullable String words) {
        return words == null ? "" : Fold.of(words);
    }

    /// Whether this is headed by the Party's name.
    boolean party() {
        return party;
    }

    /// Whether what ends a line can only stand apart from what begins it: on the right of the page,
    /// or as the first of those it is addressed to.
    boolean standsApart(String left, String raw) {
        String said = said(raw);
        return STATE.matcher(said).matches()
                || MOTTO.matcher(said).matches()
                || PARTY.matcher(said).matches()
                || DATE.matcher(said).matches()
                || RULE.matcher(raw).matches()
                || signs(said)
                || signsInCapitals(raw, said)
                || (TO_ALONE.matcher(Fold.of(left)).matches()
                        && PaperCells.MARKER.matcher(raw).find());
    }

    /// @param line as it is printed, or a whole table
    /// @param required whether it belongs to a requirement
    Place next(String line, boolean required) {
        if (PaperTable.isRow(line.lines().findFirst().orElse(""))) {
            before = Place.plain(
                    switch (before.part()) {
                        case NOTIFY, SIGNED, AFTER -> Part.AFTER;
                        case LEFT, RIGHT, TITLE, TO, BODY -> Part.BODY;
                    });
            return before;
        }
        String raw = unmarked(line);
        String said = said(raw);
        before = switch (before.part()) {
            case NOTIFY, SIGNED, AFTER -> foot(raw, said);
            case BODY -> body(raw, said, required);
            case LEFT, RIGHT, TITLE, TO ->
                NOTIFY.matcher(said).matches() || required ? body(raw, said, required) : head(raw, said);
        };
        return before;
    }

    private Place body(String raw, String said, boolean required) {
        if (required) {
            boolean heads = PaperHeadings.of(raw, said) == Style.HEADING;
            return Place.of(Part.BODY, heads ? Style.HEADING : Style.PLAIN);
        }
        if (NOTIFY.matcher(said).matches()) {
            return notify(said);
        }
        return signs(said) ? signed(said) : Place.of(Part.BODY, PaperHeadings.of(raw, said));
    }

    private Place foot(String raw, String said) {
        if (before.part() == Part.AFTER) {
            return Place.of(Part.AFTER, PaperHeadings.of(raw, said));
        }
        if (NOTIFY.matcher(said).matches()) {
            return notify(said);
        }
        boolean listed = PaperCells.MARKER.matcher(raw).find();
        if (!listed && (signs(said) || signsInCapitals(raw, said))) {
            return signed(said);
        }
        if (signed && !listed) {
            return Place.of(Part.AFTER, PaperHeadings.of(raw, said));
        }
        return before.part() == Part.SIGNED && !listed
                ? Place.plain(Part.SIGNED)
                : Place.of(Part.NOTIFY, Style.SENT_TO);
    }

    private static Place notify(String said) {
        return Place.of(Part.NOTIFY, NOTIFY_ALONE.matcher(said).matches() ? Style.SENT_TO_LABEL : Style.SENT_TO);
    }

    private boolean signs(String said) {
        Signer signer = read.signer();
        return signer != null
                && !said.isEmpty()
                && (said.equals(folded(signer.capacity()))
                        || said.equals(folded(signer.post()))
                        || said.equals(folded(signer.name())));
    }

    /// On whose behalf somebody signs, on a line of its own, or one line of a post that takes several.
    private boolean signsInCapitals(String raw, String said) {
        Signer signer = read.signer();
        if (signer == null || said.isEmpty() || !isCapitals(raw)) {
            return false;
        }
        String post = folded(signer.post());
        return POWER.matcher(said).matches() || post.startsWith(said + " ") || post.endsWith(" " + said);
    }

    private static boolean isCapitals(String raw) {
        return raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private Place signed(String said) {
        if (said.equals(folded(Objects.requireNonNull(read.signer()).name()))) {
            signed = true;
            return Place.of(Part.SIGNED, Style.NAME);
        }
        return Place.of(Part.SIGNED, POWER.matcher(said).matches() ? Style.POWER : Style.POST);
    }

    private Place head(String raw, String said) {
        if (TO.matcher(said).matches()) {
            return Place.plain(Part.TO);
        }
        if (before.part() == Part.TO) {
            return PaperCells.MARKER.matcher(raw).find()
                    ? Place.plain(Part.TO)
                    : Place.of(Part.BODY, PaperHeadings.of(raw, said));
        }
        if (HEADED.matcher(said).matches()) {
            return headed(said);
        }
        if (before.part() != Part.TITLE && DATE.matcher(said).matches()) {
            return Place.of(Part.RIGHT, Style.DATED);
        }
        if (RULE.matcher(raw).matches() && ruled) {
            return new Place(before.part(), Style.PLAIN, false);
        }
        if (isTitle(said) || isTitleSubject(raw, said)) {
            return Place.of(Part.TITLE, Style.TITLE);
        }
        boolean capitals = isCapitals(raw);
        if (before.part() == Part.TITLE) {
            Style heads = PaperHeadings.of(raw, said);
            return capitals && heads != Style.HEADING ? Place.plain(Part.TITLE) : Place.of(Part.BODY, heads);
        }
        if (NUMBER.matcher(said).matches() || ABOUT.matcher(said).matches() || goesOn(said)) {
            return Place.of(Part.LEFT, NUMBER.matcher(said).matches() ? Style.PLAIN : Style.ABOUT);
        }
        return capitals ? organ(said) : Place.plain(Part.BODY);
    }

    private Place headed(String said) {
        if (STATE.matcher(said).matches()) {
            return Place.of(Part.RIGHT, Style.STATE);
        }
        boolean motto = MOTTO.matcher(said).matches();
        boolean ofParty = PARTY.matcher(said).matches();
        party |= ofParty;
        ruled |= motto || ofParty;
        return Place.of(Part.RIGHT, motto ? Style.MOTTO : ofParty ? Style.PARTY : Style.PLAIN);
    }

    private boolean isTitle(String said) {
        DispatchType type = read.type();
        return type != null && type != DispatchType.CONG_VAN && said.equals(Fold.of(type.title()));
    }

    private boolean isTitleSubject(String raw, String said) {
        return before.part() == Part.TITLE
                && before.style() == Style.TITLE
                && !PaperCells.MARKER.matcher(raw).find()
                && ofSubject(said.replaceFirst("^ve viec ", ""));
    }

    /// The second line of a subject that was begun with "V/v".
    private boolean goesOn(String said) {
        return before.style() == Style.ABOUT && ofSubject(said);
    }

    private boolean ofSubject(String said) {
        String subject = folded(read.subject());
        return !said.isEmpty()
                && (subject.equals(said) || subject.startsWith(said + " ") || subject.contains(" " + said));
    }

    /// The body above, then the issuing one; either may take several lines.
    private Place organ(String said) {
        if (!above.isEmpty() && begins(above, said)) {
            above = above.substring(said.length()).strip();
            return Place.of(Part.LEFT, Style.ABOVE);
        }
        if (above.isEmpty() && begins(issuer, said)) {
            issuer = issuer.substring(said.length()).strip();
            ruled = true;
            return Place.of(Part.LEFT, Style.ISSUER);
        }
        return Place.plain(Part.LEFT);
    }

    private static boolean begins(String whole, String said) {
        return !said.isEmpty() && (whole.equals(said) || whole.startsWith(said + " "));
    }
}
