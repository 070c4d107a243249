package damlam.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/// Whole texts are found in any spelling, by those who may see them and by nobody else.
@ServerTest
class FindingTest {
    private static final Actor SETUP = new Actor(1, null, null);

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Cases cases;

    @Autowired
    Finding finding;

    @Autowired
    SavedSearches saved;

    @Autowired
    JdbcClient jdbc;

    /// A word that no other test writes.
    private final String sign = "zq"
            + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36).replace('y', 'x');

    private final int number = ThreadLocalRandom.current().nextInt(2_000, 90_000) * 10 + 3;
    private CurrentPerson leader;
    private CurrentPerson member;
    private CurrentPerson outsider;
    private UnitId finance;

    @BeforeEach
    void anOffice() {
        UnitId body = unit("Sở Tìm kiếm", UnitKind.BODY, null);
        finance = unit("Phòng " + sign, UnitKind.DEPARTMENT, body);
        UnitId school = unit("Trường Thử", UnitKind.PUBLIC_UNIT, body);
        leader = person(body, Duty.HEAD);
        person(finance, Duty.HEAD);
        member = person(finance, Duty.MEMBER);
        outsider = person(school, Duty.HEAD);
    }

    private UnitId unit(String name, UnitKind kind, UnitId parent) {
        return org.addUnit(SETUP, UUID.randomUUID().toString(), name, kind, parent, LocalDate.of(2024, 1, 1));
    }

    private CurrentPerson person(UnitId unit, Duty duty) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), "Người Hư Cấu", null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, "Chức danh", duty), LocalDate.of(2024, 1, 1), null);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return accounts.person(id).orElseThrow();
    }

    private DocumentId register(String called, LocalDate day, String subject, String text) {
        return documents.register(
                leader.actor(),
                new Registration(
                        Direction.OUTGOING,
                        called,
                        day,
                        "Sở Giáo dục Thử",
                        "CONG_VAN",
                        subject,
                        "",
                        new Content(text, null)));
    }

    private DocumentId register(String text) {
        return register("", LocalDate.of(2024, 4, 17), "Trích yếu " + sign, text);
    }

    private Finding.Found find(CurrentPerson by, Wanted wanted) {
        awaitIndexed();
        return finding.find(by, wanted, 50, 0);
    }

    private List<Long> documents(CurrentPerson by, String typed) {
        return find(by, Wanted.saying(typed)).hits().stream()
                .filter(hit -> hit.thing() == Thing.DOCUMENT)
                .map(Hit::id)
                .toList();
    }

    /// An act is found once it has its number in the record, some milliseconds after it was done.
    private void awaitIndexed() {
        String behind = """
                select (select count(*) from journal.entry) - (select count(*) from journal.leaf)
                     + (select max(leaf_no) from journal.leaf) - (select leaf_no from finding.followed)
                """;
        for (int i = 0; i < 400; i++) {
            if (finding.find(leader, Wanted.saying(sign), 0, 0).upToDate()
                    && jdbc.sql(behind).query(Long.class).single() == 0) {
                return;
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the index does not come up with the journal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chấn chỉnh kỷ luật",
                "CHAN CHINH KI LUAT",
                "kỉ luật",
                "“kỷ luật lao động”",
                "\"ki luat lao dong\"",
                "hoà giải",
                "hòa",
                "van ban",
                "“văn bản mật”",
                "2596-CV/TU",
                "2596 cv tu",
                "09/4/2024",
                "9/04/2024",
                "chỉn*"
            })
    void aTextIsFoundHoweverItIsSpelled(String typed) {
        DocumentId id = register("Chấn chỉnh kỷ luật lao động và hòa giải; v ăn b ản m ật; theo Công văn số 2596-CV/TU"
                + " ngày 09 tháng 4 năm 2024.");

        assertThat(documents(leader, typed + " " + sign)).containsExactly(id.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“luật kỷ”", "“kỷ luật viên chức”", "“chấn kỷ luật”", "10/4/2024", "2596/UBND", "chỉ*x"})
    void whatDoesNotStandSoIsNotFound(String typed) {
        register("Chấn chỉnh kỷ luật lao động; viên chức; kỷ luật. Công văn số 2596-CV/TU ngày 09/4/2024.");

        assertThat(documents(leader, typed + " " + sign)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "%d/SGDDT", "%d/SGDĐT-VP", "%dsgddtvp", "%d / sgdđt – vp"})
    void aNumberFindsItsDocumentFirst(String written) {
        DocumentId own = register(number + "/SGDĐT-VP", LocalDate.of(2020, 1, 1), "Trích yếu", "Nội dung.");
        DocumentId later = register("", LocalDate.of(2024, 1, 1), "Trả lời", "Theo số " + number + "/SGDĐT-VP.");

        assertThat(documents(leader, written.formatted(number))).containsExactly(own.value(), later.value());
        assertThat(documents(leader, String.valueOf(number / 10))).doesNotContain(own.value());
    }

    @Test
    void whatStandsInTheTitleOrSideBySideComesFirst() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        long apart =
                register("", day.plusDays(3), "Khác " + sign, "kỳ họp bàn luật").value();
        long beside =
                register("", day.plusDays(1), "Khác " + sign, "giữ kỷ luật").value();
        long title = register("", day, "Kỷ luật " + sign, "Nội dung").value();

        assertThat(documents(leader, sign + " kỷ luật")).containsExactly(title, beside, apart);
        assertThat(find(leader, ordered(sign + " kỷ luật", Wanted.Order.NEWEST)).hits())
                .extracting(Hit::id)
                .containsExactly(apart, beside, title);
    }

    private static Wanted ordered(String typed, Wanted.Order order) {
        return new Wanted(typed, null, "", "", null, null, null, null, "", order);
    }

    @Test
    void nobodyFindsOrCountsWhatTheyMayNotOpen() {
        DocumentId id = register("Nội dung riêng về " + sign + ".");

        for (CurrentPerson other : List.of(member, outsider)) {
            Finding.Found found = find(other, Wanted.saying(sign));
            assertThat(found.hits()).isEmpty();
            assertThat(found.counted()).isZero();
        }
        documents.sendTo(id, List.of(finance));
        assertThat(documents(member, sign)).containsExactly(id.value());
        assertThat(documents(outsider, sign)).isEmpty();
    }

    @Test
    void whatWasRecalledIsFoundByNobodyWhoOnlyReceivedIt() {
        DocumentId id = register("Nội dung sai về " + sign + ".");
        documents.sendTo(id, List.of(finance));
        assertThat(documents(member, sign)).containsExactly(id.value());

        documents.recall(leader.actor(), id, "Gửi nhầm");

        Finding.Found found = find(member, Wanted.saying(sign));
        assertThat(found.hits()).isEmpty();
        assertThat(found.counted()).isZero();
        assertThat(documents(leader, sign)).containsExactly(id.value());
    }

    @Test
    void aCaseIsFoundByItsTitleAndByWhatWasSaidInIt() {
        org.setGroup(SETUP, "Các phòng thuộc Sở", List.of(finance));
        DocumentId document =
                register(number + "/SGDĐT-VP", LocalDate.of(2024, 4, 17), "Về việc " + sign, """
                Kính gửi: Các phòng thuộc Sở.

                1. Các phòng thuộc Sở rà soát %s quy chế làm việc, báo cáo trước ngày 31/12/2036.

                Nơi nhận:
                """.formatted(sign));
        DirectiveId id = directives.receive(leader, document);
        Directive directive = directives.find(id).orElseThrow();
        cases.issue(leader, id, directive.version());

        Wanted onlyCases = new Wanted(
                sign, Thing.CASE, "", "", null, null, null, null, Progress.NOT_STARTED.name(), Wanted.Order.RELEVANCE);
        assertThat(find(leader, onlyCases).hits()).hasSize(1);
        assertThat(find(member, onlyCases).hits()).hasSize(1);
        assertThat(find(outsider, onlyCases).hits()).isEmpty();
        assertThat(find(
                                leader,
                                new Wanted(
                                        sign, Thing.CASE, "", "", null, null, null, null, "DONE", Wanted.Order.NEWEST))
                        .hits())
                .isEmpty();
    }

    @Test
    void theNewestTextIsFoundAndTheOldOneNoLonger() {
        DocumentId id = register("Bản " + sign + " đầu tiên");
        assertThat(documents(leader, "“" + sign + " đầu tiên”")).containsExactly(id.value());

        documents.change(leader.actor(), id, new Content("Bản " + sign + " sửa đổi", null), "đính chính");

        assertThat(documents(leader, "“" + sign + " sửa đổi”")).containsExactly(id.value());
        assertThat(documents(leader, "“" + sign + " đầu tiên”")).isEmpty();
    }

    @Test
    void filtersNarrow() {
        long may = register("", LocalDate.of(2024, 5, 2), "Khác " + sign, "x").value();
        register("", LocalDate.of(2023, 5, 2), "Khác " + sign, "x");
        Wanted year = new Wanted(
                sign,
                null,
                "CONG_VAN",
                "giao duc",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                Direction.OUTGOING,
                "",
                Wanted.Order.RELEVANCE);
        assertThat(find(leader, year).hits()).extracting(Hit::id).containsExactly(may);
        Wanted incoming = new Wanted(sign, null, "", "", null, null, null, Direction.INCOMING, "", Wanted.Order.NEWEST);
        assertThat(find(leader, incoming).hits()).isEmpty();
        Wanted other = new Wanted(sign, null, "", "y tế", null, null, null, null, "", Wanted.Order.NEWEST);
        assertThat(find(leader, other).hits()).isEmpty();
    }

    @Test
    void wordsThatAreNowhereAreTakenAsBeginnings() {
        DocumentId id = register("Nội dung");
        Finding.Found found = find(leader, Wanted.saying(sign.substring(0, sign.length() - 1)));
        assertThat(found.widened()).isTrue();
        assertThat(found.hits()).extracting(Hit::id).contains(id.value());
    }

    @Test
    void thePageShowsTheHitInItsOwnSpellingAndLeadsToIt() throws Exception {
        DocumentId id = register("Giữ vững KỶ CƯƠNG trong công vụ.");
        awaitIndexed();
        var page = Jsoup.parse(html("/search?q={q}", sign + " ky cuong"));
        assertThat(page.select(".excerpt mark").eachText()).contains("KỶ CƯƠNG");
        assertThat(page.select(".hits h2 a").attr("href")).startsWith("/documents/" + id.value() + "?find=");
        assertThat(html("/search?q={q}", "zzqqxx")).contains("Không tìm thấy gì");
        assertThat(html("/search?q={q}&from=31/02/2024", sign)).contains("Không có ngày 31/02/2024");
    }

    private String html(String address, Object... values) throws Exception {
        return web.perform(get(address, values).with(as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(java.net.URI address) throws Exception {
        return web.perform(get(address).with(as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(CurrentPerson person) {
        return authentication(new UsernamePasswordAuthenticationToken(
                person, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")));
    }

    @Test
    void aListOfHitsIsATableWithoutFormulas() throws Exception {
        register("", LocalDate.of(2024, 5, 2), "=HYPERLINK(1) " + sign, "nội dung");
        awaitIndexed();
        byte[] file = web.perform(get("/search/export.xlsx?q={q}", sign).with(as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(titles(file)).containsExactly("=HYPERLINK(1) " + sign);
    }

    private static List<String> titles(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            return java.util.stream.IntStream.rangeClosed(3, sheet.getLastRowNum())
                    .mapToObj(row -> sheet.getRow(row).getCell(4).getStringCellValue())
                    .toList();
        }
    }

    @Test
    void aSearchIsKeptByWhoKeptItAlone() throws Exception {
        web.perform(post("/search/saved")
                .param("q", "kỷ luật")
                .param("type", "CONG_VAN")
                .param("name", "Câu hay dùng")
                .with(as(leader))
                .with(csrf()));
        SavedSearches.Saved one = saved.of(leader.id()).getFirst();
        assertThat(one.name()).isEqualTo("Câu hay dùng");
        assertThat(page(java.net.URI.create("/search?" + one.question()))).contains("value=\"kỷ luật\"");
        assertThat(saved.of(member.id())).isEmpty();

        saved.drop(member.id(), one.id());
        assertThat(saved.of(leader.id())).hasSize(1);
        saved.drop(leader.id(), one.id());
        assertThat(saved.of(leader.id())).isEmpty();
    }
}
