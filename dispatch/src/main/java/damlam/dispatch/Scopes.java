package damlam.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom a requirement binds: the bodies with which its sentence begins, or those said to lead; and who is to work with
/// them. Names stay as printed, except that an addressee is called as it was addressed.
final class Scopes {
    /// Subjects stand within the first words; further in, a name is an object.
    private static final int SUBJECT_WITHIN = 300;

    private static final Pattern LEADS_INSIDE = Pattern.compile(" (?:chu tri|lam dau moi|la dau moi)(?![\\p{L}])");
    private static final Pattern ORDER_INSIDE =
            Pattern.compile("[:;.] (?:giao|yeu cau|de nghi|phan cong)(?: cho| nhiem vu cho)? ");
    /// The last article of a decision: who is to carry it out.
    private static final Pattern ENFORCED = Pattern.compile(
            "(?:^|[.;] )([^.;]{3,600}?) (?:co trach nhiem|chiu trach nhiem)(?: to chuc)? (?:thi hanh|thuc hien)(?![\\p{L}])");
    /// "Về công tác cán bộ: Ban …": what an item is about stands before whom it binds.
    private static final Pattern TOPIC = Pattern.compile("(?:ve|doi voi) [^:.;]{2,160}: ");
    /// Offices that serve two bodies carry both in their name.
    private static final Pattern SHARED_OFFICE = Pattern.compile(
            ".*van phong (?:hdnd|hoi dong nhan dan|doan dbqh|doan dai bieu quoc hoi|(?:tinh|huyen|thanh|dang) uy)(?: \\p{L}+)?");
    private static final Pattern SECOND_OFFICE =
            Pattern.compile("(?:ubnd|uy ban|hdnd|hoi dong|chinh quyen|hoi phu|doan)(?![\\p{L}])");
    private static final Pattern WITH = Pattern.compile(
            "(?<![\\p{L}])phoi hop(?: chat che)?(?: cung)?(?: voi)? (?!thuc hien|trong|xu ly|de |chat|giua)");
    private static final Pattern CLAUSE_START =
            Pattern.compile("[.;:,] |(?<![\\p{L}])(?:giao|de nghi|yeu cau|phan cong|do) (?:cho )?");
    private static final Pattern NOUN = Pattern.compile(
            ".*(?:(?:cac|ban|phong|vu|cong tac|cua|nhung|,|co quan|va) to chuc|giao duc thuong xuyen|dau tu xay dung|(?:cong|quy|chuong|giao|lo|hanh|tien|qua) trinh|(?:co quan|don vi) (?:chu tri|phoi hop))");
    /// They begin with the verb "giao".
    private static final Pattern TRAFFIC = Pattern.compile("giao (?:thong|dich|luu|ban|thuong)(?![\\p{L}])");
    private static final Pattern SPLIT = Pattern.compile("; ?|, ?| (?:va|cung) ");

    private final List<String> addressees;

    Scopes(List<String> addressees) {
        this.addressees = addressees;
    }

    /// @param names those named; empty when nobody is, or everybody
    /// @param words where they are named
    /// @param everyone whether the subject is all addressees
    record Found(List<String> names, List<Span> words, List<String> coordinators, boolean everyone) {}

    /// As [#read], of a paragraph without a number: what stands before the clause that gives the order is why.
    Found readOrder(MappedText text) {
        String folded = text.folded();
        Matcher order = ORDER_INSIDE.matcher(folded);
        while (order.find()) {
            int start = order.end();
            int end = Math.max(subjectEnd(text, start), addresseeEnd(folded, start));
            if (end > start) {
                return found(text, start, end, coordinators(text));
            }
        }
        return read(text);
    }

    /// Names that stand alone, as in the cell of a table.
    List<String> named(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : cell.split("; ?")) {
            names.addAll(split(part.strip()));
        }
        return names.stream()
                .map(Foot::stripEnd)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Found found(MappedText text, int start, int end, List<String> coordinators) {
        List<String> names = names(text.text.substring(start, end));
        boolean everyone = names.isEmpty();
        return new Found(names, everyone ? List.of() : List.of(text.span(start, end)), coordinators, everyone);
    }

