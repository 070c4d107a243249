package damlam.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom a requirement binds: the bodies with which its sentence begins, or those said to lead; and
/// who is to work with them. Names stay as printed, except that an addressee is called as it was
/// addressed.
final class Scopes {
    private static final Pattern LEADS_INSIDE = Pattern.compile(" (?:chu tri|lam dau moi|la dau moi)(?![\\p{L}])");
    private static final Pattern ORDER_INSIDE =
            Pattern.compile("[:;.] (?:giao|yeu cau|de nghi|phan cong)(?: cho| nhiem vu cho)? ");
    /// The last article of a decision: who is to carry it out.
    private static final Pattern ENFORCED = Pattern.compile(
            "(?:^|[.;] )([^.;]{3,600}?) (?:co trach nhiem|chiu trach nhiem)(?: to chuc)? (?:thi hanh|thuc hien)(?![\\p{L}])");
    /// "Về công tác cán bộ: Ban …": what an item is about stands before whom it binds.
    private static final Pattern TOPIC = Pattern.compile("(?:ve|doi voi) [^:.;]{2,160}: ");
    private static final Pattern WITH = Pattern.compile(
            "(?<![\\p{L}])phoi hop(?: chat che)?(?: cung)?(?: voi)? (?!thuc hien|trong|xu ly|de |chat|giua)");
    private static final Pattern CLAUSE_START =
            Pattern.compile("[.;:,] |(?<![\\p{L}])(?:giao|de nghi|yeu cau|phan cong|do) (?:cho )?");

    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\d)]\\. ");

    private static final Pattern COMMA = Pattern.compile("[,.;] ");

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
        int order = Orders.orderEnd(text, 0);
        return (order == 0
                        ? Optional.<Place>empty()
                        : at(text, afterLeads(text.folded(), order + 1)).ifAny())
                .or(() -> afterOrder(text))
                .map(place -> found(text, place))
                .orElseGet(() -> read(text));
    }

    /// Names that stand alone, as in the cell of a table.
    List<String> named(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : cell.split("; ?")) {
            names.addAll(Bodies.split(part.strip()));
        }
        return names.stream()
                .map(Foot::stripEnd)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Where a subject stands in a text.
    private record Place(int start, int end) {

        Optional<Place> ifAny() {
            return end > start ? Optional.of(this) : Optional.empty();
        }
    }

    Found read(MappedText text) {
        return firstIn(text)
                .map(place -> found(text, place))
                .orElseGet(() -> new Found(List.of(), List.of(), coordinators(text), false));
    }

    private Optional<Place> firstIn(MappedText text) {
        return atStart(text)
                .or(() -> afterAdverbial(text))
                .or(() -> afterOrder(text))
                .or(() -> enforcing(text))
                .or(() -> leading(text))
                .or(() -> afterSentence(text));
    }

    /// "Kinh phí từ ngân sách năm 2026. Phòng Tài chính bảo đảm nguồn …": the first sentence that
    /// begins with a body.
    private Optional<Place> afterSentence(MappedText text) {
        Matcher stop = SENTENCE.matcher(text.folded());
        while (stop.find()) {
            Place place = at(text, stop.end());
            boolean acts = place.end > place.start
                    && text.folded().startsWith(" ", place.end)
                    && Words.VERBS.matchAt(text.folded(), place.end + 1) > 0;
            if (acts) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Found found(MappedText text, Place place) {
        List<String> names = names(text.text.substring(place.start, place.end));
        boolean everyone = names.isEmpty();
        List<Span> words = everyone ? List.of() : List.of(text.span(place.start, place.end));
        return new Found(names, words, coordinators(text), everyone);
    }

    private Optional<Place> atStart(MappedText text) {
        String folded = text.folded();
        Matcher topic = TOPIC.matcher(folded);
        boolean named =
                topic.lookingAt() && (Bodies.at(folded, topic.end()) || Words.LEADS.matchAt(folded, topic.end()) > 0);
        return at(text, afterLeads(folded, named ? topic.end() : 0)).ifAny();
    }

    /// "Định kỳ hằng quý, trước ngày 05, các bệnh viện …": when, and then who. One who gives an order there is who
    /// speaks.
    private Optional<Place> afterAdverbial(MappedText text) {
        String folded = text.folded();
        if (!Words.ADVERBIALS.start(folded)) {
            return Optional.empty();
        }
        Matcher comma = COMMA.matcher(folded).region(0, Math.min(folded.length(), Bodies.WITHIN));
        while (comma.find() && !comma.group().startsWith(";") && !comma.group().startsWith(".")) {
            Place place = at(text, afterLeads(folded, comma.end()));
            if (place.end > place.start && folded.startsWith(" ", place.end)) {
                int order = Words.ORDERS.matchAt(folded, place.end + 1);
                return order == 0
                        ? Optional.of(place)
                        : at(text, place.end + order + 2).ifAny();
            }
        }
        return Optional.empty();
    }

    private Optional<Place> afterOrder(MappedText text) {
        Matcher order = ORDER_INSIDE.matcher(text.folded());
        while (order.find()) {
            Place place = at(text, order.end());
            if (place.end > place.start) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> enforcing(MappedText text) {
        Matcher enforced = ENFORCED.matcher(text.folded());
        return enforced.find() && Bodies.at(text.folded(), enforced.start(1))
                ? Optional.of(new Place(enforced.start(1), enforced.end(1)))
                : Optional.empty();
    }

    private static Optional<Place> leading(MappedText text) {
        String folded = text.folded();
        Matcher leads = LEADS_INSIDE.matcher(folded);
        if (!leads.find()) {
            return Optional.empty();
        }
        int start = clauseStart(folded, leads.start());
        return Bodies.at(folded, start) ? new Place(start, leads.start()).ifAny() : Optional.empty();
    }

    /// The subject that begins at `start`, which may be an addressee called by its full name,
    /// whatever kind of body it is; empty where none does.
    private Place at(MappedText text, int start) {
        String folded = text.folded();
        int addressee = addresseeEnd(folded, start);
        if (addressee > start && Bodies.endsName(folded, addressee)) {
            return new Place(start, addressee);
        }
        return new Place(start, Math.max(addressee, Bodies.subjectEnd(text, start, addressee)));
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

    /// Where an addressee's full name ends that stands at `start`, whatever kind of body it is;
    /// `start` when none does.
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

    private static int clauseStart(String folded, int end) {
        int from = Math.max(0, end - Bodies.WITHIN);
        Matcher clause = CLAUSE_START.matcher(folded).region(from, end);
        int start = from;
        while (clause.find()) {
            boolean goesOn = clause.group().equals(", ") && start > 0;
            if (!goesOn || !Bodies.at(folded, start)) {
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
            if (Bodies.at(folded, start)) {
                names.addAll(Bodies.split(text.text.substring(start, Bodies.coordinatorsEnd(text, start))));
            }
        }
        return new ArrayList<>(names);
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
        for (String name : Bodies.split(subject)) {
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
}
