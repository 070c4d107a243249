package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.dispatch.Unclear;
import damlam.documents.Documents;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What a text sets and this server cannot simply take over: a day in each period, a day that is over, the deadline of
/// one point.
@ServerTest
class PrintedTermsTest {
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

    private Department here;
    private Visits visits;

    @BeforeEach
    void aDepartment() {
        here = new Department(org, accounts);
        visits = new Visits(web);
    }

    @Test
    void aDayInEachPeriodIsNotReplacedByTheUsualNumberOfDays() throws Exception {
        Directive directive = received("1. Các phòng thuộc Sở tổng hợp, báo cáo Sở trước ngày 15 hằng tháng.");

        assertThat(directive.requirements().getFirst().term())
                .isEqualTo(new Term.Unclear(new Unclear("trước ngày 15 hằng tháng", Unclear.Why.DAY_OF_PERIOD)));
        assertThat(prepared(directive)).contains("“trước ngày 15 hằng tháng”").doesNotContain("theo văn bản</span>");

        settle(directive, "term", "EVERY", "every", "MONTHLY", "reportDays", "1");
        assertThat(now(directive).requirements().getFirst().termBy()).isEqualTo(here.clerk.id());
        assertThat(directives.gaps(now(directive))).isEmpty();
    }

    @Test
    void aPeriodWithoutADayDoesNotPassItsUsualDaysOffAsTheTexts() throws Exception {
        Directive directive = received("1. Các phòng thuộc Sở hằng tháng báo cáo Sở.");

        assertThat(prepared(directive))
                .contains("kỳ theo văn bản; văn bản không nêu số ngày gửi, đang để 5 ngày làm việc sau ngày chốt");
    }

    @Test
    void aDayThatIsOverStopsUntilAnotherIsSetOrSomebodyLetsItStand() throws Exception {
        Directive directive = received("1. Các phòng thuộc Sở rà soát, báo cáo trước ngày 31/5/2024.");

        assertThat(directives.gaps(directive)).extracting(Gap::kind).containsExactly(Gap.Kind.PAST);
        assertThat(prepared(directive))
                .contains("hạn 31/05/2024 ghi trong văn bản đã qua", "Giữ hạn 31/05/2024")
                .doesNotContain("Trình giao việc");
        assertThat(settle(directive, "term", "ON", "dueOn", "31/05/2024")).contains("Ngày 31/05/2024 đã qua");
        assertThatThrownBy(() -> directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID()))
                .hasMessage("UNSETTLED");

        settle(directive, "term", "KEEP");
        Directive kept = now(directive);
        assertThat(directives.gaps(kept)).isEmpty();
        assertThat(kept.requirements().getFirst().term()).isEqualTo(new Term.On(LocalDate.of(2024, 5, 31)));
        assertThat(kept.requirements().getFirst().termBy()).isEqualTo(here.clerk.id());

        directives.submit(here.clerk, kept.id(), kept.version(), UUID.randomUUID());
        assertThat(visits.see(here.leader, "/directives/" + kept.id().value() + "/prepare")
                        .getContentAsString())
                .containsPattern("data-confirm=\"[^\"]*giao xong là trễ ngay: yêu cầu 1 \\(31/05/2024\\)");
    }

    @Test
    void aPointKeepsItsAddresseeAndDeadlineToItself() throws Exception {
        Directive directive = received("""
                1. Mỗi quý, các đơn vị gửi báo cáo:
                a) Phòng Không Tồn Tại phối hợp, hoàn thành trong quý I/2037.""");
        Requirement whole = directive.requirements().getFirst();

        assertThat(whole.scope().groups()).containsExactly("Các phòng thuộc Sở");
        assertThat(whole.scope().unresolved()).isEmpty();
        assertThat(whole.term()).isInstanceOf(Term.Every.class);
        assertThat(prepared(directive))
                .contains("Điểm a nêu riêng:", "<b>Phòng Không Tồn Tại</b>", "31/03/2037", "Tách thành yêu cầu riêng");

        split(directive, "a");
        Directive after = now(directive);
        assertThat(after.requirements())
                .extracting(Requirement::no, Requirement::text)
                .containsExactly(
                        tuple("1", "Mỗi quý, các đơn vị gửi báo cáo:"),
                        tuple("1a", "Phòng Không Tồn Tại phối hợp, hoàn thành trong quý I/2037."));
        assertThat(after.requirements().getLast().term()).isEqualTo(new Term.On(LocalDate.of(2037, 3, 31)));
        assertThat(directives.gaps(after))
                .extracting(Gap::no, Gap::kind)
                .containsExactly(tuple("1a", Gap.Kind.ADDRESSEES));
        assertThat(prepared(after)).doesNotContain("nêu riêng");
    }

    @Test
    void aDeadlineOfOnePointIsNotPutOnTheOthers() throws Exception {
        Directive directive = received("""
                1. Thủ trưởng các đơn vị:
                a) Rà soát văn bản tồn đọng, trả lời trước ngày 31/5/2036.
                b) Nêu rõ đồng ý hoặc không đồng ý.""");

        assertThat(directives.gaps(directive)).extracting(Gap::kind).containsExactly(Gap.Kind.DEADLINE);
        assertThat(prepared(directive)).contains("thời hạn chỉ ghi ở một điểm", "Điểm a nêu riêng");

        split(directive, "a");
        assertThat(now(directive).requirements())
                .extracting(Requirement::no, Requirement::term)
                .containsExactly(tuple("1", new Term.Standing()), tuple("1a", new Term.On(LocalDate.of(2036, 5, 31))));
        assertThat(directives.gaps(now(directive))).isEmpty();
    }

    private void split(Directive directive, String point) throws Exception {
        visits.send(here.clerk, form(directive, "/split").param("point", point));
    }

    private String settle(Directive directive, String... fields) throws Exception {
        Requirement one = now(directive).requirements().getFirst();
        MockHttpServletRequestBuilder form = form(directive, "")
                .param("title", one.title())
                .param("text", one.text())
                .param("group", "Các phòng thuộc Sở");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return visits.send(here.clerk, form).getContentAsString();
    }

    private MockHttpServletRequestBuilder form(Directive directive, String act) {
        Directive now = now(directive);
        return post("/directives/" + now.id().value() + "/requirements/"
                        + now.requirements().getFirst().id().value() + act)
                .param("version", String.valueOf(now.version()))
                .param("token", UUID.randomUUID().toString());
    }

    private String prepared(Directive directive) throws Exception {
        return visits.see(here.clerk, "/directives/" + directive.id().value() + "/prepare?edit=")
                        .getContentAsString()
                + visits.see(here.clerk, "/directives/" + directive.id().value() + "/prepare")
                        .getContentAsString();
    }

    private Directive now(Directive directive) {
        return directives.find(directive.id()).orElseThrow();
    }

    private Directive received(String requirements) {
        String text = "Kính gửi: Các phòng thuộc Sở.\n\n" + requirements + "\n\nNơi nhận:\n";
        return directives
                .find(directives.receive(
                        here.clerk, documents.register(here.clerk.actor(), Department.registration(text))))
                .orElseThrow();
    }
}
