package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.Opening;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.discipline.Proceedings;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.rulebook.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/// What a conclusion passes to whoever is competent has a holder and a day until it is answered.
class ReferralsTest extends HearingScene {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String MISTAKE = "Mở nhầm: ghi sai ngày vi phạm và sai văn bản làm căn cứ của vụ việc.";

    @Autowired
    Referrals referrals;

    @Autowired
    ProceedingSource source;

    @Autowired
    Reviews reviews;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    StaffGroups groups;

    @Autowired
    Documents documents;

    /// Asked by the inspector, so that whoever is competent is another: of the head of a school, the head of the body.
    private HearingId answered() {
        HearingId id = hearings.ask(
                inspector,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(inspector, signal).earliest());
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        return id;
    }

    private HearingId referred() {
        HearingId id = answered();
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        return id;
    }

    private static String page(HearingId id) {
        return "/hearings/" + id.value();
    }

    private Standing standing(CurrentPerson person, HearingId id) {
        return Standing.of(hearings.see(person, id).orElseThrow());
    }

    private Opening opening() {
        return opening(org.today());
    }

    private Opening opening(LocalDate detected) {
        return new Opening(
                body.principal.id(),
                Group.VIEN_CHUC,
                true,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                detected.minusDays(20),
                detected,
                null,
                null,
                false,
                "",
                null);
    }

    @Test
    void whoConcludesReadsToWhomItWouldGoAndWhoIsCompetentGetsItWithADay() throws Exception {
        HearingId id = answered();
        assertThat(shown(inspector, page(id)))
                .contains("Nếu chuyển, việc này được chuyển tới " + body.leader.name() + ", Giám đốc");
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        LocalDate last = CALENDAR.plusWorkingDays(org.today(), 10);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
        assertThat(Jsoup.parse(shown(body.leader, "/proceedings")).select("h1").text())
                .contains("kết luận chuyển tới anh/chị");
        assertThat(lists.onDesk(body.leader).referrals().toDo().nearest()).isEqualTo(last);
        Document desk = Jsoup.parse(shown(body.leader, "/"));
        assertThat(desk.select("#duties").text()).contains("Việc được chuyển để xem xét kỷ luật");
        assertThat(desk.select("#duties h2 .count").text())
                .as("things, which may be more than rows, and says so")
                .isEqualTo(desk.select("#duties .duty b").eachText().stream()
                                .mapToInt(Integer::parseInt)
                                .sum() + " việc");
        assertThat(shown(body.leader, page(id)))
                .contains(
                        "được chuyển tới anh/chị là người có thẩm quyền",
                        "chậm nhất là hết ngày " + DAY.format(last),
                        "/proceedings/new?hearing=" + id.value());
        assertThat(Jsoup.parse(shown(body.leader, "/proceedings/new?hearing=" + id.value()))
                        .select("h1")
                        .text())
                .contains("hoặc trả lời vì sao không mở, chậm nhất là hết ngày " + DAY.format(last));
        assertThat(standing(inspector, id)).isEqualTo(Standing.CONCLUDED);
        assertThat(shown(inspector, page(id)))
                .contains("Đã chuyển tới " + body.leader.name())
                .doesNotContain("/proceedings/new?hearing=");
        for (CurrentPerson waiting : List.of(body.principal, inspector)) {
            assertThat(shown(waiting, page(id)))
                    .contains("Đã chuyển tới " + body.leader.name())
                    .contains("chờ trả lời, chậm nhất là hết ngày " + DAY.format(last))
                    .containsPattern("<h1[^>]*>Chờ [^<]*chậm nhất là hết ngày " + DAY.format(last));
        }
        assertThat(line(body.leader, id).select("td.date").text()).startsWith(DAY.format(last));
        for (CurrentPerson waiting : List.of(body.principal, inspector)) {
            assertThat(line(waiting, id).select("td.date").text())
                    .as("another's day is no day of " + waiting.title())
                    .isEmpty();
            assertThat(line(waiting, id).select("td.do").text())
                    .contains("Chờ " + body.leader.name(), "chậm nhất là hết ngày " + DAY.format(last));
        }
        clock.moveTo(CALENDAR.plusWorkingDays(last, 1));
        assertThat(shown(body.leader, page(id))).contains("đã quá hạn ngày " + DAY.format(last));
        assertThat(kept.differing(50)).isEmpty();
    }

