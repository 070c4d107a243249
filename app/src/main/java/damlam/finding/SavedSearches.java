package damlam.finding;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions that a person keeps (NĐ 30/2020, Phụ lục VI). They are that person's own, and no act of the office.
@Component
public class SavedSearches {
    public static final int MOST = 50;
    public static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUESTION = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param question what stands after `?` in the address of the search
    public record Saved(long id, String name, String question) {}

    public List<Saved> of(PersonId person) {
        return jdbc.sql("""
                        select saved_id, name, question from finding.saved where person_id = :person order by name, saved_id
                        """)
                .param("person", person.value())
                .query((row, i) -> new Saved(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// Keeps a question under a name; one of that name is replaced.
    ///
    /// @return false if as many as there may be are kept already
    public boolean keep(PersonId person, String name, String question) {
        if (name.isBlank() || name.length() > LONGEST_NAME || question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("a kept search has a name, and a question of some length");
        }
        return jdbc.sql("""
                        insert into finding.saved (person_id, name, question, at)
                        select :person, :name, :question, :at
                        where (select count(*) from finding.saved where person_id = :person and name <> :name) < :most
                        on conflict (person_id, name) do update set question = excluded.question, at = excluded.at
                        """)
                        .param("person", person.value())
                        .param("name", name)
                        .param("question", question)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /// Drops one of that person's own.
    public void drop(PersonId person, long id) {
        jdbc.sql("delete from finding.saved where saved_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person.value())
                .update();
    }
}
