package damlam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.Certainty;
import damlam.org.Org;
import damlam.page.Words;
import damlam.rulebook.RuleRefusedException.Reason;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Law is data: what holds on which day, and what may work upon a person.
@ServerTest
class RulebookTest {
    private static final Words VI = Words.in(Locale.of("vi"));

    @Autowired
    Rulebook book;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody body;

    @BeforeEach
    void aBody() {
        body = new TestBody(org, accounts);
    }

    @Test
    void theLawOfTheDayIsAskedForByDay() {
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .basis())
                .startsWith("Nghị định 112/2020/NĐ-CP");
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .basis())
                .isEqualTo("Nghị định 234/2026/NĐ-CP");
        assertThat(book.on("complaint.accept", LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Amount(10, Measure.DAYS));
        assertThat(book.on("complaint.accept", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Amount(7, Measure.WORKING_DAYS));
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void whatIsShippedDoesNotOverlap() {
        var shipped = ShippedRules.read();
        assertThat(shipped).hasSizeGreaterThan(80);
        for (var one : shipped) {
            assertThat(shipped.stream()
                            .filter(other -> other != one && other.code().equals(one.code()))
                            .filter(other -> (one.until() == null
                                            || !other.from().isAfter(one.until()))
                                    && (other.until() == null || !one.from().isAfter(other.until()))))
                    .as(one.code() + " from " + one.from())
                    .isEmpty();
        }
    }

    /// Far from today: tests share the book.
    @Test
    void whatIsNotSureDoesNotWorkUponAPersonBeforeTwoOfficersConfirmedIt() {
        String code = "hearing.extension";
        LocalDate day = LocalDate.of(2091, 1, 5);
        Rule shipped = book.on(code, day).orElseThrow();
        assertThatExceptionOfType(UnconfirmedRuleException.class)
                .isThrownBy(() -> book.binding(code, day))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(shipped));
        assertThat(book.binding("discipline.vienChuc.time", day).amount().count())
                .isEqualTo(90);
        assertThatExceptionOfType(NoRuleException.class).isThrownBy(() -> book.binding(code, LocalDate.of(1990, 1, 1)));

        NewRule better = new NewRule(
                code,
                new Amount(3, Measure.WORKING_DAYS),
                shipped.says(),
                "Quy chế thử, Điều 1",
                day,
                day.plusYears(1),
                "đã đọc");
        assertThat(refused(() -> book.propose(body.official, better))).isEqualTo(Reason.NOT_OFFICER);
        RuleId proposed = book.propose(body.leader, better);
        assertThat(book.on(code, day)).contains(shipped);
        assertThat(refused(() -> book.decide(body.leader, proposed, true, ""))).isEqualTo(Reason.SAME_PERSON);
        assertThat(refused(() -> book.decide(body.chief, proposed, true, ""))).isEqualTo(Reason.NOT_OFFICER);
        book.decide(body.deputy, proposed, true, "");
        assertThat(book.binding(code, day).amount().count()).isEqualTo(3);
        assertThat(book.on(code, day.minusDays(1))).contains(shipped);
        assertThat(book.on(code, day.plusYears(2))).contains(shipped);
        assertThat(refused(() -> book.decide(body.deputy, proposed, false, "không")))
                .isEqualTo(Reason.DECIDED);
    }

    @Test
    void theDatabaseItselfAsksForTheSecondOfficer() {
        LocalDate day = LocalDate.of(2092, 1, 5);
        RuleId proposed = book.propose(
                body.leader,
                new NewRule(
                        "hearing.conclude",
                        new Amount(9, Measure.WORKING_DAYS),
                        "Kết luận",
                        "Quy chế thử",
                        day,
                        day,
                        "thử"));
        assertThatThrownBy(() -> jdbc.sql("insert into rulebook.decision values (?, true, ?, now(), '')")
                        .params(proposed.value(), body.leader.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("somebody else");
        book.decide(body.deputy, proposed, false, "chưa đủ căn cứ");
        assertThat(book.rule(proposed).orElseThrow().standing()).isEqualTo(Standing.REFUSED);
        assertThat(book.on("hearing.conclude", day).orElseThrow().standing()).isEqualTo(Standing.SHIPPED);
    }

    @Test
    void thePageShowsWhatIsInForceOnAnyDayAndTakesAProposalWithItsFieldsKept() throws Exception {
        String page = shown(body.official, "/rulebook?on=2026-06-30");
        assertThat(page)
                .contains("30/06/2026", "Nghị định 112/2020/NĐ-CP", "chưa xác nhận, chưa dùng với người")
                .doesNotContain("Nghị định 234/2026/NĐ-CP");
        Rule rule = book.on("hearing.answer", LocalDate.of(2026, 11, 1)).orElseThrow();
        String address = "/rulebook/" + rule.id().value();
        assertThat(shown(body.official, address)).doesNotContain("/propose");
        var form = post(address + "/propose")
                .param("says", "Thời hạn")
                .param("count", "0")
                .param("basis", "Quy chế 9, Điều 2")
                .param("from", "2093-01-01")
                .param("until", "2092-01-01");
        String wrong = TestBody.send(web, body.leader, form).getContentAsString(StandardCharsets.UTF_8);
        assertThat(wrong).contains("Quy chế 9, Điều 2", "từ 1 đến 9999", "aria-invalid=\"true\"");
        var right = post(address + "/propose")
                .param("says", "Thời hạn")
                .param("count", "1")
                .param("basis", "Quy chế 9, Điều 2")
                .param("from", "2093-01-01")
                .param("reason", "Thời hạn cũ không còn hợp");
        assertThat(TestBody.send(web, body.official, right).getStatus()).isEqualTo(403);
    }

    @Test
    void theLastDayThatIsTypedIsTheLastOnWhichItHolds() throws Exception {
        Rule shipped = book.on("dare.answer", org.today()).orElseThrow();
        LocalDate last = LocalDate.of(2094, 12, 31);
        Rule made = sent(body.leader, shipped, "6", "2094-01-01", "31/12/2094", "");
        assertThat(made.until()).isEqualTo(last);
        book.decide(body.deputy, made.id(), true, "");
        assertThat(shown(body.official, "/rulebook/" + made.id().value())).contains("từ 01/01/2094 đến 31/12/2094");
        assertThat(book.on("dare.answer", last).orElseThrow().amount().count()).isEqualTo(6);
        assertThat(book.on("dare.answer", last.plusDays(1))).contains(shipped);
    }

    /// What was known on a day stays known, and whoever reads the book of that day learns what was corrected, and when.
    @Test
    void thePastIsChangedByACorrectionOnly() throws Exception {
        String code = "rotation.least";
        Rule shipped = book.on(code, org.today()).orElseThrow();
        LocalDate day = LocalDate.of(2022, 6, 1);
        NewRule vouched = changed(shipped, 2, shipped.from(), null, false);
        book.decide(body.deputy, book.propose(body.leader, vouched), true, "");
        for (LocalDate from : List.of(
                LocalDate.of(1900, 1, 1), shipped.from(), day, org.today().minusDays(1))) {
            assertThat(refused(() -> book.propose(body.leader, changed(shipped, 3, from, null, false))))
                    .as("from " + from)
                    .isEqualTo(Reason.PAST);
        }
        assertThat(refused(() -> book.propose(body.leader, changed(shipped, 2, LocalDate.of(1900, 1, 1), null, false))))
                .as("days on which no rule held")
                .isEqualTo(Reason.PAST);
        RuleId corrected = book.propose(body.leader, changed(shipped, 3, day, day.plusMonths(1), true));
        assertThat(shown(body.deputy, "/rulebook/" + corrected.value()))
                .contains("Đính chính những ngày đã qua", "3 năm thay 2 năm", "Trong đó có ngày đã qua");
        Instant before = Instant.now();
        book.decide(body.deputy, corrected, true, "");
        assertThat(book.on(code, day).orElseThrow().amount().count()).isEqualTo(3);
        assertThat(book.on(code, day, before).orElseThrow().amount().count()).isEqualTo(2);
        assertThat(book.knownThen(code, day)).contains(shipped);
        assertThat(shown(body.official, "/rulebook?on=2022-06-01"))
                .contains(
                        "Hết ngày 01/06/2022, sổ ghi 2 năm; đến ngày " + VI.date(org.today()) + " mới sửa thành 3 năm")
                .contains("Phó Giám đốc Hư Cấu, ngày " + VI.date(org.today()) + " xác nhận");
        assertThat(shown(body.official, "/rulebook?on=2022-05-31")).doesNotContain("mới sửa thành 3 năm");
    }

    @Test
    void aChangeWhoseFirstDayPassedWhileItWaitedIsNotConfirmed() {
        RuleId late = new RuleId(jdbc.sql("""
                        insert into rulebook.rule (code, count, measure, says, says_english, basis, valid_from, certainty,
                                                   binds_people, proposed_by, proposed_at, reason)
                        select code, 9, measure, says, '', 'Quy chế thử', ?, 'FOUND', binds_people, ?, now(), 'thử'
                        from rulebook.rule where code = 'rotation.most' returning rule_id
                        """)
                .params(org.today().minusDays(1), body.leader.id().value())
                .query(Long.class)
                .single());
        assertThat(refused(() -> book.decide(body.deputy, late, true, ""))).isEqualTo(Reason.PAST);
        book.decide(body.deputy, late, false, "đã quá ngày");
        assertThat(book.rule(late).orElseThrow().course().words()).isEqualTo("đã quá ngày");
    }

    @Test
    void whoeverConfirmsSeesTheChangeTheReasonAndThatItWaits() throws Exception {
        Rule shipped = book.on("policy.answer", org.today()).orElseThrow();
        String address = "/rulebook/" + shipped.id().value();
        assertThat(shown(body.leader, address))
                .as("what the release says for want of a ground is none")
                .contains("name=\"basis\" type=\"text\" value=\"\"");
        assertThat(refused(() -> book.propose(
                        body.leader,
                        new NewRule(
                                shipped.code(),
                                shipped.amount(),
                                shipped.says(),
                                shipped.basis(),
                                shipped.from(),
                                null,
                                "thử"))))
                .isEqualTo(Reason.NO_GROUND);
        Rule made = sent(body.leader, shipped, "7", "2095-01-01", "", "Trả lời người dân nhanh hơn " + body.sign);
        assertThat(refused(() -> book.propose(
                        body.deputy,
                        new NewRule(
                                made.code(),
                                made.amount(),
                                made.says(),
                                made.basis(),
                                made.from(),
                                made.until(),
                                "lần nữa"))))
                .isEqualTo(Reason.PROPOSED_ALREADY);
        String own = "/rulebook/" + made.id().value();
        assertThat(shown(body.deputy, own))
                .contains("10 ngày làm việc → 7 ngày làm việc", made.course().reason(), "chưa ai xác nhận", "/decide")
                .contains("từ 01/01/2095: 7 ngày làm việc thay 10 ngày làm việc (theo bản phần mềm)")
                .doesNotContain("Đã đọc tại văn bản");
        assertThat(head(shown(body.deputy, own))).startsWith("Anh/chị xác nhận hoặc từ chối đề nghị");
        assertThat(head(shown(body.leader, own))).startsWith("Đề nghị, chưa áp dụng");
        assertThat(shown(body.leader, own)).doesNotContain("/decide");
        String list = shown(body.deputy, "/rulebook");
        assertThat(list)
                .contains("Đề nghị, chưa áp dụng: " + made.says(), made.course().reason());
        assertThat(head(list)).contains("chờ anh/chị xác nhận hoặc từ chối");
        assertThat(book.toDo(body.deputy) - book.toDo(body.leader)).isEqualTo(1);
        assertThat(book.toDo(body.chief)).as("whoever may not confirm").isZero();
        assertThat(shown(body.deputy, "/")).contains("id=\"rules\"");
        assertThat(shown(body.official, "/")).doesNotContain("id=\"rules\"");
        var nothing = post(own + "/decide");
        assertThat(TestBody.send(web, body.deputy, nothing).getStatus()).isEqualTo(422);
        assertThat(book.rule(made.id()).orElseThrow().standing()).isEqualTo(Standing.PROPOSED);
        book.decide(body.deputy, made.id(), false, "chưa đủ căn cứ");
        assertThat(shown(body.leader, own)).contains("Không được chấp nhận, không áp dụng", "chưa đủ căn cứ");
    }

    @Test
    void thePageOfAReplacedVersionBeginsWithWhatHolds() throws Exception {
        Rule shipped = book.on("denunciation.forward", org.today()).orElseThrow();
        RuleId made = book.propose(body.leader, changed(shipped, 6, org.today(), null, false));
        String address = "/rulebook/" + shipped.id().value();
        assertThat(head(shown(body.official, address))).contains("5 ngày làm việc");
        book.decide(body.deputy, made, true, "");
        String page = shown(body.official, address);
        assertThat(head(page)).contains("6 ngày làm việc").doesNotContain("5 ngày làm việc");
        assertThat(page).contains("bản không còn áp dụng: 5 ngày làm việc", "/rulebook/" + made.value());
    }

    @Test
    void makeshiftsOfTheSystemComeFirstAndSayWhoDecides() throws Exception {
        assertThat(book.all().stream().filter(Rule::isDefault).map(Rule::code).toList())
                .contains("hearing.answer", "hearing.conclude", "hearing.open.most", "policy.answer", "dare.answer")
                .doesNotContain("clock.dayOff", "law.party", "removal.vote");
        String page = shown(body.official, "/rulebook");
        String defaults = page.substring(page.indexOf("id=\"defaults\""), page.indexOf("id=\"law\""));
        for (String code : List.of("hearing.conclude", "hearing.open.most")) {
            assertThat(defaults)
                    .contains(book.on(code, org.today()).orElseThrow().says());
        }
        assertThat(defaults)
                .contains("mức tạm của hệ thống, chưa ai xác nhận", "lãnh đạo hoặc bộ phận kiểm tra, thanh tra");
        long id = book.on("hearing.open.most", org.today()).orElseThrow().id().value();
        assertThat(shown(body.official, "/rulebook/" + id)).contains("mức tạm của hệ thống, chưa ai xác nhận");
    }

    /// An officer writes a rule in Vietnamese only.
    @Test
    void inEnglishARuleGoesByItsNameAndItsOwnWordsStayVietnamese() throws Exception {
        Rule shipped = book.on("disclosure.days", org.today()).orElseThrow();
        RuleId made = book.propose(
                body.leader, changed(shipped, 21, LocalDate.of(2096, 1, 1), LocalDate.of(2096, 2, 1), false));
        String page = inEnglish(body.official, "/rulebook/" + made.value());
        assertThat(head(inEnglish(body.deputy, "/rulebook"))).startsWith("Proposals for you to confirm or refuse");
        assertThat(head(page)).contains(shipped.saysEnglish()).doesNotContain(shipped.says());
        assertThat(page).contains("those of the Vietnamese text", "<span lang=\"vi\">" + shipped.says());
        assertThat(book.proposed().getLast().says(true)).as("on every page").isEqualTo(shipped.saysEnglish());
        book.decide(body.deputy, made, false, "thử");
    }

    /// The guide, the menu and the pages name one way.
    @Test
    void theGuideNamesTheWayThatTheMenuHas() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "guides", "hearings.md")))
                .contains("*" + VI.say("layout.more") + " → " + VI.say("layout.nav.rules") + " → "
                        + VI.say("rulebook.title") + "*");
        assertThat(shown(body.official, "/rules"))
                .contains("<a class=\"act\" href=\"/rulebook\">" + VI.say("rulebook.title") + "</a>")
                .doesNotContain("không sửa tại đây");
    }

    private static NewRule changed(
            Rule rule, int count, LocalDate from, @Nullable LocalDate until, boolean correction) {
        Amount amount = new Amount(count, rule.amount().measure());
        return new NewRule(rule.code(), amount, rule.says(), "Quy chế thử", from, until, "thử", correction);
    }

    /// Proposed on the page: what would change is shown before it is sent.
    private Rule sent(CurrentPerson by, Rule rule, String count, String from, String until, String reason)
            throws Exception {
        String address = "/rulebook/" + rule.id().value() + "/propose";
        String why = reason.isEmpty() ? "Thời hạn cũ không còn hợp" : reason;
        String preview = TestBody.send(web, by, form(address, rule, count, from, until, why))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(preview).contains("Chưa gửi", "theo bản phần mềm", "value=\"Quy chế 9, Điều 2\"");
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(preview);
        assertThat(seen.find()).isTrue();
        assertThat(book.proposed())
                .noneMatch(each ->
                        each.course().reason().equals(why) && each.code().equals(rule.code()));
        String made = TestBody.send(
                        web, by, form(address, rule, count, from, until, why).param("seen", seen.group(1)))
                .getRedirectedUrl();
        assertThat(made).startsWith("/rulebook/");
        return book.rule(new RuleId(Long.parseLong(made.substring("/rulebook/".length()))))
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder form(
            String address, Rule rule, String count, String from, String until, String reason) {
        return post(address)
                .param("says", rule.says())
                .param("count", count)
                .param("basis", "Quy chế 9, Điều 2")
                .param("from", from)
                .param("until", until)
                .param("reason", reason);
    }

    private static String head(String page) {
        return page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    }

    private String inEnglish(CurrentPerson person, String address) throws Exception {
        return web.perform(get(address).cookie(new Cookie("language", "en")).with(TestBody.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (RuleRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void whatIsReadOfAnotherDayIsThatDaysAlone() throws Exception {
        Rule shipped = book.on("staff.decide", org.today()).orElseThrow();
        Rule made = sent(body.leader, shipped, "9", "2094-01-01", "", "");
        assertThat(head(shown(body.deputy, "/rulebook"))).contains("chờ anh/chị xác nhận");
        assertThat(head(shown(body.deputy, "/rulebook?on=2024-04-17"))).startsWith("Ngày 17/04/2024:");
        assertThat(head(shown(body.deputy, "/rulebook?on=1900-01-01")))
                .contains("quy định sớm nhất trong sổ áp dụng từ ngày "
                        + VI.date(book.begins().orElseThrow()));
        var wrong = Jsoup.parse(shown(body.deputy, "/rulebook?on=abc"));
        assertThat(wrong.select("#on-error").text()).contains("abc");
        assertThat(wrong.select("table.book")).as("no other day in its place").isEmpty();
        book.decide(body.deputy, made.id(), false, "thôi");
    }

    /// A makeshift that two officers replaced on all of its days says so, and not that it is used.
    @Test
    void aVersionThatHoldsOnNoDayAnyMoreSaysSo() throws Exception {
        Rule shipped = book.on("oversight.sample.after", org.today()).orElseThrow();
        String address = "/rulebook/" + shipped.id().value();
        assertThat(shown(body.official, address)).contains("đang được dùng để tính hạn");
        book.decide(body.deputy, book.propose(body.leader, changed(shipped, 12, shipped.from(), null, true)), true, "");
        RuleId again = book.propose(body.leader, changed(shipped, 13, shipped.from(), null, true));
        book.decide(body.deputy, again, true, "");

        String page = shown(body.official, address);
        assertThat(page).doesNotContain("đang được dùng để tính hạn");
        assertThat(Jsoup.parse(page).select("#versions tbody tr").eachText())
                .filteredOn(row -> row.contains("đã được thay, không còn áp dụng ngày nào"))
                .hasSize(2);
        assertThat(Jsoup.parse(page).select("#versions tbody tr:contains(13)").text())
                .contains("đã xác nhận");
    }

    @Test
    void rulesAreFoundByTheirWordsTheirGroupAndTheirGround() throws Exception {
        var all = Jsoup.parse(shown(body.official, "/rulebook"));
        assertThat(all.select("nav.parts a").eachAttr("href")).contains("#law", "#hearing");
        var found = Jsoup.parse(shown(body.official, "/rulebook?q=tam%20dinh%20chi%20377&on=2026-01-01"));
        assertThat(found.select("table.book tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.html().contains("377-QĐ/TW"));
        assertThat(found.select("#defaults, nav.parts")).isEmpty();
        assertThat(found.select("[role=status]").text()).contains("tam dinh chi 377");
        assertThat(Jsoup.parse(shown(body.official, "/rulebook?q=khong%20co%20gi%20nhu%20the"))
                        .select("table.book"))
                .isEmpty();
    }

    @Test
    void suspensionByThePartyHasItsRuleSinceTheDayItCame() {
        assertThat(book.on("law.partySuspension", LocalDate.of(2024, 5, 22))).isEmpty();
        assertThat(book.on("law.partySuspension", LocalDate.of(2024, 5, 23))
                        .orElseThrow()
                        .basis())
                .isEqualTo("Quy định 148-QĐ/TW");
        assertThat(book.on("law.partySuspension", LocalDate.of(2025, 10, 7))
                        .orElseThrow()
                        .basis())
                .isEqualTo("Quy định 148-QĐ/TW");
        assertThat(book.on("law.partySuspension", LocalDate.of(2025, 10, 8))
                        .orElseThrow()
                        .basis())
                .isEqualTo("Quy định 377-QĐ/TW");
    }

    /// Two lines of the page that say the same of the same law are one too many.
    /// Far from today: tests share the book.
    private Rule proposed(CurrentPerson by, String code) {
        return proposed(by, code, LocalDate.of(2096, 3, 1), 1);
    }

    private Rule proposed(CurrentPerson by, String code, LocalDate day, int more) {
        Rule held = book.on(code, day).orElseThrow();
        return book.rule(book.propose(by, changed(held, held.amount().count() + more, day, day.plusDays(9), false)))
                .orElseThrow();
    }

    private long acts(String kind, Rule rule) {
        return jdbc.sql("select count(*) from journal.entry where kind = ? and subject = ?")
                .params(kind, "rule:" + rule.id().value())
                .query(Long.class)
                .single();
    }

    private Document several(CurrentPerson by, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse answer = TestBody.send(web, by, form);
        String led = answer.getRedirectedUrl();
        return Jsoup.parse(led == null ? answer.getContentAsString(StandardCharsets.UTF_8) : shown(by, led));
    }

    @Test
    void withoutRulesNamedThePageSaysWhatIsToBeChosen() throws Exception {
        Document page = Jsoup.parse(shown(body.chief, "/rulebook/several"));
        assertThat(page.select("h1").text()).doesNotContain("không còn quy định nào");
        assertThat(page.select("#groups a").eachAttr("href")).contains("/rulebook/several?group=discipline");
        assertThat(page.select("#confirmers").text()).contains(body.leader.name(), body.deputy.name());
    }

    @Test
    void whoeverNeitherProposesNorConfirmsReadsThatNothingIsTheirs() throws Exception {
        for (String page : List.of("/rulebook", "/competence")) {
            assertThat(Jsoup.parse(shown(body.official, page)).select("h1").text())
                    .as(page)
                    .startsWith("Anh/chị không phải làm gì ở trang này.");
            assertThat(Jsoup.parse(shown(body.deputy, page)).select("h1").text())
                    .as(page)
                    .doesNotContain("không phải làm gì");
        }
    }

    @Test
    void whatWasTakenIsReadOnAPageOfItsOwn() throws Exception {
        Rule one = proposed(body.leader, "complaint.accept");
        var form = post("/rulebook/several/confirm?rules=" + listed(one)).param(tick(one), "yes");
        String led = TestBody.send(web, body.deputy, form).getRedirectedUrl();
        assertThat(led).startsWith("/rulebook/several?rules=" + one.id().value() + "&did=confirmed");
        assertThat(Jsoup.parse(shown(body.deputy, led))
                        .select(".msg[role=status]")
                        .text())
                .isEqualTo("Đã xác nhận 1 quy định.");
    }

    private static String listed(Rule... rules) {
        return Stream.of(rules).map(rule -> String.valueOf(rule.id().value())).collect(Collectors.joining(","));
    }

    private static String tick(Rule rule) {
        return "tick-" + rule.id().value();
    }

    /// Each by a tick of its own and an act of its own; what is refused takes nothing of the others with it.
    @Test
    void severalRulesAreConfirmedOnOnePageEachByItself() throws Exception {
        Rule one = proposed(body.leader, "complaint.accept");
        Rule another = proposed(body.leader, "removal.propose");
        Rule left = proposed(body.leader, "removal.vote");
        Rule own = proposed(body.deputy, "discipline.vienChuc.decision");
        String about = "?rules=" + listed(one, another, left, own) + "&back=/proceedings/7";
        Document page = Jsoup.parse(shown(body.deputy, "/rulebook/several" + about));
        assertThat(page.select("h1").text())
                .isEqualTo("3 quy định chờ anh/chị xác nhận; 1 quy định chờ người khác xác nhận.");
        assertThat(page.select("#confirm input[type=checkbox]")).hasSize(3).noneMatch(box -> box.hasAttr("checked"));
        assertThat(page.select("#confirm li").first().text())
                .contains(
                        "8 ngày làm việc",
                        "từ 01/03/2096 đến 10/03/2096",
                        "Theo người đề nghị, chưa ai xác nhận",
                        "Quy chế thử",
                        "Người đề nghị: " + body.leader.name());
        assertThat(page.select("#wait").text()).contains("Ra quyết định kỷ luật");
        assertThat(page.select(".acts a").attr("href")).isEqualTo("/proceedings/7");
        assertThat(several(body.deputy, "/rulebook/several/confirm" + about).text())
                .contains("Chưa đánh dấu quy định nào");

        Document sent = several(
                body.deputy,
                "/rulebook/several/confirm" + about,
                tick(one),
                "yes",
                tick(another),
                "yes",
                tick(own),
                "yes");
        assertThat(sent.select(".msg[role=status]").text()).isEqualTo("Đã xác nhận 2 quy định.");
        assertThat(sent.select("#refused").text())
                .contains("1 quy định chưa được ghi", "Ra quyết định kỷ luật", "Người đề nghị không tự xác nhận");
        for (Rule confirmed : List.of(one, another)) {
            assertThat(book.rule(confirmed.id()).orElseThrow().course().decidedBy())
                    .isEqualTo(body.deputy.id());
            assertThat(acts("rulebook.confirm", confirmed)).as(confirmed.code()).isOne();
        }
        for (Rule waiting : List.of(left, own)) {
            assertThat(book.rule(waiting.id()).orElseThrow().standing()).isEqualTo(Standing.PROPOSED);
            assertThat(acts("rulebook.confirm", waiting)).isZero();
        }
        assertThat(sent.select("#done li")).hasSize(2);
        assertThat(several(body.leader, "/rulebook/several/confirm" + about, tick(left), "yes")
                        .select("#refused")
                        .text())
                .contains("Người đề nghị không tự xác nhận");
        assertThat(TestBody.send(
                                web,
                                body.official,
                                post("/rulebook/several/confirm").param(tick(left), "yes"))
                        .getStatus())
                .isEqualTo(403);
        Document others = Jsoup.parse(shown(body.official, "/rulebook/several" + about));
        assertThat(others.select("form [type=checkbox]")).isEmpty();
        assertThat(others.select("h1").text())
                .startsWith("Anh/chị không phải làm gì ở trang này: Văn phòng, lãnh đạo")
                .contains("chờ người khác xác nhận");
        assertThat(TestBody.see(web, body.official, "/rulebook/several?group=zzz")
                        .getStatus())
                .isEqualTo(404);
        assertThat(Jsoup.parse(shown(body.deputy, "/rulebook/several?back=//elsewhere.example"))
                        .select(".acts a, a[href^=//]"))
                .isEmpty();
        book.decide(body.deputy, left.id(), false, "xong");
        book.decide(body.leader, own.id(), false, "xong");
    }

    /// What nobody has proposed is proposed there, each with its own ground; a second officer finds it there.
    @Test
    void severalRulesAreProposedOnOnePageEachWithItsGround() throws Exception {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Rule one = book.on("discipline.congChuc.rectify", day).orElseThrow();
        Rule another = book.on("discipline.congChuc.party", day).orElseThrow();
        String about = "?rules=" + listed(one, another) + "&lacks=discipline.congChuc.decider~2026-01-01";
        Document page = Jsoup.parse(shown(body.leader, "/rulebook/several" + about));
        assertThat(page.select("#propose li").first().text())
                .contains("10 ngày làm việc", "từ 01/07/2025", "Chưa kiểm chứng", "Nghị định 172/2025/NĐ-CP");
        assertThat(page.select("#propose [type=checkbox][checked]")).isEmpty();
        assertThat(page.select("#missing a").attr("href"))
                .isEqualTo("/rulebook/new?code=discipline.congChuc.decider&from=2026-01-01");
        String basis = "basis-";
        Document sent = several(
                body.leader,
                "/rulebook/several/propose" + about,
                tick(one),
                "yes",
                basis + one.id().value(),
                "Nghị định 172/2025/NĐ-CP, Điều 40",
                tick(another),
                "yes",
                basis + another.id().value(),
                "",
                "reason",
                "Đã đọc từng điều trong văn bản " + body.sign);
        assertThat(sent.select("#refused").text()).contains(another.says(), "Ghi tên hoặc số, ký hiệu văn bản");
        assertThat(sent.select("input[name=" + tick(another) + "]").hasAttr("checked"))
                .isTrue();
        assertThat(sent.select("#propose [name=reason]").attr("value"))
                .isEqualTo("Đã đọc từng điều trong văn bản " + body.sign);
        Rule made = book.proposed().stream()
                .filter(rule -> rule.course().reason().endsWith(body.sign))
                .findFirst()
                .orElseThrow();
        assertThat(made.code()).isEqualTo(one.code());
        assertThat(made.basis()).isEqualTo("Nghị định 172/2025/NĐ-CP, Điều 40");
        assertThat(acts("rulebook.propose", made)).isOne();
        assertThat(Jsoup.parse(shown(body.deputy, "/rulebook/several" + about)).select("#confirm li"))
                .hasSize(1);
        assertThat(Jsoup.parse(shown(body.deputy, "/rulebook"))
                        .select("#discipline header a")
                        .attr("href"))
                .isEqualTo("/rulebook/several?group=discipline");
        assertThat(Jsoup.parse(shown(body.deputy, "/rulebook/several?group=discipline"))
                        .select("#confirm li")
                        .text())
                .contains(one.says());
        book.decide(body.deputy, made.id(), false, "xong");
    }

    /// What was taken is said beside what was not; to send the same again takes nothing twice.
    @Test
    void whatIsPartlyRefusedAnswersAsRefusedAndIsNotDoneTwice() throws Exception {
        Rule one = proposed(body.leader, "complaint.accept");
        Rule own = proposed(body.deputy, "discipline.vienChuc.decision");
        String confirm = "/rulebook/several/confirm?rules=" + listed(one, own);
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse answer = TestBody.send(
                    web, body.deputy, post(confirm).param(tick(one), "yes").param(tick(own), "yes"));
            assertThat(answer.getStatus())
                    .as("what is not done as things stand")
                    .isEqualTo(409);
            Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select("#refused").text()).contains("Người đề nghị không tự xác nhận");
            assertThat(page.select(".msg[role=status]").text())
                    .as("what was taken is said, and not as refused where it is sent again")
                    .isEqualTo("Đã xác nhận 1 quy định.");
            assertThat(page.select("#refused li")).hasSize(1);
            assertThat(acts("rulebook.confirm", one)).isOne();
        }
        book.decide(body.leader, own.id(), false, "xong");

        LocalDate day = LocalDate.of(2026, 1, 1);
        Rule read = book.on("discipline.congChuc.rectify", day).orElseThrow();
        Rule unread = book.on("discipline.congChuc.party", day).orElseThrow();
        String why = "Đã đọc từng điều trong văn bản " + body.sign;
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse answer = TestBody.send(
                    web,
                    body.leader,
                    post("/rulebook/several/propose?rules=" + listed(read, unread))
                            .param(tick(read), "yes")
                            .param("basis-" + read.id().value(), "Nghị định 172/2025/NĐ-CP, Điều 41")
                            .param(tick(unread), "yes")
                            .param("basis-" + unread.id().value(), "Nghị định")
                            .param("reason", why));
            assertThat(answer.getStatus()).as("what was typed").isEqualTo(422);
            Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select(".msg[role=status]").text()).contains("Đã đề nghị 1 quy định");
            assertThat(page.select("#refused li")).hasSize(1);
            assertThat(page.select("#propose [name=reason]").val()).isEqualTo(why);
            assertThat(page.select("[name=basis-" + unread.id().value() + "]").val())
                    .isEqualTo("Nghị định");
            assertThat(book.proposed().stream()
                            .filter(rule -> rule.course().reason().equals(why)))
                    .hasSize(1);
        }
        book.proposed().stream()
                .filter(rule -> rule.course().reason().equals(why))
                .forEach(rule -> book.decide(body.deputy, rule.id(), false, "xong"));
    }

    /// Letters over and over, digits, and a law without a place in it are nothing that anybody could confirm by.
    @Test
    void aProposalHasAReasonAndAPlaceInTheLawOnEveryForm() throws Exception {
        Rule held = book.on("staff.decide", org.today()).orElseThrow();
        String own = "/rulebook/" + held.id().value() + "/propose";
        String missing = "/rulebook/new?code=discipline.congChuc.decider";
        String several = "/rulebook/several/propose?rules=" + listed(held);
        String why = "Thời hạn cũ không còn hợp";
        int before = book.proposed().size();
        for (String basis : List.of("", "aaaaaaaaaaaaaaaaaaaaaaaa", "1234567890", "Quy chế làm việc của cơ quan")) {
            for (String address : List.of(own, missing, several)) {
                refused(address, held, basis, why, address.equals(several) ? tick(held) : "basis", basis);
            }
        }
        for (String reason : List.of("a".repeat(40), "1234567890123456789012345", "Thời hạn cũ")) {
            for (String address : List.of(own, missing, several)) {
                refused(address, held, "Quy chế làm việc, khoản 2", reason, "reason", reason);
            }
        }
        assertThat(book.proposed()).hasSize(before);
        for (String basis : List.of("Quy chế làm việc, Phụ lục II", "Working regulation, Article 4")) {
            assertThat(TestBody.send(web, body.leader, whole(own, held, basis, why))
                            .getContentAsString(StandardCharsets.UTF_8))
                    .as(basis)
                    .contains("Chưa gửi")
                    .doesNotContain("basis-error");
        }
    }

    private static MockHttpServletRequestBuilder whole(String address, Rule rule, String basis, String reason) {
        return post(address)
                .param("says", rule.says())
                .param("count", "9")
                .param("measure", "DAYS")
                .param("certainty", "FOUND")
                .param("basis", basis)
                .param("from", "2094-01-01")
                .param("reason", reason)
                .param(tick(rule), "yes")
                .param("basis-" + rule.id().value(), basis);
    }

    /// Said at the field, which keeps what was typed.
    private void refused(String address, Rule rule, String basis, String reason, String field, String kept)
            throws Exception {
        var answer = TestBody.send(web, body.leader, whole(address, rule, basis, reason));
        assertThat(answer.getStatus()).as(address + " " + kept).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#" + field + "-error").text())
                .as(address + " " + kept)
                .isNotEmpty();
        assertThat(page.select("#propose input[type=text]").eachAttr("value")).contains(kept);
    }

    @Test
    void thatALawGovernsIsReadInTheLawAsAWhole() throws Exception {
        Rule law = book.on("law.clerical", org.today()).orElseThrow();
        MockHttpServletRequestBuilder form = post("/rulebook/" + law.id().value() + "/propose")
                .param("says", law.says())
                .param("basis", "Nghị định 30/2020/NĐ-CP")
                .param("from", "2094-01-01")
                .param("reason", "Đã đối chiếu văn bản gốc");
        assertThat(TestBody.send(web, body.leader, form).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("basis-error");
    }

    @Test
    void ofSeveralProposalsForTheSameRuleOneIsChosen() throws Exception {
        LocalDate day = LocalDate.of(2097, 3, 1);
        Rule one = proposed(body.leader, "complaint.accept", day, 1);
        Rule other = proposed(body.leader, "complaint.accept", day, 2);
        Rule another = proposed(body.leader, "removal.propose", day, 1);
        String about = "?rules=" + listed(one, another);
        Document sent = several(
                body.deputy,
                "/rulebook/several/confirm" + about,
                tick(one),
                "yes",
                tick(other),
                "yes",
                tick(another),
                "yes");
        assertThat(sent.select(".msg[role=status]").text()).isEqualTo("Đã xác nhận 1 quy định.");
        assertThat(sent.select("#refused li")).hasSize(2);
        for (Rule waiting : List.of(one, other)) {
            assertThat(sent.select("#" + tick(waiting) + "-error").text()).contains("Chọn một đề nghị");
            assertThat(book.rule(waiting.id()).orElseThrow().standing()).isEqualTo(Standing.PROPOSED);
        }
        assertThat(book.rule(another.id()).orElseThrow().standing()).isEqualTo(Standing.CONFIRMED);
        several(body.deputy, "/rulebook/several/confirm" + about, tick(other), "yes");
        assertThat(book.rule(other.id()).orElseThrow().standing()).isEqualTo(Standing.CONFIRMED);
        book.decide(body.deputy, one.id(), false, "đã chọn đề nghị kia");
    }

    @Test
    void aGroundThatIsTooLongIsSaidAtItsField() throws Exception {
        Rule held = book.on("staff.decide", org.today()).orElseThrow();
        String basis = "Quy chế làm việc, Điều 4. ".repeat(20).strip();
        refused(
                "/rulebook/several/propose?rules=" + listed(held),
                held,
                basis,
                "Thời hạn cũ không còn hợp",
                tick(held),
                basis);
    }

    @Test
    void howSureARuleIsStandsBesideItsGroundAndNotInIt() throws Exception {
        assertThat(book.all().stream()
                        .filter(rule -> rule.standing() == Standing.SHIPPED && !rule.isDefault())
                        .map(Rule::basis)
                        .filter(basis ->
                                basis.contains("đối chiếu") || basis.contains("báo chí") || basis.contains("[")))
                .isEmpty();
        Rule grounds =
                book.on("discipline.congChuc.grounds", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(grounds.basis()).isEqualTo("Nghị định 172/2025/NĐ-CP");
        assertThat(grounds.cited()).isEqualTo(Certainty.REPORTED);
        String page = shown(body.official, "/rulebook/" + grounds.id().value());
        assertThat(Jsoup.parse(page).select("#versions").text())
                .contains(
                        "Theo nguồn khác, chưa đối chiếu văn bản Nghị định 172/2025/NĐ-CP Chưa đối chiếu điều, khoản");
        assertThat(ShippedBook.confirmed("discipline.congChuc.grounds")
                        .on("discipline.congChuc.grounds", LocalDate.of(2026, 1, 1))
                        .map(Rule::cited))
                .contains(Certainty.FOUND);
    }

    @Test
    void noTwoRulesOfTheReleaseReadAlike() {
        assertThat(book.on(org.today()).stream().filter(rule -> rule.standing() == Standing.SHIPPED))
                .isNotEmpty()
                .extracting(rule -> rule.says() + " · " + rule.basis() + " · " + rule.amount())
                .doesNotHaveDuplicates();
    }

    /// A year is no time, nor is an inquiry; in English one of them is one.
    @Test
    void whatIsCountedIsSaidAsWhatItIs() throws Exception {
        Map<String, List<String>> said = Map.of(
                "transfer.contract.years", List.of("2 năm liên tiếp", "2 years in a row"),
                "hearing.open.most", List.of("5 yêu cầu", "5 inquiries"),
                "oversight.sample.after", List.of("10 lượt ghi", "10 entries"),
                "hearing.extensions", List.of("1 lần", "1 time"));
        for (Map.Entry<String, List<String>> each : said.entrySet()) {
            String address = "/rulebook/"
                    + book.on(each.getKey(), LocalDate.of(2026, 7, 2))
                            .orElseThrow()
                            .id()
                            .value();
            for (String language : List.of("vi", "en")) {
                String page = web.perform(get(address)
                                .cookie(new Cookie("language", language))
                                .with(TestBody.as(body.official)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(Jsoup.parse(page).select("td").eachText())
                        .as(each.getKey())
                        .contains(each.getValue().get(language.equals("vi") ? 0 : 1));
                assertThat(page.contains("Quy định của hệ thống"))
                        .as("what the release noted is said in the language of the page: %s", each.getKey())
                        .isEqualTo(language.equals("vi") && !each.getKey().startsWith("transfer"));
            }
        }
    }
}