    private Element line(CurrentPerson person, HearingId id) throws Exception {
        return Jsoup.parse(shown(person, "/hearings")).expectFirst("table.list tr:has(a[href=" + page(id) + "])");
    }

    /// Of a question as well: whoever asked waits for an explanation, and its day is not theirs.
    @Test
    void whoeverAskedReadsInTheListWhomTheyWaitFor() throws Exception {
        LocalDate last = hearings.question(inspector, signal).earliest();
        HearingId id = hearings.ask(inspector, signal, "Vì sao trả lời không nêu ý kiến?", last);
        assertThat(line(inspector, id).select("td.date").text()).isEmpty();
        assertThat(line(inspector, id).select("td.do").text())
                .contains("Chờ " + body.principal.name() + " giải trình đến hết ngày " + DAY.format(last));
        assertThat(line(body.principal, id).select("td.date").text()).startsWith(DAY.format(last));
    }

    /// Whoever may open in the head’s place takes up what was passed to the head, and nobody else.
    @Test
    void whoStandsInForTheHeadTakesUpWhatWasPassedToThem() throws Exception {
        CurrentPerson deputy = body.deputy;
        CurrentPerson other = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        HearingId id = referred();
        assertThat(hearings.see(deputy, id)).isEmpty();
        org.delegate(
                body.leader.actor(),
                Delegation.ofStaff(
                        body.leader.id(),
                        deputy.id(),
                        body.body,
                        org.today(),
                        org.today().plusDays(20),
                        "07/GUQ-SGDĐT"));
        assertThat(standing(deputy, id)).isEqualTo(Standing.TO_TAKE_UP);
        assertThat(lists.onDesk(deputy).referrals().toDo().count()).isEqualTo(1);
        assertThat(shown(deputy, page(id))).contains("/proceedings/new?hearing=" + id.value());
        assertThat(hearings.see(other, id)).as("the head named one").isEmpty();
        assertThat(standing(body.leader, id)).as("it stays the head’s").isEqualTo(Standing.TO_TAKE_UP);
        ProceedingId opened = openings.open(deputy, opening(), id, "Không thực hiện nhiệm vụ được giao.", "");
        assertThat(proceedings.see(body.leader, opened)).isPresent();
        assertThat(proceedings.see(deputy, opened)).isPresent();
        org.chart()
                .delegationsOf(body.body)
                .forEach(given -> org.endDelegation(body.leader.actor(), given.id(), org.today()));
        assertThat(proceedings.see(deputy, opened)).isEmpty();
        assertThat(hearings.see(deputy, id)).isEmpty();
    }

    /// Whoever hears a head is disciplined above that head.
    @Test
    void nobodyOpensAProceedingOnWhoeverHearsThem() {
        HearingId id = hearings.ask(
                inspector,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(inspector, signal).earliest());
        CurrentPerson teacher = body.moves(inspector, body.school, Duty.MEMBER, "Giáo viên");
        Opening opening = new Opening(
                teacher.id(),
                Group.VIEN_CHUC,
                false,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                org.today().minusDays(20),
                org.today(),
                null,
                null,
                false,
                "15/KL-TTr",
                org.today());
        Openings.From nothing = new Openings.From(null, 0);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.mayOpen(body.principal, opening, nothing, ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.NEXT_ABOVE);
        openings.mayOpen(body.leader, opening, nothing, "Trường đang được hỏi.");
        assertThat(hearing(id).inquiry().by()).isEqualTo(inspector.id());
    }

