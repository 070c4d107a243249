package damlam.discipline;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ballots, and who took one, as rows.
@Component
class BallotRows {
    private final JdbcClient jdbc;

    BallotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An open ballot; what is needed to take a vote, and nothing of who may cast one.
    record Open(String modulus, List<String> choices) {}

    void insert(ProceedingId id, int no, String modulus, String privateKey, List<String> choices) {
        jdbc.sql("insert into discipline.ballot (proceeding_id, no, modulus, private_key, choices)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), no, modulus, privateKey, String.join(",", choices))
                .update();
    }

    void end(ProceedingId id, int no) {
        jdbc.sql("insert into discipline.ballot_end (proceeding_id, no) values (?, ?)")
                .params(id.value(), no)
                .update();
    }

    /// Whoever casts a vote says not who they are, and sees no row: the database answers this to everybody.
    Optional<Open> open(ProceedingId id, int no) {
        return jdbc.sql("select modulus, choices from discipline.open_ballot(?, ?)")
                .params(id.value(), no)
                .query((row, i) ->
                        new Open(row.getString(1), List.of(row.getString(2).split(",", -1))))
                .optional();
    }

    /// The key that signs, encrypted; for the parties alone.
    Optional<String> key(ProceedingId id, int no) {
        return jdbc.sql("""
                        select b.private_key
                        from discipline.ballot b left join discipline.ballot_end e using (proceeding_id, no)
                        where b.proceeding_id = ? and b.no = ? and e.no is null
                        """).params(id.value(), no).query(String.class).optional();
    }

    /// The hash of what somebody had signed.
    Optional<String> taken(ProceedingId id, int no, PersonId person) {
        return jdbc.sql("select blinded from discipline.taken where proceeding_id = ? and no = ? and person_id = ?")
                .params(id.value(), no, person.value())
                .query(String.class)
                .optional();
    }

    /// The ballots that somebody took, by proceeding.
    Map<ProceedingId, Set<Integer>> taken(PersonId person) {
        Map<ProceedingId, Set<Integer>> all = new HashMap<>();
        jdbc.sql("select proceeding_id, no from discipline.taken where person_id = ?")
                .param(person.value())
                .query(row -> {
                    all.computeIfAbsent(new ProceedingId(row.getLong(1)), id -> new HashSet<>())
                            .add(row.getInt(2));
                });
        return all;
    }

    List<PersonId> takers(ProceedingId id, int no) {
        return jdbc.sql("select person_id from discipline.taken where proceeding_id = ? and no = ? order by 1")
                .params(id.value(), no)
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    void take(ProceedingId id, int no, PersonId person, String blinded, Instant at) {
        jdbc.sql("insert into discipline.taken (proceeding_id, no, person_id, blinded, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), no, person.value(), blinded, Timestamp.from(at))
                .update();
    }
}
