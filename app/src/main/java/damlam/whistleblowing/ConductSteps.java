package damlam.whistleblowing;

import damlam.inspection.ConductId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.procedure.Denunciations.Difficulty;
import damlam.whistleblowing.ConductReport.Link;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the rows of reports. Words come encrypted, as they are in the acts.
@Component
class ConductSteps {
    private final JdbcClient jdbc;

    ConductSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One step after the other, whoever else writes, until the transaction ends.
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('whistleblowing.step'))")
                .query()
                .listOfRows();
    }

    /// A report as it is kept: nobody in it can be read.
    record Kept(
            About about,
            UnitId body,
            Stake stake,
            String what,
            String happened,
            LocalDate day,
            LocalDate lookBy,
            LocalDate answerBy,
            String identity,
            String claimHash) {}

    ConductId report(Kept kept) {
        About about = kept.about();
        return new ConductId(jdbc.sql("""
                        insert into whistleblowing.report (about_person, about_unit, about_case, body_id, stake, what, happened,
                            day, look_by, answer_by, identity, claim_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning report_id
                        """)
                .param(about.person() == null ? null : about.person().value())
                .param(about.unit() == null ? null : about.unit().value())
                .param(about.caseId() == null ? null : about.caseId().value())
                .param(kept.body().value())
                .param(kept.stake().name())
                .param(kept.what())
                .param(kept.happened())
                .param(kept.day())
                .param(kept.lookBy())
                .param(kept.answerBy())
                .param(kept.identity())
                .param(kept.claimHash())
                .query(Long.class)
                .single());
    }

    void concerned(ConductId id, Collection<PersonId> people, boolean party) {
        for (PersonId person : people) {
            jdbc.sql("insert into whistleblowing.concerned (report_id, person_id, party) values (?, ?, ?)")
                    .params(id.value(), person.value(), party)
                    .update();
        }
    }

    /// @param content encrypted
    record File(int no, String ending, String mediaType, long bytes, String content) {}

    void file(ConductId id, int message, File file) {
        jdbc.sql("insert into whistleblowing.attachment (report_id, message_no, no, ending, media_type, bytes, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), message, file.no(), file.ending(), file.mediaType(), file.bytes(), file.content())
                .update();
    }

    /// @return whether nobody had before
    boolean take(ConductId id, PersonId by, Instant at) {
        return jdbc.sql("insert into whistleblowing.taken (report_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void message(ConductId id, int no, @Nullable PersonId by, String words, LocalDate day) {
        jdbc.sql("insert into whistleblowing.message (report_id, no, person_id, words, day) values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(no)
                .param(by == null ? null : by.value())
                .param(words)
                .param(day)
                .update();
    }

    /// @return false where it was linked before
    boolean link(ConductId id, int no, Link.Kind kind, long target, PersonId by, Instant at) {
        try {
            return jdbc.sql("insert into whistleblowing.link (report_id, no, kind, target, person_id, at)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                            .params(id.value(), no, kind.name(), target, by.value(), Timestamp.from(at))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void close(ConductId id, Ending ending, String words, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.closing (report_id, outcome, words, person_id, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), ending.name(), words, by.value(), Timestamp.from(at))
                .update();
    }

    void denounce(ConductId id, String words, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.denunciation (report_id, words, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), words, by.value(), Timestamp.from(at))
                .update();
    }

    void accept(ConductId id, LocalDate day, Difficulty difficulty, String whom, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.acceptance (report_id, accepted, difficulty, whom, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), day, difficulty.name(), whom, by.value(), Timestamp.from(at))
                .update();
    }

    void refuse(ConductId id, String words, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.refusal (report_id, words, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), words, by.value(), Timestamp.from(at))
                .update();
    }

    void tell(ConductId id, LocalDate day, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.told (report_id, day, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), day, by.value(), Timestamp.from(at))
                .update();
    }

    void unprotect(ConductId id, LocalDate last, String words, PersonId by, Instant at) {
        jdbc.sql("insert into whistleblowing.protection_end (report_id, last_day, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), last, words, by.value(), Timestamp.from(at))
                .update();
    }

    /// Whether a body of that name conducts criminal proceedings.
    boolean prosecutes(String issuer) {
        return jdbc.sql("select whistleblowing.prosecutes(?)")
                .param(issuer)
                .query(Boolean.class)
                .single();
    }

    void consent(ConductId id, int no, boolean given, LocalDate day) {
        jdbc.sql("insert into whistleblowing.consent (report_id, no, given, day) values (?, ?, ?, ?)")
                .params(id.value(), no, given, day)
                .update();
    }

    void wish(ConductId id, ConductReport.Wish wish) {
        jdbc.sql("insert into whistleblowing.erasure_wish (report_id, no, message_no, day, until_day)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), wish.no(), wish.message(), wish.day(), wish.until())
                .update();
    }

    /// @param ground encrypted, as `article` is
    record Asked(
            int no, PersonId by, String ground, String article, Instant at, LocalDate agreeBy, boolean consented) {}

    void askOpening(ConductId id, Asked asked) {
        jdbc.sql(
                        "insert into whistleblowing.opening (report_id, no, asked_by, ground, article, at, agree_by, consented)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        asked.no(),
                        asked.by().value(),
                        asked.ground(),
                        asked.article(),
                        Timestamp.from(asked.at()),
                        asked.agreeBy(),
                        asked.consented())
                .update();
    }

    void decideOpening(
            ConductId id, ConductReport.Opening opening, PersonId by, boolean agreed, String words, Instant at) {
        jdbc.sql("insert into whistleblowing.opening_decision (report_id, no, asked_by, decided_by, agreed, words, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        opening.no(),
                        opening.askedBy().value(),
                        by.value(),
                        agreed,
                        words,
                        Timestamp.from(at))
                .update();
    }
}
