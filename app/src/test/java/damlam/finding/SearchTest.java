package damlam.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/// A document and its cases are found by its number, however it is written.
@ServerTest
class SearchTest {
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
    Search search;

    /// Numbers that no other test gives.
    private final int number = ThreadLocalRandom.current().nextInt(2_000, 9_000) * 10 + 7;

    private final int cited = number + 1;
    private CurrentPerson leader;
    private CurrentPerson outsider;
    private DocumentId document;

    @BeforeEach
    void aDirectiveWithItsCases() {
        UnitId body = unit("Sở Tìm kiếm", UnitKind.BODY, null);
        UnitId finance = unit("Phòng Thử", UnitKind.DEPARTMENT, body);
        UnitId school = unit("Trường Thử", UnitKind.PUBLIC_UNIT, body);
        leader = person(body, Duty.HEAD);
        person(finance, Duty.HEAD);
        outsider = person(school, Duty.MEMBER);
        org.setGroup(SETUP, "Các phòng thuộc Sở", List.of(finance));
        document = register(number + "/SGDĐT-VP", """
                Thực hiện Công văn số %d-CV/TU ngày 09/4/2024 của Tỉnh ủy Hưng Yên về việc chấn chỉnh.
                Kính gửi: Các phòng thuộc Sở.

                1. Các phòng thuộc Sở rà soát quy chế làm việc, báo cáo trước ngày 31/12/2036.

                Nơi nhận:
                """.formatted(cited));
        DirectiveId id = directives.receive(leader, document);
        Directive directive = directives.find(id).orElseThrow();
        cases.issue(leader, id, directive.version());
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

    private DocumentId register(String called, String text) {
        return documents.register(
                leader.actor(),
                new Registration(
                        Direction.OUTGOING,
                        called,
                        LocalDate.of(2024, 4, 17),
                        "Sở Thử",
                        "CONG_VAN",
                        "về " + called.hashCode(),
                        "",
                        new Content(text, null)));
    }

    private List<DocumentId> found(String asked) {
        return search.find(leader, asked, 20).documents().shown().stream()
                .map(Document::id)
                .toList();
    }

    private List<CaseLine> work(CurrentPerson by, String asked) {
        return search.find(by, asked, 20).cases().shown().stream()
                .map(Search.FoundCase::line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%d", "%d/SGDĐT-VP", "%d/sgddt-vp", "%d sgddt vp", "%dSGDĐTVP", "%d/SGD", "%d / SGDĐT – VP"})
    void aNumberFindsTheDocumentAndItsCases(String written) {
        String asked = written.formatted(number);

        assertThat(found(asked)).containsExactly(document);
        assertThat(work(leader, asked)).hasSize(1);
        assertThat(search.find(leader, asked, Search.Kind.CASES, 1, 0).cases().all())
                .isEqualTo(1);
        assertThat(work(outsider, asked)).isEmpty();
    }

    @Test
    void theBeginningOfItsDigitsIsAnotherNumber() {
        assertThat(work(leader, String.valueOf(number / 10))).isEmpty();
        assertThat(work(leader, number + "/UBND")).isEmpty();
        assertThat(found(number + "/UBND")).isEmpty();
    }

    @Test
    void aNumberThatIsCitedFindsWhatCitesItAndItsCases() {
        assertThat(found(cited + "-CV/TU")).containsExactly(document);
        assertThat(work(leader, cited + "-CV/TU")).hasSize(1);
        assertThat(work(leader, cited + " cv tu")).hasSize(1);
    }

    @Test
    void whatBearsTheNumberComesBeforeWhatOnlyNamesIt() {
        DocumentId own = register(cited + "-CV/TU", "Nội dung thử.");
        DocumentId later = register((number + 2) + "/KH", "Nhắc đến %d-CV/TU và %d.".formatted(cited, cited));

        assertThat(found(cited + "-CV/TU")).startsWith(own).contains(document, later);
        assertThat(found(String.valueOf(cited))).startsWith(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soat' quy",
                "soat\\ quy%",
                "\"soat\" (quy)",
                "soat:quy?",
                "soat--quy;",
                "soat$1 quy",
                "{soat} quy"
            })
    void signsPartWordsAndMeanNothingElse(String asked) {
        assertThat(search.find(leader, asked, Search.Kind.CASES, 50, 0).cases().all())
                .isPositive();
        assertThat(work(outsider, asked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soat' or true --", "²½Ⅳ", "\u0000", "𠀀", "'); drop table cases.work; --"})
    void whateverIsTypedIsLookedForAsWords(String asked) {
        assertThat(work(outsider, asked)).isEmpty();
        assertThat(work(leader, asked)).isEmpty();
    }

    @Test
    void thePaletteOffersFirstThePlacesThatSomebodyHas() throws Exception {
        assertThat(Jsoup.parse(palette("bao cao")).select("a").getFirst().attr("href"))
                .isEqualTo("/reports");
        assertThat(Jsoup.parse(palette("chi đ")).select("h3, a").eachText()).startsWith("Trang", "Chỉ đạo");
        assertThat(palette("quan tri")).doesNotContain("href=\"/admin\"");
        assertThat(palette("/")).doesNotContain("Trang");
    }

    private String palette(String asked) throws Exception {
        return web.perform(get("/search")
                        .param("q", asked)
                        .header("X-Fragment", "true")
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                leader, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void thePaletteShowsBoth() throws Exception {
        String rows = palette(number + "/sgddt-vp");

        assertThat(rows).contains("/documents/" + document.value(), "/cases/");
    }
}