    @Test
    void whatIsFoundOfWhoeverHearsAHeadPassesToTheNextAbove() {
        hearings.ask(
                inspector,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(inspector, signal).earliest());
        CurrentPerson second = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        CurrentPerson teacher = body.moves(inspector, body.school, Duty.MEMBER, "Giáo viên");
        SignalId other = foundOn(teacher);
        HearingId id = hearings.ask(
                second,
                other,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(second, other).earliest());
        hearings.explain(teacher, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(second, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
    }

    @Test
    void whoeverIsCompetentSaysWhyNothingIsOpenedAndBothReadIt() throws Exception {
        HearingId id = referred();
        shown(body.principal, page(id));
        assertThat(refused(() -> referrals.decline(inspector, id, own()))).isEqualTo(Reason.NOT_PASSED);
        assertThat(refused(() -> referrals.decline(body.principal, id, own()))).isEqualTo(Reason.NOT_PASSED);
        String concluded = ((Hearing.Concluded) hearing(id)).conclusion().reasons();
        assertThat(TestBody.send(
                                web,
                                body.leader,
                                post(page(id) + "/referral/decline").param("decline", concluded))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("chép lại kết luận của chính việc giải trình này")
                .doesNotContain("một việc khác");
        var brief = post(page(id) + "/referral/decline").param("decline", "Không cần.");
        assertThat(TestBody.send(web, body.leader, brief).getContentAsString(StandardCharsets.UTF_8))
                .contains("decline-error", "Không cần.");
        String why = own();
        referrals.decline(body.leader, id, why);
        referrals.decline(body.leader, id, why);
        assertThat(lists.onDesk(body.leader).referrals().toDo().count()).isZero();
        for (CurrentPerson told : List.of(inspector, body.principal)) {
            assertThat(lists.waiting(told)).as(told.title()).contains(id);
            assertThat(shown(told, page(id))).contains("không mở việc xem xét kỷ luật", why);
            assertThat(lists.waiting(told)).as(told.title()).doesNotContain(id);
        }
        assertThat(lists.waiting(body.leader)).as("whoever answered knows").doesNotContain(id);
        assertThat(head(body.leader, id))
                .contains("Anh/chị đã trả lời ngày " + DAY.format(org.today()), "không ai phải làm gì thêm");
        assertThat(head(inspector, id)).startsWith(body.leader.name() + " đã trả lời ngày");
        assertThat(head(body.principal, id)).contains("không mở việc xem xét kỷ luật", "Nếu không đồng ý với kết luận");
        assertThat(steps(inspector, id))
                .contains(inspector.name() + " chuyển người có thẩm quyền: người đứng đầu Sở Thử Nghiệm")
                .contains(body.leader.name() + " trả lời: không mở việc xem xét kỷ luật " + why);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.open(body.leader, opening(), id, "Sự việc như kết luận.", ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.DECLINED);
        assertThat(shown(body.leader, "/proceedings/new?hearing=" + id.value()))
                .contains("đã trả lời là không mở việc xem xét kỷ luật");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aProceedingIsTheOtherAnswerAndWhoPassedItOnLearnsThatItWasTakenUp() throws Exception {
        HearingId id = referred();
        ProceedingId opened = openings.open(body.leader, opening(), id, "Sự việc như kết luận.", "");
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
        String there = "/proceedings/" + opened.value();
        for (CurrentPerson party : List.of(body.leader, body.principal)) {
            assertThat(Jsoup.parse(shown(party, page(id)))
                            .select("#steps a, #referral a")
                            .eachAttr("href"))
                    .as(party.title())
                    .contains(there);
            assertThat(head(party, id)).contains("Đã mở việc xem xét kỷ luật");
        }
        assertThat(steps(inspector, id)).contains("Người có thẩm quyền tiếp nhận");
        assertThat(shown(inspector, page(id))).doesNotContain(there);
        assertThat(refused(() -> referrals.decline(body.leader, id, own()))).isEqualTo(Reason.NOT_PASSED);
        assertThat(shown(inspector, page(id)))
                .contains("Người có thẩm quyền đã tiếp nhận ngày " + DAY.format(org.today()));
        assertThat(lists.waiting(inspector)).doesNotContain(id);
    }

    @Test
    void whereRulesAreNotConfirmedThatIsSaidAndDecliningIsStillOffered() throws Exception {
        HearingId id = referred();
        assertThat(shown(body.leader, page(id))).doesNotContain("id=\"missing\"");
        var held = org.chart().appointmentsOf(body.principal.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.CONG_CHUC, "Quyết định số 9/QĐ-UBND");
        Document shown = Jsoup.parse(shown(body.leader, page(id)));
        assertThat(shown.select("h1").text()).contains("chưa mở được", "chưa được xác nhận", "trả lời vì sao không mở");
        Rule time = book.on("discipline.congChuc.time", org.today()).orElseThrow();
        assertThat(shown.select("#missing li a").eachAttr("href"))
                .contains("/rulebook/" + time.id().value());
        assertThat(shown.select("#missing").text())
                .contains(time.says(), "không phải người đã đề xuất")
                .as("by name and post, whoever can mend it")
                .contains(
                        body.chief.name() + " (" + body.chief.title(),
                        body.deputy.name() + " (" + body.deputy.title(),
                        inspector.name() + " (" + inspector.title());
        assertThat(shown.select("#missing .acts a").eachAttr("href"))
                .as("all of them on one page")
                .anyMatch(href -> href.startsWith("/rulebook/several?rules=") && href.endsWith(page(id)));
        assertThat(shown.select("#referral .btn").text()).isEqualTo("Trả lời");
        assertThat(shown(body.leader, "/")).contains("chưa mở được vì quy định làm căn cứ chưa được xác nhận");
        List<String> first = shown.select("#missing li a").eachAttr("href");
        List<String> all = Jsoup.parse(shown(body.leader, "/proceedings/new?hearing=" + id.value()))
                .select("#missing li a")
                .eachAttr("href");
        assertThat(all).as("and all that its steps need, each once").doesNotHaveDuplicates();
        assertThat(all).containsExactlyInAnyOrderElementsOf(first);
        for (String step : List.of("review.summonses", "council.quorum", "council.ballot", "decision")) {
            Rule rule = book.on("discipline.congChuc." + step, org.today()).orElseThrow();
            assertThat(all).as(step).contains("/rulebook/" + rule.id().value());
        }
        referrals.decline(body.leader, id, own());
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
    }

    /// Of a teacher the principal is competent; whoever is above may open on a ground they name.
    @Test
    void whereASuperiorOpensWhoeverItWasPassedToIsTold() throws Exception {
        CurrentPerson teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        signal = foundOn(teacher);
        HearingId id = hearings.ask(
                inspector,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(inspector, signal).earliest());
        hearings.explain(teacher, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(body.principal, id)).isEqualTo(Standing.TO_TAKE_UP);
        LocalDate today = org.today();
        Opening above = new Opening(
                teacher.id(),
                Group.VIEN_CHUC,
                false,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                today.minusDays(20),
                today,
                null,
                null,
                false,
                "",
                null);
        ProceedingId opened =
                openings.open(body.leader, above, id, "Sự việc như kết luận.", "Hiệu trưởng đề nghị cấp trên xem xét.");
        assertThat(lists.waiting(body.principal)).contains(id);
        assertThat(head(body.principal, id)).contains("Cấp trên có thẩm quyền đã mở việc xem xét kỷ luật");
        assertThat(shown(body.principal, page(id))).doesNotContain("/proceedings/" + opened.value());
        assertThat(lists.waiting(body.principal)).doesNotContain(id);
        assertThat(lists.waiting(body.leader)).as("whoever opened knows").doesNotContain(id);
        assertThat(kept.differing(50)).isEmpty();
    }

    private String head(CurrentPerson person, HearingId id) throws Exception {
        return Jsoup.parse(shown(person, page(id))).select("h1").text();
    }

    private String steps(CurrentPerson person, HearingId id) throws Exception {
        return Jsoup.parse(shown(person, page(id))).select("#steps").text();
    }

    @Test
    void anOpeningThatWasTakenBackCountsAsNone() throws Exception {
        HearingId id = referred();
        LocalDate by = referrals.takeUpBy(body.leader, id).orElseThrow();
        ProceedingId first = openings.open(body.leader, opening(), id, "Sự việc như kết luận.", "");
        String proceeding = "/proceedings/" + first.value();
        withdrawn(first);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
        Document taken = Jsoup.parse(shown(body.leader, proceeding));
        assertThat(taken.select("h1").text()).contains("lại chờ anh/chị", "chậm nhất là hết ngày " + DAY.format(by));
        assertThat(taken.select("#again a").attr("href")).isEqualTo(page(id));
        Document told = Jsoup.parse(shown(body.principal, proceeding));
        assertThat(told.select("h1").text()).contains("vẫn chờ người có thẩm quyền trả lời");
        assertThat(told.select("#again a").attr("href")).isEqualTo(page(id));
        assertThat(shown(inspector, page(id))).doesNotContain("Người có thẩm quyền đã tiếp nhận");
        ProceedingId again = openings.open(body.leader, opening(), id, "Sự việc như kết luận.", "");
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
        assertThat(shown(inspector, page(id))).contains("Người có thẩm quyền đã tiếp nhận");
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .as("one at a time")
                .isThrownBy(() -> openings.open(body.leader, opening(), id, "Sự việc như kết luận.", ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.OPENED_ALREADY);
        assertThatThrownBy(() -> openedPast(id)).isInstanceOf(DuplicateKeyException.class);
        withdrawn(again);
        referrals.decline(body.leader, id, own());
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
        Document answered = Jsoup.parse(shown(body.leader, proceeding));
        assertThat(answered.select("h1").text()).contains("anh/chị không phải làm gì");
        assertThat(answered.select("#again")).isEmpty();
        assertThat(Jsoup.parse(shown(body.principal, proceeding)).select("#again"))
                .isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Who first looked at it, and when, is kept: a later day of discovery, which puts off the time limit, has a reason
    /// that the person reads.
    @Test
    void aBreachIsNotSaidToBeFoundLaterThanItWasKnownOfWithoutAReason() throws Exception {
        HearingId id = answered();
        LocalDate known = org.today();
        ahead(2);
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.open(body.leader, opening(), id, "Sự việc như kết luận.", ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.FOUND_LATER);
        Document form = Jsoup.parse(shown(body.leader, "/proceedings/new?hearing=" + id.value()));
        assertThat(form.select("#detected-hint").text()).contains("được biết đến lần đầu ngày " + DAY.format(known));
        assertThat(form.select("textarea[name=later]")).hasSize(1);
        String why = "Đến khi có giải trình mới rõ ai là người được giao, nên ngày phát hiện tính từ đó.";
        ProceedingId opened =
                openings.openFrom(body.leader, opening(), new Openings.From(id, 0, why), "Sự việc như kết luận.", "");
        Document page = Jsoup.parse(shown(body.principal, "/proceedings/" + opened.value()));
        assertThat(page.select("#steps").text()).contains(why);
        assertThat(page.select("#days").text())
                .contains(
                        "Tính từ ngày phát hiện đã khai, " + DAY.format(org.today()),
                        "lần đầu ngày " + DAY.format(known));
        assertThat(page.select("dl a").eachAttr("href"))
                .as("the conclusion it rests on")
                .contains("/hearings/" + id.value());
        assertThat(kept.differing(50)).isEmpty();
    }

    private void withdrawn(ProceedingId id) {
        proceedings.act(body.leader, id, ActKind.WITHDRAW_OPENING, Facts.NONE, MISTAKE);
    }

    /// Who has a part in it reads by whom and why; whoever passed it on, that it was taken up and taken back.
    @Test
    void theStepsKeepAnOpeningAndThatItWasTakenBack() throws Exception {
        HearingId id = referred();
        LocalDate concluded = org.today();
        ProceedingId opened = openings.open(body.leader, opening(), id, "Sự việc như kết luận.", "");
        ahead(1);
        withdrawn(opened);
        String back = " rút việc mở xem xét kỷ luật; kết luận này lại chờ trả lời " + MISTAKE;
        for (CurrentPerson party : List.of(body.leader, body.principal)) {
            assertThat(steps(party, id))
                    .as(party.title())
                    .containsSubsequence(
                            body.leader.name() + " mở việc xem xét kỷ luật từ kết luận này",
                            DAY.format(org.today()),
                            body.leader.name() + back);
            assertThat(Jsoup.parse(shown(party, page(id))).select("#steps a").eachAttr("href"))
                    .as(party.title())
                    .contains("/proceedings/" + opened.value());
        }
        assertThat(steps(inspector, id))
                .containsSubsequence(
                        "Người có thẩm quyền tiếp nhận",
                        DAY.format(org.today()),
                        "Người có thẩm quyền rút việc tiếp nhận; việc này lại chờ trả lời")
                .doesNotContain("rút việc mở", MISTAKE);
        openings.open(body.leader, opening(concluded), id, "Sự việc như kết luận.", "");
        assertThat(steps(body.principal, id)).as("and the next one after it").containsPattern("lại chờ.* mở việc");
        CurrentPerson other = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        assertThat(steps(other, id)).as("who has no part in it").doesNotContain("tiếp nhận", "mở việc");
        assertThat(source.opened(other, id)).as("nor by the database").isEmpty();
        assertThat(source.opened(inspector, id)).hasSize(2).allMatch(one -> one.part() == null);
    }

    /// What the page says of its being passed on.
    private String left(CurrentPerson me, HearingId id) throws Exception {
        return Jsoup.parse(shown(me, page(id))).select("#referral").text();
    }

    /// Whoever concluded for the line of command and is competent themselves has it as their own.
    @Test
    void whoeverConcludedMayBeCompetentThemselves() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(body.leader, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
        String before = left(inspector, id);
        assertThat(before)
                .as("the inspectorate, which has no part in it")
                .contains("Đã chuyển người có thẩm quyền, người đứng đầu")
                .doesNotContain("chờ trả lời");
        openings.open(body.leader, opening(org.today()), id, "Sự việc như kết luận.", "");
        assertThat(left(inspector, id))
                .as("neither before nor after more than was true of both")
                .isEqualTo(before);
    }

    @Test
    void itWaitsForNobodyWhileTheConclusionIsLookedAtAgain() {
        HearingId id = referred();
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn trả lời của Văn phòng, theo hồ sơ.", List.of());
        assertThat(lists.onDesk(body.leader).referrals().toDo().count()).isZero();
        ahead(3);
        reviews.uphold(body.leader, id, own());
        assertThat(lists.onDesk(body.leader).referrals().toDo().nearest())
                .as("from the day since when it counts")
                .isEqualTo(CALENDAR.plusWorkingDays(org.today(), 10));
        signal = found();
        HearingId replaced = referred();
        reviews.ask(body.principal, replaced, "Kết luận bỏ sót công văn trả lời của Văn phòng, theo hồ sơ.", List.of());
        reviews.replace(body.leader, replaced, Outcome.EXPLAINED, own());
        assertThat(standing(body.leader, replaced)).isEqualTo(Standing.CONCLUDED);
    }

    /// Nobody escapes by an answer that does not come; one that comes late still counts.
    @Test
    void afterTheDayOfTheAnswerItGoesOnUnlessItIsAnsweredAfterAll() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(body.leader, id, Outcome.REFERRED, own(), 1);
        LocalDate concluded = org.today();
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn trả lời của Văn phòng, theo hồ sơ.", List.of());
        LocalDate last = clocks.reviewBy(hearing(id)).orElseThrow();
        clock.moveTo(last);
        assertThat(refused(() -> referrals.decline(body.leader, id, own()))).isEqualTo(Reason.NOT_PASSED);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.open(body.leader, opening(), id, "Sự việc như kết luận.", ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.NOT_SEEN);
        assertThatThrownBy(() -> openedPast(id))
                .as("nor by whoever writes past the program")
                .hasMessageContaining("refers it, and counts");
        clock.moveTo(last.plusDays(1));
        assertThat(standing(inspector, id)).isEqualTo(Standing.TO_REVIEW);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
        assertThat(lists.onDesk(body.leader).referrals().toDo().nearest())
                .isEqualTo(CALENDAR.plusWorkingDays(last, 10));
        assertThat(shown(body.leader, page(id)))
                .contains("/proceedings/new?hearing=" + id.value(), "bỏ sót công văn trả lời");
        assertThat(shown(body.principal, page(id)))
                .contains("chưa được trả lời; việc được người có thẩm quyền xem xét tiếp", "Luật Khiếu nại");
        openings.open(body.leader, opening(concluded), id, "Sự việc như kết luận.", "");
        assertThat(standing(body.leader, id)).isEqualTo(Standing.UNDER_REVIEW);
        reviews.replace(inspector, id, Outcome.EXPLAINED, own());
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoeverIsToAnswerWhetherItHoldsAnswersThatFirst() throws Exception {
        HearingId id = referred();
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn trả lời của Văn phòng, theo hồ sơ.", List.of());
        clock.moveTo(clocks.reviewBy(hearing(id)).orElseThrow().plusDays(1));
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_REVIEW);
        assertThat(shown(body.leader, page(id)))
                .contains("name=\"instead\"")
                .doesNotContain("/proceedings/new?hearing=");
        assertThat(refused(() -> referrals.decline(body.leader, id, own()))).isEqualTo(Reason.NOT_PASSED);
        assertThat(shown(inspector, page(id))).contains("chưa được trả lời; việc được người có thẩm quyền");
        reviews.uphold(body.leader, id, own());
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
    }

    private void openedPast(HearingId id) {
        jdbc.update(
                "insert into discipline.proceeding (person_id, hearing_id, at) values (?, ?, now())",
                body.principal.id().value(),
                id.value());
    }

    @Test
    void whereTheHeadIsRelatedItLeavesTheHouseByAPaperOfTheRegisters() throws Exception {
        interests.declare(body.leader, body.principal.id(), Kinship.SIBLING);
        HearingId id = answered();
        assertThat(shown(inspector, page(id))).contains("Nếu chuyển, anh/chị gửi văn bản tới cơ quan có thẩm quyền");
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(inspector, id)).isEqualTo(Standing.TO_PASS_ON);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
        assertThat(refused(() -> referrals.passOn(inspector, id))).isEqualTo(Reason.NOBODY_COMPETENT);
        String number = "7/" + body.sign;
        assertThat(refused(() -> referrals.sent(inspector, id, number, org.today())))
                .isEqualTo(Reason.NO_SUCH_PAPER);
        body.register(documents, Direction.INCOMING, number, "đến từ nơi khác");
        assertThat(refused(() -> referrals.sent(inspector, id, number, org.today())))
                .as("what came in was not sent")
                .isEqualTo(Reason.NO_SUCH_PAPER);
        String out = "8/" + body.sign;
        body.register(documents, Direction.OUTGOING, out, "chuyển cơ quan có thẩm quyền");
        referrals.sent(inspector, id, out, org.today());
        assertThat(standing(inspector, id)).isEqualTo(Standing.CONCLUDED);
        assertThat(shown(inspector, page(id))).contains("đã gửi cơ quan có thẩm quyền bằng văn bản số " + out);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoeverComesAfterAHeadHasItAndWhereTheyMayNotItIsPassedOnAgain() {
        HearingId id = referred();
        body.leaves(body.leader);
        CurrentPerson next = body.follows(body.leader);
        assertThat(standing(next, id)).isEqualTo(Standing.TO_TAKE_UP);
        interests.declare(next, body.principal.id(), Kinship.SIBLING);
        assertThat(standing(next, id)).isEqualTo(Standing.CONCLUDED);
        assertThat(standing(inspector, id)).as("back with whoever concluded").isEqualTo(Standing.TO_PASS_ON);
        ahead(1);
        body.leaves(next);
        CurrentPerson third = body.follows(next);
        assertThat(standing(third, id)).isEqualTo(Standing.TO_TAKE_UP);
    }
}
