package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.rulebook.Rulebook;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who asks unusually many hearings: measured by the signals they could have asked about, and by what others who ask do
/// of theirs. A fact for them and for the inspectorate, and no accusation.
@Component
public class Inquirers {
    public static final String DAYS = "conduct.inquirer.days";
    public static final String LEAST = "conduct.inquirer.least";
    public static final String TIMES = "conduct.inquirer.times";

    private final JdbcClient jdbc;
    private final Rulebook book;
    private final Org org;

    Inquirers(JdbcClient jdbc, Rulebook book, Org org) {
        this.jdbc = jdbc;
        this.book = book;
        this.org = org;
    }

    /// What somebody asked since a day.
    ///
    /// @param asked hearings, of `could` signals; `people` how many different people were asked
    /// @param concluded of them so many have ended, `amiss` with something that was amiss
    /// @param others how many others ask; `othersAsked` hearings, of `othersCould` signals
    public record Inquirer(
            PersonId person,
            int asked,
            int could,
            int people,
            int concluded,
            int amiss,
            int others,
            int othersAsked,
            int othersCould) {
        /// Whether it is `times` the share that others have; where nobody else asks, nothing is said.
        boolean unusual(int least, int times) {
            return others > 0 && asked >= least && (long) asked * othersCould >= (long) times * othersAsked * could;
        }
    }

    public LocalDate since() {
        return org.today().minusDays(rule(DAYS, 90));
    }

    /// Those that somebody may see: themselves, and as who would receive a report on them.
    public List<Inquirer> seenBy(CurrentPerson me) {
        Instant from = since().atStartOfDay(Org.ZONE).toInstant();
        int least = rule(LEAST, 5);
        int times = rule(TIMES, 2);
        return jdbc
                .sql("select * from whistleblowing.inquirers(?, ?) order by asked desc, person_id")
                .params(me.id().value(), Timestamp.from(from))
                .query((row, i) -> new Inquirer(
                        new PersonId(row.getLong("person_id")),
                        row.getInt("asked"),
                        row.getInt("could"),
                        row.getInt("people"),
                        row.getInt("concluded"),
                        row.getInt("amiss"),
                        row.getInt("others"),
                        row.getInt("others_asked"),
                        row.getInt("others_could")))
                .list()
                .stream()
                .filter(one -> one.unusual(least, times))
                .toList();
    }

    private int rule(String code, int usual) {
        return book.on(code, org.today()).map(rule -> rule.amount().count()).orElse(usual);
    }
}
