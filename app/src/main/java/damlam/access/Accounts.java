package damlam.access;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.AppointmentId;
import damlam.org.Delegation;
import damlam.org.Org;
import damlam.org.OrgChanged;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who may sign in, and as whom they then act.
@Component
public class Accounts {
    /// What a person types every day and nobody else can guess in the tries they have.
    public static final int SHORTEST_PASSWORD = 10;
    /// Why a password or a post is not so: it ends at once, and others have to follow the reason.
    public static final int SHORTEST_REFUSAL = 20;

    private static final String KIND = "access.account";

    /// No letter or digit that is easily taken for another when read from paper.
    private static final String PLAIN_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccountRows rows;
    private final PasswordEncoder passwords;
    private final SignInLimit limit;
    private final GivenPasswords given;
    private final GivenPosts posts;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;
    private final SecureRandom random = new SecureRandom();
    private volatile List<OneClick> oneClicks = List.of();
    private volatile @Nullable Map<PersonId, Account> known;
    private long changes;

    Accounts(
            AccountRows rows,
            PasswordEncoder passwords,
            SignInLimit limit,
            GivenPasswords given,
            GivenPosts posts,
            Org org,
            Journal journal,
            Clock clock,
            @Value("${damlam.demo}") boolean demo) {
        this.rows = rows;
        this.passwords = passwords;
        this.limit = limit;
        this.given = given;
        this.posts = posts;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
    }

    /// Opens an account, or gives an existing one a new password.
    ///
    /// @param login what the person types to sign in, unique without regard to case
    /// @throws LoginTakenException if somebody else signs in by it
    @Transactional
    public void open(Actor by, PersonId person, String login, String password) {
        open(by, person, login, password, false);
    }

    /// The same with a password made here, which the person changes at the first sign-in. What is sealed is closed to
    /// the account until another than whoever gave it has confirmed who got it ([GivenPasswords]).
    ///
    /// @param reason why it was given; may be empty where the account had none before
    /// @return the password, to be handed over; it is shown once and kept nowhere
    @Transactional
    public String openWithFirstPassword(Actor by, PersonId person, String login, String reason) {
        String password = firstPassword();
        given.record(by, person, reason);
        open(by, person, login, password, true);
        return password;
    }

    /// Opens many accounts that no password opens yet, one after the other: an administrator hands out first passwords
    /// when they are wanted.
    ///
    /// @param logins what each person is to type
    @Transactional
    public void openLocked(Actor by, Map<PersonId, String> logins) {
        rows.openLocked(logins);
        List<Entry> entries = new ArrayList<>();
        logins.forEach((person, login) -> entries.add(new Entry(
                clock.instant(), by, KIND, "person:" + person.value(), Map.of("open", true, "locked", true), login)));
        journal.appendAll(entries);
        forgetAfterwards();
    }

    private void open(Actor by, PersonId person, String login, String password, boolean mustChange) {
        if (rows.isClosed(person)) {
            rows.turn(person, new Account.Turn(true, clock.instant()));
        }
        try {
            rows.open(person, login.strip(), String.valueOf(passwords.encode(password)), mustChange);
        } catch (DuplicateKeyException e) {
            throw new LoginTakenException(login, e);
        }
        record(by, person, Map.of("open", true), login.strip());
        limit.forget(login);
    }

    /// Confirms that somebody themselves got the password that another set for them: what is sealed is open to them.
    ///
    /// @return false if it is not theirs to confirm, or no longer
    @Transactional
    public boolean confirmGot(Actor by, PersonId person) {
        boolean confirmed = given.confirm(by, person);
        forgetAfterwards();
        return confirmed;
    }

    /// Confirms that somebody holds the post that another gave them: what is sealed is open to them.
    ///
    /// @return false if it is not theirs to confirm, or no longer
    @Transactional
    public boolean confirmPost(Actor by, AppointmentId appointment) {
        boolean confirmed = posts.confirm(by, appointment);
        forgetAfterwards();
        return confirmed;
    }

    /// Says that somebody does not hold the post that another gave them ([GivenPosts#refuse]).
    ///
    /// @return false if it is not theirs to say, or was said before
    @Transactional
    public boolean refusePost(Actor by, AppointmentId appointment, String reason) {
        boolean refused = posts.refuse(by, appointment, reason);
        forgetAfterwards();
        return refused;
    }

    /// Gives up a post that nobody confirmed yet: one's own, or, as whoever looks after the system, somebody else's.
    ///
    /// @return false if they have no such post
    @Transactional
    public boolean giveUpPost(Actor by, PersonId person, AppointmentId appointment) {
        boolean given = posts.giveUp(by, person, appointment);
        forgetAfterwards();
        return given;
    }

    /// Says that somebody did not ask for the password that another set for them, or did not get it: nobody signs in by
    /// it any more, and a new one has to be set.
    ///
    /// @return false if it is not theirs to say, or no longer
    @Transactional
    public boolean refusePassword(Actor by, PersonId person, String reason) {
        boolean refused = given.refuse(by, person, reason);
        if (refused) {
            rows.lock(person);
        }
        forgetAfterwards();
        return refused;
    }

