package damlam.access;

import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who cannot act here, because another closed their account or they hold no post any more, and on which days that was
/// so: whatever they are asked meanwhile, their silence is no answer.
@Component
public class Shut {
    private final Accounts accounts;
    private final Org org;

    Shut(Accounts accounts, Org org) {
        this.accounts = accounts;
        this.org = org;
    }

    /// Since when somebody cannot act; null where they can, or never had an account.
    public @Nullable LocalDate since(PersonId person) {
        Account account = accounts.account(person).orElse(null);
        if (account == null) {
            return null;
        }
        OrgChart chart = org.chart();
        LocalDate closed = account.closed() ? lastClosed(account) : null;
        LocalDate left = chart.appointmentsOf(person).isEmpty() ? lastLeft(chart, person) : null;
        return closed == null || (left != null && left.isBefore(closed)) ? left : closed;
    }

    private LocalDate lastClosed(Account account) {
        return account.turns().isEmpty() ? org.today() : day(account.turns().getLast());
    }

    private static LocalDate lastLeft(OrgChart chart, PersonId person) {
        return chart.careerOf(person).stream()
                .map(Appointment::until)
                .flatMap(Stream::ofNullable)
                .filter(until -> !until.isAfter(chart.day()))
                .max(LocalDate::compareTo)
                .orElse(chart.day());
    }

    /// The days on which somebody could not act all day long, or from some moment on.
    ///
    /// @param until counted as well
    public Set<LocalDate> days(PersonId person, LocalDate from, LocalDate until) {
        Account account = accounts.account(person).orElse(null);
        if (account == null) {
            return Set.of();
        }
        List<Appointment> career = org.chart().careerOf(person);
        List<Span> closed = closed(account);
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate on = day;
            boolean holds = career.stream().anyMatch(held -> holds(held, on));
            if (!holds || closed.stream().anyMatch(span -> span.has(on))) {
                days.add(on);
            }
        }
        return days;
    }

    private static boolean holds(Appointment held, LocalDate day) {
        LocalDate until = held.until();
        return !day.isBefore(held.from()) && (until == null || day.isBefore(until));
    }

    /// @param until the day on which it was opened again; null while it is closed
    private record Span(LocalDate from, @Nullable LocalDate until) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private static List<Span> closed(Account account) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        for (Account.Turn turn : account.turns()) {
            if (!turn.open() && from == null) {
                from = day(turn);
            } else if (turn.open() && from != null) {
                spans.add(new Span(from, day(turn)));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Span(from, null));
        }
        return spans;
    }

    private static LocalDate day(Account.Turn turn) {
        return LocalDate.ofInstant(turn.at(), Org.ZONE);
    }

    /// All who have an account and cannot act today.
    public Set<PersonId> today() {
        OrgChart chart = org.chart();
        return accounts.all().values().stream()
                .filter(account -> account.closed()
                        || chart.appointmentsOf(account.person()).isEmpty())
                .map(Account::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
