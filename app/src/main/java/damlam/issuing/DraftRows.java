package damlam.issuing;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftRows {
    private static final String DRAFT = """
            select d.*, v.version_no, v.type, v.subject, v.superior, v.place, v.addressees, v.body, v.recipients,
                   v.matter_id, v.signer as asked_signer, v.collective, v.channel, v.urgency,
                   coalesce(a.units, v.units) as units, coalesce(a.outside, v.outside) as outside, v.file,
                   v.file_name, v.annex_titles, v.annex_texts, v.annex_sides, v.circulation, v.cosign_post,
                   v.cosign_name, v.drafter_sign, v.copies, v.contact, v.council_id,
                   v.secrecy, v.readers as named
            from issuing.draft d
                cross join lateral (select * from issuing.version where draft_id = d.draft_id
                                    order by version_no desc limit 1) v
                left join issuing.receivers a on a.draft_id = d.draft_id
            """;
    /// Of a unit that a person may see, signed by them, or about which they were asked. What is secret is
    /// seen by those named, and at the registers while it is there; what is about somebody's own affairs
    /// those named see once it is issued: the document, not how it came about. What is confined its unit
    /// sees once it is issued.
    private static final String VISIBLE = """
            (not d.restricted and (not d.confined or d.state in ('RELEASED', 'RECALLED'))
                and (:all or d.unit_id = any(:units)) or d.drafter = :person or d.signer = :person
             or d.restricted and :person = any(d.readers)
                and (select v.secrecy is not null from issuing.version v
                     where v.draft_id = d.draft_id order by v.version_no desc limit 1)
             or (d.restricted or d.confined) and d.unit_id = any(:registers) and d.state in ('CHECKING', 'SIGNED', 'NUMBERED', 'SEALED')
             or exists (select from issuing.opinion o where o.draft_id = d.draft_id and o.asked = :person))
            """;
    /// What waits for a person: their drafts, what is laid before them, what they were asked, what units
    /// for which they sign received or have to give back; for those at the registers, too, what is to be
    /// checked, numbered, sealed and sent. The last condition says nothing new: by it the newest version is
    /// looked up of what a version was ever for these units alone, not of all that went out.
    private static final String IN_HANDS = """
            (d.state = 'DRAFTING' and d.drafter = :person
             or d.state = 'TO_SIGN' and d.signer = :person
             or d.unit_id = any(:registers) and d.state in ('CHECKING', 'SIGNED', 'NUMBERED', 'SEALED')
             or d.state in ('DRAFTING', 'CHECKING', 'TO_SIGN')
                and exists (select from issuing.opinion o
                            where o.draft_id = d.draft_id and o.asked = :person and o.given_at is null)
             or d.state = 'RELEASED' and not d.restricted and coalesce(a.units, v.units) && :receiving
                and exists (select from unnest(coalesce(a.units, v.units)) u
                            where u = any(:receiving)
                              and not exists (select from issuing.receipt r
                                              where r.draft_id = d.draft_id and r.unit_id = u))
             or d.state = 'RECALLED' and not d.restricted and coalesce(a.units, v.units) && :receiving
                and exists (select from unnest(coalesce(a.units, v.units)) u
                            where u = any(:receiving)
                              and not exists (select from issuing.returned r
                                              where r.draft_id = d.draft_id and r.unit_id = u)))
            and (d.state not in ('RELEASED', 'RECALLED') or d.draft_id in (
                select draft_id from issuing.version where units && :receiving
                union all select draft_id from issuing.receivers where units && :receiving))
            """;

    private final JdbcClient jdbc;
    private final PaperRows papers;

    DraftRows(JdbcClient jdbc, PaperRows papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    DraftId insert(UnitId unit, PersonId drafter, Draft.Purpose purpose, boolean confined, Instant at) {
        return new DraftId(jdbc.sql("""
                        insert into issuing.draft
                            (unit_id, drafter, answers_id, corrects_id, replaces_id, confined, state, step_no, since)
                        values (:unit, :drafter, :answers, :corrects, :replaces, :confined, 'DRAFTING', 0, :at)
                        returning draft_id
                        """)
                .param("unit", unit.value())
                .param("drafter", drafter.value())
                .param("answers", id(purpose.answers()))
                .param("corrects", id(purpose.corrects()))
                .param("replaces", id(purpose.replaces()))
                .param("confined", confined)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    boolean isConfined(DraftId draft) {
        return jdbc.sql("select confined from issuing.draft where draft_id = :draft")
                .param("draft", draft.value())
                .query(Boolean.class)
                .single();
    }

    /// To whom one goes that says it of nobody.
    void address(DraftId draft, Releases.To to, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into issuing.receivers (draft_id, units, outside, person_id, at)
                        values (:draft, :units, :outside, :by, :at)
                        """)
                .param("draft", draft.value())
                .param("units", to.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("outside", to.outside())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Long id(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new DocumentId(id);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new PersonId(id);
    }

    void insertVersion(DraftId draft, int no, Paper paper, PersonId by, Instant at) {
        jdbc.sql("update issuing.draft set restricted = :restricted, readers = :readers where draft_id = :draft")
                .param("restricted", paper.restricted())
                .param("readers", PaperRows.numbers(paper.extras().readers()))
                .param("draft", draft.value())
                .update();
        papers.insert(draft, no, paper, by, at);
    }

    /// What a version says beside its subject, as one hash.
    String fingerprint(DraftId draft, int version) {
        return papers.fingerprint(draft, version);
    }

    /// Keeps the paper as its signer signed it; in the place of an earlier one that was sent back since.
    void keepSigned(Draft draft, Signed signed) {
        jdbc.sql("""
                        insert into issuing.signed (draft_id, version_no, symbol, file) values (:draft, :no, :symbol, :file)
                        on conflict (draft_id, version_no) do update set symbol = excluded.symbol, file = excluded.file
                        """)
                .param("draft", draft.id().value())
                .param("no", draft.version())
                .param("symbol", signed.symbol())
                .param("file", signed.file())
                .update();
    }

    /// The paper as its signer signed it with their own key; empty where they did not.
    Optional<Signed> signed(Draft draft) {
        return jdbc.sql("select symbol, file from issuing.signed where draft_id = :draft and version_no = :no")
                .param("draft", draft.id().value())
                .param("no", draft.version())
                .query((row, i) -> new Signed(row.getString("symbol"), row.getBytes("file")))
                .optional();
    }

    Optional<Draft> find(DraftId id) {
        return jdbc.sql(DRAFT + " where d.draft_id = :id")
                .param("id", id.value())
                .query((row, i) -> draft(row))
                .optional();
    }

    Optional<Draft> ofDocument(DocumentId document) {
        return jdbc.sql(DRAFT + " where d.document_id = :id")
                .param("id", document.value())
                .query((row, i) -> draft(row))
                .optional();
    }

    /// Released documents that correct or replace one.
    List<Draft> after(DocumentId document) {
        return jdbc.sql(DRAFT + " where (d.corrects_id = :id or d.replaces_id = :id) and d.state = 'RELEASED'")
                .param("id", document.value())
                .query((row, i) -> draft(row))
                .list();
    }

    /// That a released document corrects or replaces another.
    record Amends(DocumentId of, boolean corrects, DocumentId by) {}

    /// What corrects or replaces any of these.
    List<Amends> amendments(Collection<DocumentId> documents) {
        return jdbc.sql("""
                        select corrects_id as of_id, true, document_id from issuing.draft
                        where corrects_id = any(:ids) and state = 'RELEASED'
                        union all
                        select replaces_id, false, document_id from issuing.draft
                        where replaces_id = any(:ids) and state = 'RELEASED'
                        order by 3
                        """)
                .param("ids", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) ->
                        new Amends(new DocumentId(row.getLong(1)), row.getBoolean(2), new DocumentId(row.getLong(3))))
                .list();
    }

    boolean visible(DraftId id, boolean all, Long[] units, PersonId person, Long[] registers) {
        return jdbc.sql("select exists (select from issuing.draft d where d.draft_id = :id and " + VISIBLE + ")")
                .param("id", id.value())
                .param("all", all)
                .param("units", units)
                .param("person", person.value())
                .param("registers", registers)
                .query(Boolean.class)
                .single();
    }

    List<Draft> list(
            boolean all, Long[] units, PersonId person, Long[] registers, boolean open, int limit, int offset) {
        return jdbc.sql(DRAFT + " where " + VISIBLE
                        + " and (d.state not in ('RELEASED', 'RECALLED', 'DROPPED')) = :open"
                        + " order by d.since desc, d.draft_id desc limit :limit offset :offset")
                .param("all", all)
                .param("units", units)
                .param("person", person.value())
                .param("registers", registers)
                .param("open", open)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> draft(row))
                .list();
    }

    List<Draft> inHands(PersonId person, Long[] registers, List<UnitId> receiving) {
        return jdbc.sql(DRAFT + " where " + IN_HANDS + " order by d.since")
                .param("person", person.value())
                .param("registers", registers)
                .param("receiving", receiving.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, i) -> draft(row))
                .list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftId(row.getLong("draft_id")),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("drafter")),
                new Draft.Purpose(
                        document(row, "answers_id"), document(row, "corrects_id"), document(row, "replaces_id")),
                State.valueOf(row.getString("state")),
                row.getInt("step_no"),
                row.getInt("version_no"),
                PaperRows.paper(row),
                row.getTimestamp("since").toInstant(),
                person(row, "signer"),
                row.getObject("signed_on", LocalDate.class),
                document(row, "document_id"));
    }

    /// Moves it on, if nobody did since.
    ///
    /// @return false if somebody was quicker
    boolean move(
            Draft seen,
            State to,
            Instant since,
            @Nullable PersonId signer,
            @Nullable LocalDate signedOn,
            @Nullable DocumentId document) {
        return jdbc.sql("""
                        update issuing.draft
                        set state = :to, step_no = step_no + 1, since = :since, signer = :signer, signed_on = :signedOn,
                            document_id = :document
                        where draft_id = :id and step_no = :seen
                        """)
                        .param("to", to.name())
                        .param("since", Timestamp.from(since))
                        .param("signer", signer == null ? null : signer.value())
                        .param("signedOn", signedOn)
                        .param("document", id(document))
                        .param("id", seen.id().value())
                        .param("seen", seen.stepNo())
                        .update()
                == 1;
    }

    void insert(DraftId draft, Step step) {
        PersonId to = step.to();
        jdbc.sql("""
                        insert into issuing.step (draft_id, step_no, kind, at, by_person, to_person, version_no, words)
                        values (:draft, :no, :kind, :at, :by, :to, :version, :words)
                        """)
                .param("draft", draft.value())
                .param("no", step.no())
                .param("kind", step.act().name())
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by().value())
                .param("to", to == null ? null : to.value())
                .param("version", step.version())
                .param("words", step.words())
                .update();
    }

    List<Step> steps(DraftId draft) {
        return jdbc.sql("select * from issuing.step where draft_id = :draft order by step_no")
                .param("draft", draft.value())
                .query((row, i) -> new Step(
                        row.getInt("step_no"),
                        Act.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getLong("by_person")),
                        person(row, "to_person"),
                        row.getInt("version_no"),
                        row.getString("words")))
                .list();
    }

    /// @return its number
    long ask(DraftId draft, int version, PersonId asked, PersonId by, Instant at, LocalDate answerBy, String question) {
        return jdbc.sql("""
                        insert into issuing.opinion (draft_id, version_no, asked, asked_by, asked_at, answer_by, question)
                        values (:draft, :version, :asked, :by, :at, :answerBy, :question)
                        returning opinion_id
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("asked", asked.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("answerBy", answerBy)
                .param("question", question)
                .query(Long.class)
                .single();
    }

    boolean give(long opinion, boolean agrees, String words, Instant at) {
        return jdbc.sql("""
                        update issuing.opinion set agrees = :agrees, words = :words, given_at = :at
                        where opinion_id = :opinion and given_at is null
                        """)
                        .param("agrees", agrees)
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .param("opinion", opinion)
                        .update()
                == 1;
    }

    List<Opinion> opinions(DraftId draft) {
        return jdbc.sql("select * from issuing.opinion where draft_id = :draft order by opinion_id")
                .param("draft", draft.value())
                .query((row, i) -> {
                    Timestamp given = row.getTimestamp("given_at");
                    return new Opinion(
                            row.getLong("opinion_id"),
                            draft,
                            row.getInt("version_no"),
                            new PersonId(row.getLong("asked")),
                            new PersonId(row.getLong("asked_by")),
                            row.getTimestamp("asked_at").toInstant(),
                            row.getObject("answer_by", LocalDate.class),
                            row.getString("question"),
                            given == null ? null : row.getBoolean("agrees"),
                            row.getString("words"),
                            given == null ? null : given.toInstant());
                })
                .list();
    }

    boolean receive(DraftId draft, UnitId unit, PersonId by, Instant at) {
        return insert("issuing.receipt", draft, unit, by, at);
    }

    boolean giveBack(DraftId draft, UnitId unit, PersonId by, Instant at) {
        return insert("issuing.returned", draft, unit, by, at);
    }

    private boolean insert(String table, DraftId draft, UnitId unit, PersonId by, Instant at) {
        return jdbc.sql("insert into " + table + """
                         (draft_id, unit_id, person_id, at)
                        values (:draft, :unit, :person, :at)
                        on conflict do nothing
                        """)
                        .param("draft", draft.value())
                        .param("unit", unit.value())
                        .param("person", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Receipt> receipts(DraftId draft) {
        return receipts("issuing.receipt", draft);
    }

    /// Units that said that they keep nothing of a recalled one.
    List<Receipt> returned(DraftId draft) {
        return receipts("issuing.returned", draft);
    }

    private List<Receipt> receipts(String table, DraftId draft) {
        return jdbc.sql("select * from " + table + " where draft_id = :draft order by at, unit_id")
                .param("draft", draft.value())
                .query((row, i) -> new Receipt(
                        new UnitId(row.getLong("unit_id")),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