    Found read(MappedText text) {
        String folded = text.folded();
        Matcher topic = TOPIC.matcher(folded);
        int start = afterLeads(folded, topic.lookingAt() && organOrLeadAt(folded, topic.end()) ? topic.end() : 0);
        int end = Math.max(subjectEnd(text, start), addresseeEnd(folded, start));
        List<String> coordinators = coordinators(text);
        Matcher order = ORDER_INSIDE.matcher(folded);
        while (end <= start && order.find()) {
            start = order.end();
            end = subjectEnd(text, start);
        }
        Matcher enforced = ENFORCED.matcher(folded);
        if (end <= start && enforced.find() && organAt(folded, enforced.start(1)) > 0) {
            return found(text, enforced.start(1), enforced.end(1), coordinators);
        }
        if (end <= start) {
            int leads = leadInside(folded);
            start = leads < 0 ? 0 : clauseStart(folded, leads);
            end = leads < 0 || organAt(folded, start) == 0 ? start : leads;
        }
        if (end <= start) {
            return new Found(List.of(), List.of(), coordinators, false);
        }
        return found(text, start, end, coordinators);
    }

    private static boolean organOrLeadAt(String folded, int at) {
        return organAt(folded, at) > 0 || Words.LEADS.matchAt(folded, at) > 0;
    }

    private static int afterLeads(String folded, int from) {
        int at = from;
        for (int lead = Words.LEADS.matchAt(folded, at); lead > 0; lead = Words.LEADS.matchAt(folded, at)) {
            at += lead;
            while (at < folded.length() && (folded.charAt(at) == ' ' || folded.charAt(at) == ':')) {
                at++;
            }
        }
        return at;
    }

    /// Where the subject that begins at `start` ends; `start` when there is no body there.
    private static int subjectEnd(MappedText text, int start) {
        String folded = text.folded();
        int organ = organAt(folded, start) == 0 ? 0 : Words.ORGANS.speltAt(text, start);
        if (organ == 0) {
            return start;
        }
        int limit = Math.min(folded.length(), start + SUBJECT_WITHIN);
        for (int i = start + organ; i < limit; i++) {
            char c = folded.charAt(i);
            if (c == ':' && !isListOfNames(text, start, i)) {
                return i;
            }
            if (c == '.') {
                return start;
            }
            if (c == ' ' && verbAt(text, i + 1)) {
                return trimmed(folded, start, i);
            }
        }
        boolean title = limit == folded.length() && limit - start < 120 && !folded.endsWith(";");
        return title ? trimmed(folded, start, limit) : start;
    }

    /// Where an addressee's full name ends that stands at `start`, whatever kind of body it is; `start` when none does.
    private int addresseeEnd(String folded, int start) {
        int end = start;
        for (String addressee : addressees) {
            int stop = start + addressee.length();
            boolean named = folded.startsWith(Folding.fold(addressee), start);
            if (named && (stop == folded.length() || !Character.isLetterOrDigit(folded.charAt(stop)))) {
                end = Math.max(end, stop);
            }
        }
        return end;
    }

    private static int organAt(String folded, int at) {
        int organ = Words.ORGANS.matchAt(folded, at);
        return Words.NOT_ORGANS.matchAt(folded, at) > 0 ? 0 : organ;
    }

    /// Whether a body's name ends here because a verb begins. "Tổ chức" is a noun after "các", "phòng"
    /// and the like, and "thường xuyên" belongs to "giáo dục".
    private static boolean verbAt(MappedText text, int at) {
        int verb = Words.VERBS.verbAt(text, at);
        if (verb == 0
                || TRAFFIC.matcher(text.folded())
                        .region(at, text.folded().length())
                        .lookingAt()) {
            return false;
        }
        int from = Math.max(0, at - 24);
        if (!NOUN.matcher(text.folded().substring(from, at + verb)).matches()) {
            return true;
        }
        // "Khe Bân tổ chức" is no "Ban Tổ chức": here the accents tell.
        String before = text.text.substring(from, at).strip();
        return text.folded().substring(from, at).strip().endsWith("ban") && !before.endsWith("an");
    }

    /// "Các sở: Nội vụ, Tài chính chủ trì …" names bodies after its colon.
    private static boolean isListOfNames(MappedText text, int start, int colon) {
        String folded = text.folded();
        return folded.substring(start, colon)
                        .matches(
                                "(?:thu truong |giam doc )?cac (?:so|bo|ban|phong|truong|huyen|xa|so, nganh|so, ban, nganh)")
                && colon + 2 < folded.length()
                && !verbAt(text, colon + 2);
    }

