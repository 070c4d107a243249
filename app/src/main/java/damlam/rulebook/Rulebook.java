package damlam.rulebook;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.Certainty;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.rulebook.RuleRefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door to rules: which holds on which day, and how a version comes to hold.
@Component
public class Rulebook implements Rules {
    /// Who proposes a version of a rule.
    private static final Set<Role> PROPOSERS = Set.of(Role.OFFICE, Role.INSPECTOR, Role.LEADER, Role.ADMINISTRATOR);
    /// Who confirms what somebody else proposed.
    private static final Set<Role> CONFIRMERS = Set.of(Role.LEADER, Role.INSPECTOR);

    private final RuleRows rows;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable List<Rule> known;

    Rulebook(RuleRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Every version of every rule, by code and day.
    public List<Rule> all() {
        List<Rule> all = known;
        if (all == null) {
            all = rows.all();
            known = all;
        }
        return all;
    }

    public Optional<Rule> rule(RuleId id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Rule> on(String code, LocalDate day) {
        return Rules.of(all()).on(code, day);
    }

    /// The version that holds on a day as the book knew it at an instant: what was confirmed or corrected
    /// later moves no clock that ran before.
    public Optional<Rule> on(String code, LocalDate day, Instant knownAt) {
        return Rules.of(all().stream().filter(rule -> rule.knownAt(knownAt)).toList())
                .on(code, day);
    }

    /// The same as the book knew it when that day ended.
    public Optional<Rule> knownThen(String code, LocalDate day) {
        return on(code, day, day.plusDays(1).atStartOfDay(Org.ZONE).toInstant());
    }

    /// The versions that hold on a day, one of each code, by code.
    public List<Rule> on(LocalDate day) {
        return all().stream()
                .map(Rule::code)
                .distinct()
                .sorted()
                .flatMap(code -> on(code, day).stream())
                .toList();
    }

    /// Whether a version that was in the book holds on none of its days any more, because others stand in its place.
    public boolean isReplaced(Rule rule) {
        List<Rule> versions =
                all().stream().filter(each -> each.code().equals(rule.code())).toList();
        Rules rules = Rules.of(versions);
        // What holds changes on no other days than these.
        return versions.stream()
                .flatMap(each -> Stream.of(
                        each.from(),
                        each.until() == null ? each.from() : each.until().plusDays(1)))
                .filter(rule::holdsOn)
                .noneMatch(
                        day -> rules.on(rule.code(), day).filter(rule::equals).isPresent());
    }

    /// The first day on which a rule of the book holds; empty for an empty book.
    public Optional<LocalDate> begins() {
        return all().stream().filter(Rule::isInBook).map(Rule::from).min(Comparator.naturalOrder());
    }

    /// What waits for a second officer, the oldest first.
    public List<Rule> proposed() {
        return all().stream()
                .filter(rule -> rule.standing() == Standing.PROPOSED)
                .sorted(Comparator.comparingLong(rule -> rule.id().value()))
                .toList();
    }

    /// How many of them wait for somebody themselves.
    public int toDo(CurrentPerson me) {
        return (int) proposed().stream().filter(rule -> mayDecide(me, rule)).count();
    }

    /// Whether somebody may confirm or refuse a version.
    public static boolean mayDecide(CurrentPerson me, Rule rule) {
        return rule.standing() == Standing.PROPOSED
                && mayConfirm(me)
                && !me.id().equals(rule.course().proposedBy());
    }

    /// What a version would change if it were confirmed now.
    public List<Change> changes(Rule proposed) {
        return Change.of(all(), confirmed(proposed));
    }

    /// As it would be if it were confirmed now.
    private Rule confirmed(Rule rule) {
        Course course = rule.course();
        return rule.confirmed(new Course(
                course.reason(), course.correction(), course.proposedBy(), course.at(), null, clock.instant(), ""));
    }

    /// The same before it is proposed.
    public List<Change> changes(NewRule proposed) {
        return Change.of(all(), made(proposed));
    }

    /// A version as it would be if it were proposed and confirmed.
    public Rule made(NewRule proposed) {
        return new Rule(
                new RuleId(Long.MAX_VALUE),
                proposed.code(),
                proposed.amount(),
                proposed.says(),
                "",
                proposed.basis(),
                "",
                proposed.from(),
                proposed.until(),
                proposed.certainty(),
                false,
                Standing.CONFIRMED,
                new Course(proposed.reason(), proposed.correction(), null, null, null, clock.instant(), ""));
    }

    /// What else is proposed of a rule for some of the same days.
    public List<Rule> rivals(String code, LocalDate from, @Nullable LocalDate until) {
        return proposed().stream()
                .filter(rule -> rule.code().equals(code) && rule.overlaps(from, until))
                .toList();
    }

    public static boolean mayPropose(CurrentPerson me) {
        return PROPOSERS.stream().anyMatch(me::is);
    }

    public static boolean mayConfirm(CurrentPerson me) {
        return CONFIRMERS.stream().anyMatch(me::is);
    }

    /// Proposes a version; it holds once another officer has confirmed it.
    ///
    /// @throws RuleRefusedException if it is not taken
    @Transactional
    public RuleId propose(CurrentPerson by, NewRule proposed) {
        rows.alone();
        boolean rewrites = check(by, proposed, rows.all());
        RuleId id = rows.propose(proposed, bindsPeople(proposed.code()), rewrites, by.id(), clock.instant());
        journal.append(new Entry(
                clock.instant(),
                by.actor(),
                "rulebook.propose",
                subject(id),
                facts(proposed, rewrites),
                words(proposed)));
        changed();
        return id;
    }

    /// Whether [#propose] would take it.
    ///
    /// @throws RuleRefusedException if it would not
    public void check(CurrentPerson by, NewRule proposed) {
        check(by, proposed, all());
    }

    /// @return whether it changes days that are past
    private boolean check(CurrentPerson by, NewRule proposed, List<Rule> all) {
        require(mayPropose(by), Reason.NOT_OFFICER);
        LocalDate until = proposed.until();
        require(until == null || !until.isBefore(proposed.from()), Reason.ENDS_FIRST);
        List<Rule> versions =
                all.stream().filter(rule -> rule.code().equals(proposed.code())).toList();
        require(model(proposed.code()).isPresent(), Reason.UNKNOWN);
        require(
                versions.stream()
                        .noneMatch(rule -> rule.isDefault() && rule.basis().equals(proposed.basis())),
                Reason.NO_GROUND);
        require(
                versions.stream().noneMatch(rule -> rule.standing() == Standing.PROPOSED && proposed.isLike(rule)),
                Reason.PROPOSED_ALREADY);
        boolean rewrites = Change.rewrites(Change.of(versions, made(proposed)), today());
        require(proposed.correction() || !rewrites, Reason.PAST);
        return rewrites;
    }

    private boolean bindsPeople(String code) {
        return model(code).filter(Rule::bindsPeople).isPresent();
    }

    /// What a version of a rule is measured as, and whether it binds: the newest of its own, or where the book has
    /// none the newest that says the same of another group of staff. Empty for what nothing asks for.
    public Optional<Rule> model(String code) {
        Optional<Rule> own = newest(rule -> rule.code().equals(code));
        String group = parts(code).limit(2).collect(Collectors.joining(".", "", "."));
        boolean known = parts(code).count() > 2
                && all().stream().anyMatch(rule -> rule.code().startsWith(group));
        return own.isPresent() || !known ? own : newest(rule -> isLike(rule.code(), code));
    }

    private Optional<Rule> newest(Predicate<Rule> which) {
        return all().stream()
                .filter(rule -> rule.standing() != Standing.REFUSED)
                .filter(which)
                .max(Comparator.comparing(Rule::from)
                        .thenComparingLong(rule -> rule.id().value()));
    }

    private static Stream<String> parts(String code) {
        return Stream.of(code.split("\\.", -1));
    }

    /// Whether two codes differ in the group of staff alone: `discipline.vienChuc.time`, `discipline.congChuc.time`.
    private static boolean isLike(String one, String other) {
        return parts(one).findFirst().equals(parts(other).findFirst())
                && parts(one).skip(2).toList().equals(parts(other).skip(2).toList());
    }

    /// What a rule that the book has not is about, as far as its other versions or those of others tell.
    public String about(String code, boolean english) {
        return model(code).map(rule -> rule.says(english)).orElse(code);
    }

    /// A second officer confirms what another proposed, or refuses it.
    ///
    /// @throws RuleRefusedException if it is not taken
    @Transactional
    public void decide(CurrentPerson by, RuleId id, boolean confirmed, String words) {
        require(mayConfirm(by), Reason.NOT_OFFICER);
        rows.alone();
        List<Rule> versions = rows.all();
        Rule rule = versions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleRefusedException(Reason.UNKNOWN));
        require(!by.id().equals(rule.course().proposedBy()), Reason.SAME_PERSON);
        require(rule.standing() == Standing.PROPOSED, Reason.DECIDED);
        // Its first day may have passed while it waited.
        require(
                !confirmed
                        || rule.course().correction()
                        || !Change.rewrites(Change.of(versions, confirmed(rule)), today()),
                Reason.PAST);
        require(rows.decide(id, confirmed, by.id(), clock.instant(), words), Reason.DECIDED);
        journal.append(new Entry(
                clock.instant(),
                by.actor(),
                confirmed ? "rulebook.confirm" : "rulebook.refuse",
                subject(id),
                Map.of("code", rule.code()),
                words.isEmpty() ? null : words));
        changed();
    }

    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Org.ZONE);
    }

    private static Map<String, Object> facts(NewRule rule, boolean rewrites) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", rule.code());
        facts.put("measure", rule.amount().measure().name());
        facts.put("count", rule.amount().count());
        facts.put("from", rule.from().toString());
        if (rule.until() != null) {
            facts.put("until", rule.until().toString());
        }
        if (rewrites) {
            facts.put("correction", true);
        }
        return facts;
    }

    private static String words(NewRule rule) {
        return String.join("\n", rule.says(), rule.basis(), rule.reason());
    }

    private static String subject(RuleId id) {
        return "rule:" + id.value();
    }

    private static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new RuleRefusedException(reason);
        }
    }

    /// For the start of the server: what the release brings.
    void ship(List<Shipped> rules) {
        rows.ship(rules, clock.instant());
        known = null;
    }

    /// A line of the file that comes with the release.
    record Shipped(
            String code,
            Amount amount,
            boolean bindsPeople,
            LocalDate from,
            @Nullable LocalDate until,
            Certainty certainty,
            String basis,
            String unchecked,
            String says,
            String saysEnglish) {}
}