    private String firstPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(i % 5 == 4 ? '-' : PLAIN_LETTERS.charAt(random.nextInt(PLAIN_LETTERS.length())));
        }
        return password.toString();
    }

    /// Ends an account: nobody signs in by it, and sessions under way are over.
    @Transactional
    public void close(Actor by, PersonId person) {
        if (account(person).filter(account -> !account.closed()).isPresent()) {
            rows.turn(person, new Account.Turn(false, clock.instant()));
        }
        rows.close(person);
        record(by, person, Map.of("open", false), null);
    }

    /// Somebody's own new password. Their other sessions are over.
    @Transactional
    public PasswordChange changePassword(Actor by, PersonId person, String old, String wanted) {
        String hash = rows.hashOf(person).orElse("");
        if (hash.isEmpty() || !passwords.matches(old, hash)) {
            return PasswordChange.WRONG_OLD;
        }
        if (wanted.length() < SHORTEST_PASSWORD) {
            return PasswordChange.TOO_SHORT;
        }
        if (wanted.equals(old)) {
            return PasswordChange.SAME;
        }
        String login = account(person).map(Account::login).orElse("");
        if (wanted.toLowerCase(Locale.ROOT).contains(login)) {
            return PasswordChange.LIKE_LOGIN;
        }
        rows.change(person, String.valueOf(passwords.encode(wanted)));
        record(by, person, Map.of("password", "changed"), null);
        return PasswordChange.CHANGED;
    }

    private void record(Actor by, PersonId person, Map<String, Object> said, @Nullable String text) {
        journal.append(new Entry(clock.instant(), by, KIND, "person:" + person.value(), said, text));
        forgetAfterwards();
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    /// Which appointments are in doubt follows from the chart.
    @EventListener(OrgChanged.class)
    void forget() {
        synchronized (rows) {
            changes++;
            known = null;
        }
    }

    Optional<AccountRows.Secret> byLogin(String login) {
        return rows.byLogin(login);
    }

    /// By what a person signs in, closed accounts included.
    public Optional<Account> account(PersonId person) {
        return Optional.ofNullable(all().get(person));
    }

    /// All accounts by person. Kept in memory, for every request asks whether the session's account still stands.
    public Map<PersonId, Account> all() {
        Map<PersonId, Account> accounts = known;
        return accounts == null ? load() : accounts;
    }

    private Map<PersonId, Account> load() {
        long before;
        synchronized (rows) {
            before = changes;
        }
        Map<PersonId, Account> loaded =
                rows.all().stream().collect(Collectors.toUnmodifiableMap(Account::person, Function.identity()));
        synchronized (rows) {
            // What was changed while we read may be missing from it.
            if (changes == before) {
                known = loaded;
            }
        }
        return loaded;
    }

    /// People who can sign in.
    public Set<PersonId> withAccount() {
        return all().values().stream()
                .filter(account -> !account.closed())
                .map(Account::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// In the demonstration, says who can be played with one click on the sign-in page.
    ///
    /// @throws IllegalStateException outside the demonstration
    public void offerOneClick(List<OneClick> offered) {
        if (!demo) {
            throw new IllegalStateException("one click signs in nobody outside the demonstration");
        }
        oneClicks = List.copyOf(offered);
    }

    /// Who can be played with one click; empty outside the demonstration.
    public List<OneClick> oneClicks() {
        return oneClicks;
    }

    /// The person as they act today in their highest post; one that nobody confirmed yet comes after those they
    /// hold for sure, so that nothing they do in these stands still.
    ///
    /// @return empty if they hold no post today
    public Optional<CurrentPerson> person(PersonId id) {
        OrgChart chart = org.chart();
        Set<AppointmentId> unconfirmed = account(id).map(Account::unconfirmed).orElse(Set.of());
        return chart.appointmentsOf(id).stream()
                .min(Comparator.comparing(held -> unconfirmed.contains(held.id())))
                .map(held -> in(chart, held));
    }

    /// The person as they act today in one of their posts.
    public Optional<CurrentPerson> person(PersonId id, AppointmentId appointment) {
        OrgChart chart = org.chart();
        return chart.appointmentsOf(id).stream()
                .filter(held -> held.id().equals(appointment))
                .findFirst()
                .map(held -> in(chart, held));
    }

    private CurrentPerson in(OrgChart chart, Appointment appointment) {
        Unit unit = chart.unit(appointment.unit()).orElseThrow();
        Set<Role> roles = Role.of(appointment.duty(), unit.kind());
        return new CurrentPerson(
                appointment.person().id(),
                appointment.person().name(),
                appointment.id(),
                unit.id(),
                unit.name(),
                chart.upward(unit.id()).getLast().name(),
                appointment.post().title(),
                roles,
                delegated(chart, appointment.person().id(), sight(chart, unit, roles)),
                account(appointment.person().id())
                        .filter(account -> inDoubt(account, chart))
                        .isEmpty());
    }

    private static boolean inDoubt(Account account, OrgChart chart) {
        return account.inDoubt()
                || chart.appointmentsOf(account.person()).stream()
                        .anyMatch(held -> account.unconfirmed().contains(held.id()));
    }

    /// Who acts for a unit by delegation sees what it has: that unit alone, and none below it.
    private static Sight delegated(OrgChart chart, PersonId person, Sight own) {
        Sight sight = own;
        for (Delegation given : chart.delegations()) {
            if (given.to().equals(person) && chart.standIn(person, given.unit()).isPresent()) {
                sight = sight.and(given.unit());
            }
        }
        return sight;
    }

    /// Whoever looks after the system needs to see nobody's work.
    private static Sight sight(OrgChart chart, Unit unit, Set<Role> roles) {
        if (roles.contains(Role.LEADER) || roles.contains(Role.OFFICE) || roles.contains(Role.INSPECTOR)) {
            return Sight.ALL;
        }
        return roles.contains(Role.OFFICIAL) ? new Sight(false, chart.subtree(unit.id())) : Sight.NONE;
    }
}