    private static int trimmed(String folded, int start, int end) {
        int to = end;
        while (to > start && ",;:. -".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private static int leadInside(String folded) {
        Matcher leads = LEADS_INSIDE.matcher(folded);
        return leads.find() ? leads.start() : -1;
    }

    private static int clauseStart(String folded, int end) {
        int from = Math.max(0, end - SUBJECT_WITHIN);
        Matcher clause = CLAUSE_START.matcher(folded).region(from, end);
        int start = from;
        while (clause.find()) {
            boolean goesOn = clause.group().equals(", ") && start > 0;
            if (!goesOn || organAt(folded, start) == 0) {
                start = clause.end();
            }
        }
        return start;
    }

    private List<String> coordinators(MappedText text) {
        String folded = text.folded();
        Set<String> names = new LinkedHashSet<>();
        Matcher with = WITH.matcher(folded);
        while (with.find()) {
            int start = with.end();
            int organ = organAt(folded, start);
            if (organ > 0) {
                names.addAll(split(text.text.substring(start, coordinatorsEnd(text, start, start + organ))));
            }
        }
        return new ArrayList<>(names);
    }

    private static int coordinatorsEnd(MappedText text, int start, int from) {
        String folded = text.folded();
        int limit = Math.min(folded.length(), start + SUBJECT_WITHIN);
        for (int i = from; i < limit; i++) {
            char c = folded.charAt(i);
            boolean nameFollows = c == ',' && i + 2 < limit && !verbAt(text, i + 2);
            if (c == '.' || c == ';' || c == ':' || c == '(' || (c == ',' && !nameFollows)) {
                return i;
            }
            if (c == ' '
                    && (verbAt(text, i + 1) || folded.startsWith("de ", i + 1) || folded.startsWith("trong ", i + 1))) {
                return trimmed(folded, start, i);
            }
        }
        return limit;
    }

    /// The addressees that the subject names; empty when it means all of them.
    private List<String> names(String subject) {
        String folded = Folding.fold(subject);
        if (!addressees.isEmpty() && meansEveryone(folded)) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        List<String> whole = addressed(folded);
        if (!whole.isEmpty()) {
            return whole;
        }
        for (String name : split(subject)) {
            List<String> addressed = addressed(Folding.fold(name));
            if (addressed.isEmpty()) {
                names.add(name);
            } else {
                names.addAll(addressed);
            }
        }
        return new ArrayList<>(names);
    }

    private boolean meansEveryone(String folded) {
        String bare = folded.replaceFirst("^(?:thu truong|nguoi dung dau|lanh dao|toan the|tat ca) ", "")
                .strip();
        for (String addressee : addressees) {
            if (Folding.fold(addressee).equals(folded)) {
                return false;
            }
        }
        return Words.EVERYONE.contain(bare);
    }

    /// The addressees called so, in full or by their first words.
    private List<String> addressed(String folded) {
        List<String> exact = new ArrayList<>();
        List<String> longer = new ArrayList<>();
        for (String addressee : addressees) {
            String other = Folding.fold(addressee);
            if (other.equals(folded)) {
                exact.add(addressee);
            } else if (other.startsWith(folded + " ") && (folded.startsWith("cac ") || isShort(folded))) {
                longer.add(addressee);
            }
        }
        return exact.isEmpty() ? longer : exact;
    }

    /// "Chi nhánh", "Trung tâm", "Ban": a body called by its kind alone is the one addressed so.
    private static boolean isShort(String folded) {
        return Words.ORGANS.matchAt(folded, 0) == folded.length();
    }

    /// "Sở Nội vụ, Sở Y tế và Thanh tra tỉnh" are three; "các sở, ban, ngành" and "Sở Giáo dục và Đào tạo" are one
    /// each.
    private static List<String> split(String subject) {
        List<String> names = new ArrayList<>();
        Matcher gap = SPLIT.matcher(Folding.fold(subject));
        int start = 0;
        int depth = 0;
        int scanned = 0;
        while (gap.find()) {
            for (; scanned < gap.start(); scanned++) {
                depth += subject.charAt(scanned) == '(' ? 1 : subject.charAt(scanned) == ')' ? -1 : 0;
            }
            boolean shared = gap.group().equals(" va ")
                    && SECOND_OFFICE
                            .matcher(Folding.fold(subject.substring(gap.end())))
                            .lookingAt()
                    && SHARED_OFFICE
                            .matcher(Folding.fold(subject.substring(start, gap.start())))
                            .matches();
            if (depth == 0
                    && !shared
                    && (startsName(subject, gap.end()) || gap.group().startsWith(";"))) {
                add(names, subject.substring(start, gap.start()));
                start = gap.end();
            }
        }
        add(names, subject.substring(start));
        return names;
    }

    private static boolean startsName(String subject, int at) {
        String folded = Folding.fold(subject);
        return at < subject.length()
                && organAt(folded, at) > 0
                && (Character.isUpperCase(subject.charAt(at))
                        || folded.startsWith("cac ", at)
                        || folded.startsWith("thanh vien ", at));
    }

    private static void add(List<String> names, String name) {
        String bare = name.strip();
        if (!bare.isEmpty()) {
            names.add(bare);
        }
    }
}
