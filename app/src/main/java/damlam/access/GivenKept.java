package damlam.access;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That a post or a password which another gave is not so, as the act of whoever said it; and the words of these acts.
@Component
class GivenKept extends HeldRows {
    private static final String SAME = HeldTable.otherMoment("at") + """
             or r.refused_by is distinct from s.person_id
             or r.reason is distinct from s.words
            """;
    private static final HeldTable POSTS = new HeldTable(
            "access.post_refused",
            List.of(GivenPosts.REFUSE),
            "select *, (facts ->> 'no')::bigint as given_id from act",
            "select * from access.post_refused",
            List.of("given_id"),
            SAME);
    private static final HeldTable PASSWORDS = new HeldTable(
            "access.password_refused",
            List.of(GivenPasswords.REFUSE),
            "select *, (facts ->> 'no')::bigint as set_id from act",
            "select * from access.password_refused",
            List.of("set_id"),
            SAME);

    GivenKept(JdbcClient jdbc) {
        super(jdbc, "access", List.of(POSTS, PASSWORDS));
    }
}
