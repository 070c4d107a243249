package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Transport;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SetAsideRows {
    private static final int LONGEST_TITLE = 300;

    private final JdbcClient jdbc;

    SetAsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param place the same for the same thing: a second time only its reason and time change
    /// @param partner null where it is from nobody we know
    void insert(
            Transport transport, String place, String title, @Nullable Long partner, EdxmlException why, Instant at) {
        jdbc.sql("""
                        insert into exchange.set_aside (transport, place, title, partner_id, reason, element, line, at)
                        values (:transport, :place, :title, :partner, :reason, :element, :line, :at)
                        on conflict (transport, place) do update
                        set reason = excluded.reason, element = excluded.element, line = excluded.line, at = excluded.at
                        """)
                .param("transport", transport.name())
                .param("place", place)
                .param("title", clean(title))
                .param("partner", partner)
                .param("reason", why.what().name())
                .param("element", clean(why.element()))
                .param("line", why.line())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_TITLE));
    }

    /// Whether it was looked at since, so that it need not be again.
    boolean since(Transport transport, String place, Instant since) {
        return jdbc.sql("""
                        select exists (select from exchange.set_aside
                                       where transport = :transport and place = :place and at > :since)
                        """)
                .param("transport", transport.name())
                .param("place", place)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /// It was taken after all.
    void taken(Transport transport, String place, Instant at) {
        jdbc.sql("""
                        update exchange.set_aside set gone_at = :at
                        where transport = :transport and place = :place and gone_at is null
                        """)
                .param("transport", transport.name())
                .param("place", place)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// @return false if it was put away before
    boolean putAway(long id, long person, Instant at) {
        return jdbc.sql("""
                        update exchange.set_aside set gone_at = :at, gone_by = :person
                        where set_aside_id = :id and gone_at is null
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// The latest first.
    List<SetAside> open(int limit) {
        return jdbc.sql("""
                        select s.set_aside_id, s.transport, s.title, p.name, s.reason, s.element, s.line, s.at
                        from exchange.set_aside s left join exchange.partner p on p.partner_id = s.partner_id
                        where s.gone_at is null order by s.at desc, s.set_aside_id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, i) -> new SetAside(
                        row.getLong("set_aside_id"),
                        Transport.valueOf(row.getString("transport")),
                        row.getString("title"),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        What.valueOf(row.getString("reason")),
                        row.getString("element"),
                        row.getInt("line"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
