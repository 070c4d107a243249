package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import damlam.access.Accounts;
import damlam.demo.Demo;
import damlam.documents.DocumentId;
import damlam.journal.Actor;
import damlam.journal.Erasures;
import damlam.journal.RecordChecks;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.UnitId;
import damlam.record.Fault;
import damlam.record.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What features keep of people's acts says what the acts say: a row that somebody alters is named by the number of its
/// act, and words that were erased by law are in no table any more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RowsKeptTest {
    private static final Actor BY = new Actor(1, null, null);
    private static final Actor ERASER = new Actor(9_000_001, null, null);
    private static final Actor AGREEING = new Actor(9_000_002, null, null);
    private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");

    @TempDir
    static Path data;

    private RunningServer server;
    private OwnerOf owner;
    private PlantedWords words;
    private DocumentId incoming;
    private String court = "";
    private List<Finding> before = List.of();

    @BeforeAll
    void workOfEveryKind() throws Exception {
        DataFolder.DEMO.copyTo(data);
        server = new RunningServer(data, "--demo");
        server.bean(Demo.class).awaitReady();
        owner = new OwnerOf(data);
        words = new PlantedWords(server, new TestBody(server.bean(Org.class), server.bean(Accounts.class)));
        // Before all others, which are counted from the end.
        court = words.courtDecision();
        incoming = words.incoming();
        words.outgoing();
        words.organisation();
        server.bean(StaffGroups.class).record(BY, new UnitId(1), null, StaffGroup.CONG_CHUC, "Quyết định hư cấu");
        Acts.append(server, 1);
        Acts.published(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<Finding> check() throws Exception {
        return server.bean(RecordChecks.class).check().findings();
    }

    private JdbcClient jdbc() {
        return server.bean(JdbcClient.class);
    }

    @Test
    @Order(1)
    void whatNobodyTouchedHolds() throws Exception {
        assertThat(check()).isEmpty();
    }

    /// A change that somebody makes to a row of an act: the act of a kind that is the last, or the
    /// so-and-so-manieth from the end; its id and facts stand for `$…`.
    private static final String CHANGES = """
            documents.document     | documents.register   | 1 | update documents.document set number = '1/QD-X' where document_id = $id
            documents.document     | documents.register   | 2 | update documents.document set subject = 'khác' where document_id = $id
            documents.document     | documents.register   | 3 | update documents.document set signer = 'khác' where document_id = $id
            documents.document     | documents.register   | 4 | update documents.document set dated = dated - 1 where document_id = $id
            documents.version      | documents.register   | 5 | update documents.version set text = concat(text, '.') where document_id = $id and version_no = 1
            documents.version      | documents.register   | 6 | update documents.version set text = concat(text, '.'), hash = sha256(convert_to(concat(text, '.'), 'UTF8')) where document_id = $id and version_no = 1
            documents.version      | documents.file       | 0 | update documents.version set file = 'x' where document_id = $id and version_no = $version
            documents.recall       | documents.recall     | 0 | delete from documents.recall where document_id = $id
            documents.citation     | documents.attach     | 0 | update documents.citation set attached_id = (select max(document_id) from documents.document) where citation_id = $citation
            arrivals.step          | arrivals.direct      | 0 | update arrivals.step set due_on = due_on + 9 where document_id = $id and step_no = $step
            arrivals.step          | arrivals.return      | 0 | update arrivals.step set words = 'khác' where document_id = $id and step_no = $step
            arrivals.standing      | arrivals.reopen      | 0 | update arrivals.standing set to_person = null, to_unit = 1 where document_id = $id
            issuing.step           | issuing.approve      | 0 | update issuing.step set by_person = 1 where draft_id = $id and step_no = $step
            issuing.version        | issuing.draft        | 0 | update issuing.version set body = 'khác' where draft_id = $id and version_no = 1
            issuing.draft          | issuing.recall       | 0 | update issuing.draft set state = 'RELEASED' where draft_id = $id
            issuing.opinion        | issuing.opinion      | 0 | update issuing.opinion set agrees = true where opinion_id = $opinion
            issuing.receipt        | issuing.receive      | 0 | update issuing.receipt set person_id = 1 where draft_id = $id and unit_id = $unit
            directives.reading     | directives.reading   | 0 | delete from directives.reading where directive_id = $id and person_id = $person_id
            directives.reading     | directives.reading   | 1 | update directives.reading set at = at - interval '2 days' where directive_id = $id and person_id = $person_id
            directives.directive   | directives.issue     | 0 | update directives.requirement set text = concat(text, '.') where directive_id = $id
            directives.addressed   | directives.pass      | 0 | update directives.addressed set passed_at = passed_at - interval '1 day' where directive_id = $id and unit_id = $unit
            reports.step           | reports.submit       | 0 | update reports.step set said = 'khác' where report_id = $id and kind = 'SUBMITTED'
            reports.figure         | reports.freeze       | 0 | update reports.figure set total = total + 7 where report_id = $id and kind = 'HELD'
            reports.report         | reports.freeze       | 1 | update reports.fact set counted = counted + 1 where report_id = $id and fact_no = 1 and kind = 'HELD'
            reports.period         | reports.open         | 0 | update reports.period set due_on = due_on + 1 where form_id = $id and cut_off = '$cutOff'
            org.appointment        | org.appointment      | 3 | update org.appointment set from_day = from_day - 400 where appointment_id = $id
            org.post               | org.post             | 5 | update org.post set title = 'Thanh tra' where post_id = $id
            org.person             | org.person           | 4 | update org.person set name = 'Khác' where person_id = $id
            org.unit               | org.unit             | 1 | update org.unit set kind = 'TEAM' where unit_id = $id
            org.delegation         | org.delegation       | 0 | update org.delegation set until_day = until_day + 60 where delegation_id = $delegation
            org.authority          | org.authority        | 0 | update org.authority set until_day = '2099-01-01' where authority_id = $id
            org.unit_group         | org.group            | 0 | delete from org.unit_group_member where group_id = $id
            org.staff_group        | org.staffGroup       | 0 | update org.staff_group set staff_group = 'CAN_BO' where staff_group_id = $no
            numbers.taken          | numbers.take         | 0 | update numbers.taken set symbol = 'QD-X' where series_id = $id and year = $year and no = $no
            numbers.series         | numbers.series       | 0 | update numbers.series set first_no = 5 where series_id = $id
            registers.sending      | registers.sending    | 1 | update registers.sending set copies = 9 where document_id = $id
            registers.copy         | registers.copy       | 0 | update registers.copy set copies = 9 where copy_id = $copy
            cases.move             | cases.move           | 2 | update cases.move set words = 'khác' where case_id = $id and move_no = $no
            """;

    /// All are made before one check, for each is of another row.
    @Test
    @Order(3)
    void rowsThatAreAlteredAreNamedByTheirActs() throws Exception {
        Map<String, Long> expected = new LinkedHashMap<>();
        List<String> changes = new ArrayList<>();
        for (String line : CHANGES.lines().toList()) {
            String[] cells = line.split("\\|", 4);
            Map<String, Object> act = act(cells[1].strip(), Integer.parseInt(cells[2].strip()));
            changes.add(filled(cells[3].strip(), act));
            expected.put(cells[0].strip() + " | " + cells[3].strip(), (Long) act.get("leaf_no"));
        }
        List<Finding> found = altered(changes.toArray(String[]::new));
        expected.forEach((change, no) -> assertThat(found).as(change).anySatisfy(one -> {
            assertThat(one.fault()).isEqualTo(Fault.ROW_CHANGED);
            assertThat(one.entry()).isEqualTo(no);
            assertThat(one.detail()).startsWith(change.substring(0, change.indexOf(' ')) + " ");
        }));
    }

    private Map<String, Object> act(String kind, int fromTheEnd) {
        return jdbc().sql("""
                        select l.leaf_no, e.person_id, substring(e.subject from ':(.*)$') as id,
                               e.act::jsonb ->> 'facts' as facts
                        from journal.entry e join journal.leaf l using (entry_id)
                        where e.kind = :kind
                        order by l.leaf_no desc limit 1 offset :skip
                        """)
                .param("kind", kind)
                .param("skip", fromTheEnd)
                .query()
                .singleRow();
    }

    /// Who holds a case, and since when, no act says by itself: the moves do, one after the other.
    @Test
    @Order(3)
    void whoHoldsACaseIsHeldAgainstItsMoves() throws Exception {
        String open = "(select min(case_id) from cases.position where holder_person is not null and state <> 'DONE')";
        String id =
                String.valueOf(jdbc().sql("select " + open).query(Long.class).single());
        String other = "(select max(case_id) from cases.position where holder_person is not null and state <> 'DONE')";
        String last =
                String.valueOf(jdbc().sql("select " + other).query(Long.class).single());
        String day = String.valueOf(jdbc().sql("select min(case_id) from cases.work")
                .query(Long.class)
                .single());
        String file = "(case_id, move_no, file_no) = (select case_id, move_no, file_no from cases.evidence limit 1)";
        assertThat(altered(
                        "update cases.position set held_since = held_since + interval '30 days' where case_id = " + id,
                        "update cases.position set holder_person = 1 where case_id = " + last,
                        "update cases.work set at = at - interval '5 days' where case_id = " + day,
                        "update cases.evidence set content = 'x', sha256 = sha256('x'), bytes = 1 where " + file))
                .anySatisfy(found -> assertThat(found.detail()).isEqualTo("cases.position " + id))
                .anySatisfy(found -> assertThat(found.detail()).isEqualTo("cases.position " + last))
                .anySatisfy(found -> assertThat(found.detail()).isEqualTo("cases.work " + day))
                .anySatisfy(found -> assertThat(found.detail()).startsWith("cases.evidence "));
    }

    /// What is new among what differs once something was changed.
    private List<Finding> altered(String... changes) throws Exception {
        List<String> all = new ArrayList<>(List.of("set local session_replication_role = replica"));
        all.addAll(List.of(changes));
        owner.does(all.toArray(String[]::new));
        List<Finding> now = check();
        List<Finding> fresh = new ArrayList<>(now);
        fresh.removeAll(before);
        before = now;
        return fresh;
    }

    private String filled(String change, Map<String, Object> act) {
        return PLACE.matcher(change).replaceAll(place -> {
            Object known = act.get(place.group(1));
            String fact = "\"" + place.group(1) + "\": ?\"?([^\",}]*)";
            Matcher said = Pattern.compile(fact).matcher(String.valueOf(act.get("facts")));
            if (known == null && !said.find()) {
                throw new AssertionError("the act does not say " + place.group(1));
            }
            return Matcher.quoteReplacement(known == null ? said.group(1) : String.valueOf(known));
        });
    }

    @Test
    @Order(4)
    void aRowThatNobodyActedForIsNamed() throws Exception {
        assertThat(altered("""
                        insert into directives.reading (directive_id, person_id, hash, at, entry_id)
                        select directive_id, (select max(person_id) from org.person), hash, at, entry_id
                        from directives.reading limit 1
                        """)).singleElement().satisfies(found -> {
            assertThat(found.entry()).isEqualTo(-1);
            assertThat(found.detail()).startsWith("directives.reading ");
        });
    }

    @Test
    @Order(2)
    void wordsThatWereErasedAreInNoTable() throws Exception {
        List<Long> saying =
                jdbc().sql("""
                        select l.leaf_no from journal.entry e join journal.leaf l using (entry_id)
                        where e.text like '%' || ? || '%'
                        """).param(words.mark()).query(Long.class).list();
        assertThat(saying).as("acts").hasSizeGreaterThanOrEqualTo(words.all().size() - 2);
        assertThat(leftOf(words.mark())).as("tables, before").hasSizeGreaterThan(15);
        Erasures erasures = server.bean(Erasures.class);
        for (String paper : List.of("17/QĐ-UBND", "6/2026/QĐ-TA")) {
            assertThat(erasures.erase(ERASER, saying.getFirst(), "Điều 16", Erasures.Papers.court(paper)))
                    .as("of no court, or not come in")
                    .isEqualTo(Erasures.Outcome.NO_COURT);
        }
        for (long no : saying) {
            Erasures.Outcome first = erasures.erase(ERASER, no, "Điều 16", Erasures.Papers.court(court));
            assertThat(first == Erasures.Outcome.ASKED ? erasures.erase(AGREEING, no, "") : first)
                    .isEqualTo(Erasures.Outcome.ERASED);
        }
        Acts.append(server, 2);
        Acts.published(server);
        indexed();
        assertThat(leftOf(words.mark())).isEmpty();
        assertThat(check()).isEmpty();
        assertThat(jdbc().sql("select subject from documents.document where document_id = ?")
                        .param(incoming.value())
                        .query(String.class)
                        .single())
                .isEqualTo("[Nội dung đã được xóa theo quy định của pháp luật]");
    }

    /// Whoever proves what they did reads no key of a program.
    @Test
    @Order(1)
    void everyDetailOfAnActHasAName() {
        ResourceBundle vietnamese = ResourceBundle.getBundle("messages.proofs_vi");
        List<String> names = vietnamese.keySet().stream().toList();
        assertThat(jdbc().sql("""
                        select distinct e.kind || ' ' || k
                        from journal.entry e, jsonb_object_keys(coalesce(e.act, e.leaf)::jsonb -> 'facts') k
                        where e.kind not like 'test.%'
                        """).query(String.class).list())
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> {
                    String kind = one.substring(0, one.indexOf(' '));
                    String key = one.substring(one.indexOf(' ') + 1).replaceFirst("^seat\\d+$", "seat");
                    assertThat(names)
                            .as(one)
                            .containsAnyOf(
                                    "proofs.detail." + kind + "." + key, "proofs.detail." + key, "proofs.fact." + key);
                });
    }

    /// What can be searched follows the journal within a second or two.
    private void indexed() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc().sql("""
                        select (select leaf_no from finding.followed) = (select max(leaf_no) from journal.leaf)
                        """).query(Boolean.class).single());
    }

    /// Where a word still is, whatever the type of the column: as text, or as bytes in hexadecimal digits.
    private List<String> leftOf(String word) {
        List<String> tables = jdbc().sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                          and tablename <> 'flyway_schema_history'
                        """).query(String.class).list();
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        List<String> left = new ArrayList<>();
        for (String table : tables) {
            left.addAll(jdbc().sql("select '" + table + " ' || left(t::text, 300) from " + table
                            + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0 limit 3")
                    .params(word, bytes)
                    .query(String.class)
                    .list());
        }
        return left;
    }
}
