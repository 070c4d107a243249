package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.Statements;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.cases.Evidence;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.org.Duty;
import damlam.org.ToDo;
import damlam.rulebook.Amount;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;

/// Nobody is concluded upon before they were heard, nobody judges in their own matter, and every clock is a rule.
class HearingsTest extends HearingScene {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// Each step is an act of the record, and a row that says otherwise is named; words go where the law asks it.
    @Test
    void everyStepIsHeldAgainstTheRecordAndItsWordsCanBeErased() {
        HearingId id = asked();
        hearings.see(body.principal, id);
        hearings.askMore(
                body.principal, id, CALENDAR.plusWorkingDays(hearing(id).answerBy(), 1), "chờ hồ sơ bệnh án");
        hearings.decideMore(inspector, id, true, "đồng ý");
        hearings.explain(
                body.principal,
                id,
                "Tôi điều trị tại bệnh viện Hư Cấu.",
                List.of(new Evidence("a.txt", "text/plain", new byte[] {7})),
                true);
        conclude(body.leader, id, Outcome.OBJECTIVE_CAUSE, REASONS + " Việc thứ ba.");
        assertThat(kept.differing(50)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> explained(id) >= 0);
        ErasedWords.ofDefence(erasures, erased, explained(id), body.principal, body.leader);
        assertThat(hearing(id).toString()).doesNotContain("bệnh viện Hư Cấu");
        assertThat(kept.differing(50)).isEmpty();
    }

    private long explained(HearingId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = 'inspection.explain' and subject = ?",
                        Long.class,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    @Test
    void thePersonHasTheWholeTimeOfTheRuleToExplain() {
        LocalDate earliest = CALENDAR.plusWorkingDays(
                org.today(),
                book.binding(HearingClocks.ANSWER, org.today()).amount().count());
        assertThat(hearings.question(body.leader, signal).earliest()).isEqualTo(earliest);
        assertThat(refused(() ->
                        hearings.ask(body.leader, signal, "Vì sao chậm trả lời việc này?", earliest.minusDays(1))))
                .isEqualTo(Reason.TOO_SOON);
        HearingId id = hearings.ask(body.leader, signal, "Vì sao chậm trả lời việc này?", earliest);
        assertThat(hearing(id).answerBy()).isEqualTo(earliest);
        assertThat(refused(() -> hearings.ask(inspector, signal, "Lại hỏi?", earliest)))
                .as("one hearing a signal")
                .isEqualTo(Reason.HEARD_ALREADY);
    }

    @Test
    void nobodyConcludesBeforeThePersonExplainedOrTheirLastDayIsOver() throws Exception {
        HearingId id = asked();
        assertThat(refused(() -> conclude(body.leader, id, Outcome.REMINDED, REASONS)))
                .isEqualTo(Reason.NOT_HEARD);
        clock.moveTo(hearing(id).answerBy());
        assertThat(refused(() -> conclude(body.leader, id, Outcome.REMINDED, REASONS)))
                .as("on the last day")
                .isEqualTo(Reason.NOT_HEARD);
        ahead(1);
        String address = "/hearings/" + id.value();
        assertThat(shown(body.principal, address))
                .contains("anh/chị chưa giải trình; vẫn gửi được")
                .doesNotContain("đã giải trình xong, chờ");
        assertThat(shown(inspector, address))
                .contains("không giải trình trong thời hạn")
                .doesNotContain(body.principal.name() + " đã giải trình");
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Người được hỏi im lặng.");
        assertThat(hearing(id)).isInstanceOfSatisfying(Hearing.Concluded.class, ended -> {
            assertThat(ended.conclusion().heard()).isInstanceOf(Heard.Silent.class);
            assertThat(ended.conclusion().by()).isEqualTo(body.leader.id());
        });
        assertThat(refused(() -> hearings.explain(body.principal, id, "muộn", List.of(), true)))
                .isEqualTo(Reason.CONCLUDED);
    }

    /// A rule that turns out to have been kept wrongly is corrected for what comes; who was told a day keeps it.
    @Test
    void aCorrectedRuleMovesNoDayThatWasKnownBefore() {
        HearingId id = asked();
        LocalDate last = hearing(id).answerBy();
        clock.moveTo(CALENDAR.plusWorkingDays(last, 1));
        LocalDate by = clocks.concludeBy(hearing(id)).orElseThrow();
        Rule rule = book.on(HearingClocks.CONCLUDE, last).orElseThrow();
        Amount less = new Amount(rule.amount().count() - 3, rule.amount().measure());
        RuleId corrected = book.propose(
                body.leader, new NewRule(rule.code(), less, rule.says(), "Quy chế thử", last, last, "ghi sai", true));
        book.decide(body.deputy, corrected, true, "");
        assertThat(book.on(HearingClocks.CONCLUDE, last).orElseThrow().amount()).isEqualTo(less);
        assertThat(clocks.concludeBy(hearing(id))).contains(by);
    }

    /// Whoever writes to the database itself is held to it as well.
    @Test
    void theDatabaseTakesNoConclusionWithoutAHearingEither() {
        HearingId id = asked();
        String conclude = "insert into inspection.conclusion values (?, 'REMINDED', ?, 'vì thế', ?, now())";
        assertThatThrownBy(() ->
                        jdbc.update(conclude, id.value(), true, inspector.id().value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.update(conclude, id.value(), false, inspector.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("whether the person explained");
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        assertThatThrownBy(() -> jdbc.update(
                        conclude, id.value(), false, body.principal.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("on themselves");
        assertThatThrownBy(() -> jdbc.update("update inspection.explanation set words = ''"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from inspection.explanation"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theExplanationWithItsFilesStaysAndMayBeAddedTo() {
        HearingId id = asked();
        Evidence file = new Evidence("C:\\tai lieu\\công văn.pdf", "application/pdf", new byte[] {1, 2, 3});
        hearings.explain(body.principal, id, "Tôi chờ tài liệu của Văn phòng.", List.of(file), true);
        hearings.explain(body.principal, id, "Bổ sung: đã nhận ngày hôm sau.", List.of(), true);
        assertThat(hearing(id))
                .isInstanceOfSatisfying(
                        Hearing.Answered.class,
                        answered -> assertThat(answered.heard())
                                .isInstanceOfSatisfying(Heard.Explained.class, heard -> {
                                    assertThat(heard.explanations()).hasSize(2);
                                    assertThat(heard.explanations()
                                                    .getFirst()
                                                    .files()
                                                    .getFirst()
                                                    .name())
                                            .isEqualTo("công văn.pdf");
                                }));
        assertThat(hearings.file(inspector, id, 1, 1).orElseThrow().content()).containsExactly(1, 2, 3);
        assertThat(hearings.file(body.official, id, 1, 1)).isEmpty();
        assertThat(refused(() -> hearings.explain(body.leader, id, "thay", List.of(), true)))
                .isEqualTo(Reason.NOT_ASKED);
        conclude(body.leader, id, Outcome.OBJECTIVE_CAUSE, REASONS + " Việc thứ nhất.");
        assertThat(hearings.of(body.principal, signal).orElseThrow().hearing()).isInstanceOf(Hearing.Concluded.class);
    }

    @Test
    void moreTimeIsAskedForOnceWithinTheRuleAndSilenceDoesNotCountMeanwhile() {
        HearingId id = asked();
        LocalDate answerBy = hearing(id).answerBy();
        LocalDate latest = CALENDAR.plusWorkingDays(
                answerBy,
                book.binding(HearingClocks.EXTENSION, org.today()).amount().count());
        assertThat(refused(() -> hearings.askMore(body.principal, id, latest.plusDays(1), "ốm")))
                .isEqualTo(Reason.TOO_LATE);
        assertThat(refused(() -> hearings.askMore(body.principal, id, answerBy, "ốm")))
                .isEqualTo(Reason.TOO_SOON);
        assertThat(refused(() -> hearings.askMore(
                        body.principal, id, answerBy.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)), "ốm")))
                .isEqualTo(Reason.DAY_OFF);
        hearings.askMore(body.principal, id, latest, "chờ tài liệu");
        clock.moveTo(CALENDAR.plusWorkingDays(answerBy, 1));
        assertThat(refused(() -> conclude(body.leader, id, Outcome.REMINDED, REASONS)))
                .as("while more time is asked for")
                .isEqualTo(Reason.NOT_HEARD);
        hearings.decideMore(inspector, id, true, "");
        assertThat(hearing(id).answerBy()).isEqualTo(latest);
        assertThat(refused(() -> hearings.askMore(body.principal, id, latest.plusDays(3), "nữa")))
                .isEqualTo(Reason.NO_MORE_EXTENSIONS);
        assertThat(refused(() -> hearings.decideMore(inspector, id, false, "không")))
                .isEqualTo(Reason.NOTHING_OPEN);
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
    }

    @Test
    void whoeverHasAPartInItOrIsRelatedNeitherAsksNorConcludes() {
        interests.declare(body.principal, inspector.id(), Kinship.SIBLING_IN_LAW);
        ahead(1);
        // The leader gave the case out, the official asked: neither move shows the signal but the official's.
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        FoundSignal found = signals.known(body.leader, signal).orElseThrow().signal();
        assertThat(bars.bar(
                        body.official.id(),
                        body.principal.id(),
                        judge -> signals.parties(found).contains(judge) ? Optional.of(Bar.PARTY) : Optional.empty(),
                        clock.instant()))
                .contains(Bar.PARTY);
        assertThat(refused(() -> conclude(inspector, id, Outcome.EXPLAINED, REASONS)))
                .as("declared by the other side, before they were asked")
                .isEqualTo(Reason.BARRED);
        assertThat(interests.of(inspector))
                .as("who declared it, and what, stays theirs")
                .isEmpty();
        interests.end(body.principal, interests.of(body.principal).getFirst().id());
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Việc thứ hai.");
        assertThat(refused(() -> conclude(body.principal, id, Outcome.EXPLAINED, REASONS)))
                .isEqualTo(Reason.BARRED);
    }

    @Test
    void reasonsAreWrittenForTheirOwnCase() {
        HearingId first = asked();
        hearings.explain(body.principal, first, "Một.", List.of(), true);
        String reasons =
                own() + " Hiệu trưởng đã trình bày đầy đủ các bước xử lý, tài liệu của phòng đến muộn hai ngày nên"
                        + " chưa thể nêu ý kiến.";
        conclude(body.leader, first, Outcome.OBJECTIVE_CAUSE, reasons);
        signal = found();
        HearingId second = asked();
        hearings.explain(body.principal, second, "Hai.", List.of(), true);
        assertThat(refused(() ->
                        conclude(body.leader, second, Outcome.OBJECTIVE_CAUSE, reasons.replace("hai ngày", "ba ngày"))))
                .isEqualTo(Reason.COPIED);
        conclude(
                body.leader,
                second,
                Outcome.OBJECTIVE_CAUSE,
                "Lần này trường đã có tài liệu từ tuần trước; ý kiến không nêu vì nội dung ngoài chuyên môn của trường.");
    }

    @Test
    void nobodyAsksManyPeopleInAWeek() throws Exception {
        int most = book.on(Hearings.MOST, org.today()).orElseThrow().amount().count();
        LocalDate first = org.today();
        for (int i = 0; i < most; i++) {
            asked();
            signal = found();
        }
        assertThat(refused(this::asked)).isEqualTo(Reason.TOO_MANY);
        assertThat(shown(body.leader, "/hearings/new?signal=" + signal.value()))
                .as("any seven days, not the week of the calendar")
                .contains("Từ 09:00, " + first.plusDays(7).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        assertThat(hearings.ask(
                        inspector,
                        signal,
                        "Vì sao chậm trả lời việc này?",
                        hearings.question(inspector, signal).earliest()))
                .as("somebody else may")
                .isNotNull();
    }

    @Test
    void onlyThePersonTheLineAndTheInspectorateSeeIt() throws Exception {
        HearingId id = asked();
        String address = "/hearings/" + id.value();
        for (CurrentPerson other : List.of(body.official, body.departmentHead, body.clerk, body.chief)) {
            assertThat(TestBody.see(web, other, address).getStatus())
                    .as(other.title())
                    .isEqualTo(404);
            assertThat(lists.list(other, 50, 0)).isEmpty();
        }
        assertThat(hearings.see(body.leader, id)
                        .orElseThrow()
                        .hearing()
                        .inquiry()
                        .readAt())
                .isNull();
        assertThat(shown(body.principal, address)).contains("Anh/chị giải trình chậm nhất là hết ngày");
        assertThat(hearing(id).inquiry().readAt())
                .as("the receipt of the inquiry")
                .isNotNull();
        assertThat(shown(inspector, "/hearings")).contains("chờ giải trình");
        assertThat(shown(body.principal, "/hearings"))
                .containsPattern("<h1[^>]*>Anh/chị có 1 việc [^<]*; hạn gần nhất: hết ngày \\d");
        assertThat(shown(body.principal, "/rulebook")).as("the menu").contains("href=\"/hearings\"");
        assertThat(shown(body.official, "/rulebook")).as("the menu of others").doesNotContain("href=\"/hearings\"");
        assertThat(shown(body.principal, "/signals/" + signal.value())).contains(address);
    }

    /// What the database finds from somebody's own side is what the program shows them.
    @Test
    void theDatabaseFindsTheSameHearingsForEverybody() {
        HearingId id = asked();
        for (CurrentPerson each : List.of(
                body.leader,
                body.deputy,
                inspector,
                body.principal,
                body.chief,
                body.official,
                body.departmentHead,
                body.clerk)) {
            boolean seen = hearings.see(each, id).isPresent();
            assertThat(jdbc.queryForList(
                                    "select * from inspection.seen(?, 1000, 0)",
                                    Long.class,
                                    each.id().value())
                            .contains(id.value()))
                    .as(each.title())
                    .isEqualTo(seen);
            assertThat(lists.any(each)).as(each.title()).isEqualTo(seen);
            assertThat(lists.list(each, 50, 0)).as(each.title()).hasSize(seen ? 1 : 0);
        }
    }

    /// Each page of the list goes on where the one before it ended.
    @Test
    void whatWaitsForWhoeverLooksComesFirstTheMostPressingDayBeforeTheOthers() throws Exception {
        HearingId first = asked();
        ahead(1);
        signal = found();
        HearingId second = asked();
        signal = found();
        HearingId third = asked();
        assertThat(listed(body.leader))
                .as("none waits for them: the newest first")
                .containsExactly(third, second, first);
        assertThat(listed(body.principal))
                .as("each by its day")
                .startsWith(first)
                .hasSize(3);
        hearings.explain(body.principal, second, "Tôi chờ tài liệu.", List.of(), true);
        assertThat(listed(body.leader)).as("to conclude").containsExactly(second, third, first);
        hearings.explain(body.principal, first, "Tôi chờ tài liệu.", List.of(), true);
        ahead(1);
        hearings.explain(body.principal, third, "Tôi chờ tài liệu.", List.of(), true);
        List<HearingId> all = listed(body.leader);
        assertThat(all.getLast()).as("told last, concluded last").isEqualTo(third);
        conclude(body.leader, second, Outcome.EXPLAINED, REASONS);
        assertThat(listed(body.leader)).as("what ended last").containsExactly(first, third, second);
        assertThat(listed(body.principal)).as("how it ended is theirs to read").startsWith(second);
        assertThat(lists.listed(body.leader, 50, 0).waiting().count()).isEqualTo(2);
        assertThat(Jsoup.parse(shown(body.leader, "/hearings"))
                        .select("table.list tbody a")
                        .eachAttr("href"))
                .containsExactly(
                        "/hearings/" + first.value(), "/hearings/" + third.value(), "/hearings/" + second.value());
    }

    private List<HearingId> listed(CurrentPerson person) {
        List<HearingId> all = ids(lists.list(person, 50, 0));
        List<HearingId> paged = new ArrayList<>();
        for (int at = 0; at <= all.size(); at++) {
            paged.addAll(ids(lists.list(person, 1, at)));
        }
        assertThat(paged).as("page by page").isEqualTo(all);
        return all;
    }

    private static List<HearingId> ids(List<Hearings.Seen> some) {
        return some.stream().map(seen -> seen.hearing().inquiry().id()).toList();
    }

    @Test
    void listsAndDesksTakeAsManyStatementsForManyHearingsAsForFew() throws Exception {
        asked();
        // Accounts are read once and kept: who can answer is asked of what is kept.
        lists.list(body.leader, 50, 0);
        int list = Statements.during(() -> lists.list(body.leader, 50, 0)).size();
        int desk = Statements.during(() -> lists.pending(body.leader).count()).size();
        for (int i = 0; i < 3; i++) {
            signal = found();
            asked();
        }
        assertThat(lists.list(body.leader, 50, 0)).hasSize(4);
        assertThat(Statements.during(() -> lists.list(body.leader, 50, 0))).hasSize(list);
        assertThat(Statements.during(() -> lists.pending(body.leader).count())).hasSize(desk);
    }

    @Test
    void theDeskSaysByWhenToExplainAndToConclude() throws Exception {
        HearingId id = asked();
        LocalDate answerBy = hearing(id).answerBy();
        assertThat(lists.pending(body.principal)).isEqualTo(new ToDo(1, answerBy));
        assertThat(onDesk(body.principal, "#hearings")).contains(DAY.format(answerBy) + " còn ");
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        LocalDate concludeBy = clocks.concludeBy(hearing(id)).orElseThrow();
        assertThat(lists.pending(body.leader)).isEqualTo(new ToDo(1, concludeBy));
        assertThat(onDesk(body.leader, "h1"))
                .as("no case is in hand")
                .isEqualTo("Gấp nhất: Giải trình, hạn hết ngày " + DAY.format(concludeBy) + ".");
        clock.moveTo(CALENDAR.plusWorkingDays(concludeBy, 1));
        assertThat(onDesk(body.leader, "h1")).contains("đã quá hạn ngày " + DAY.format(concludeBy));
        assertThat(onDesk(body.leader, "#hearings")).contains(DAY.format(concludeBy) + " trễ ");
    }

    /// In the order in which they were done, and each says who did it.
    @Test
    void theStepsStandInTheOrderInWhichTheyWereDoneEachWithWhoDidIt() throws Exception {
        HearingId id = asked();
        ahead(1);
        hearings.explain(body.principal, id, "Phần một.", List.of(), false);
        ahead(1);
        hearings.askMore(
                body.principal, id, CALENDAR.plusWorkingDays(hearing(id).answerBy(), 1), "Chờ tài liệu.");
        ahead(1);
        hearings.explain(body.principal, id, "Phần hai.", List.of(), false);
        ahead(1);
        hearings.decideMore(body.leader, id, true, "");
        ahead(1);
        hearings.explain(body.principal, id, "Phần ba.", List.of(), true);
        assertThat(shown(body.leader, "/hearings/" + id.value()))
                .as("whoever concludes is competent themselves")
                .contains("Nếu chuyển, chính anh/chị là người có thẩm quyền");
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS);
        String person = body.principal.name();
        assertThat(steps(id))
                .extracting(step -> step.replaceAll(" đến hết ngày.*|, trả lời chậm.*", ""))
                .containsExactly(
                        body.leader.name() + " hỏi",
                        person + " giải trình",
                        person + " xin thêm thời gian",
                        person + " giải trình",
                        body.leader.name() + " cho gia hạn",
                        person + " giải trình, nói đã giải trình xong",
                        body.leader.name() + " kết luận: Đã giải trình rõ, không còn vướng mắc");
    }

    @Test
    void whoSaidNothingIsNamedByThatStepAsWell() throws Exception {
        HearingId id = asked();
        clock.moveTo(CALENDAR.plusWorkingDays(hearing(id).answerBy(), 1));
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS);
        assertThat(steps(id)).contains("Hết hạn, " + body.principal.name() + " không giải trình");
    }

    private List<String> steps(HearingId id) throws Exception {
        return Jsoup.parse(shown(inspector, "/hearings/" + id.value()))
                .select("#steps li p:nth-of-type(2)")
                .eachText();
    }

    private String onDesk(CurrentPerson person, String place) throws Exception {
        return Jsoup.parse(shown(person, "/")).expectFirst(place).text();
    }

    /// Else whoever is asked would be rid of everybody who may judge, in a minute.
    @Test
    void whatTheAskedDeclareAfterTheQuestionBarsNobodyUntilItIsConfirmed() {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        for (CurrentPerson judge : List.of(body.leader, inspector)) {
            interests.declare(body.principal, judge.id(), Kinship.INTEREST);
            interests.declare(body.principal, judge.id(), Kinship.SIBLING);
        }
        assertThat(lists.pending(body.leader).count()).isEqualTo(1);
        assertThat(lists.pending(inspector).count()).isZero();
        interests.answer(body.leader, interests.about(body.leader).getLast().id(), true);
        assertThat(lists.pending(body.leader).count()).as("barred").isZero();
        assertThat(lists.pending(inspector).count()).as("it is theirs now").isEqualTo(1);
        assertThat(hearings.see(body.leader, id).orElseThrow().holder()).contains(inspector.id());
        conclude(inspector, id, Outcome.EXPLAINED, REASONS + " Việc chuyển người kết luận.");
    }

    @Test
    void whoeverWouldJudgeStepsBackAtAnyTimeByWhatTheyDeclareThemselves() {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        interests.declare(body.leader, body.principal.id(), Kinship.SIBLING);
        assertThat(hearings.see(body.leader, id).orElseThrow().bar()).contains(Bar.RELATED);
        assertThat(lists.pending(inspector).count()).isEqualTo(1);
    }

    @Test
    void twoPeopleAreNotRelatedInTwoWaysThatExcludeEachOther() throws Exception {
        interests.declare(body.principal, inspector.id(), Kinship.SPOUSE);
        for (Kinship other : Kinship.values()) {
            assertThat(interests.declare(inspector, body.principal.id(), other))
                    .as(other.name())
                    .isEqualTo(
                            other == Kinship.SPOUSE || other == Kinship.INTEREST
                                    ? Interests.Declared.DONE
                                    : Interests.Declared.EXCLUDED);
        }
        var page = Jsoup.parse(TestBody.send(
                        web,
                        body.principal,
                        post("/interests")
                                .param("other", String.valueOf(inspector.id().value()))
                                .param("kinship", "SIBLING"))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("#kinship-error").text()).contains("không thể đồng thời có cả hai");
        interests.end(inspector, interests.of(inspector).getFirst().id());
        interests.answer(inspector, interests.about(inspector).getFirst().id(), false);
        assertThat(interests.declare(inspector, body.principal.id(), Kinship.SIBLING))
                .as("what they denied hinders nobody from saying what is so")
                .isEqualTo(Interests.Declared.DONE);
        interests.declare(body.departmentHead, inspector.id(), Kinship.UNCLE_OR_AUNT);
        assertThat(interests.declare(body.departmentHead, inspector.id(), Kinship.PARENT_IN_LAW))
                .as("an uncle may adopt")
                .isEqualTo(Interests.Declared.DONE);
    }

    /// Nobody is rid of all above them by calling them relatives, and no relative keeps judging by denying it.
    @Test
    void whomOneDeclaresSaysWhetherItIsSoAndAThirdPersonLooksAtWhatWasDenied() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        for (CurrentPerson judge : List.of(body.leader, inspector)) {
            interests.declare(body.principal, judge.id(), Kinship.SIBLING);
            assertThat(hearings.see(judge, id).orElseThrow().bar())
                    .as("declared once they were asked")
                    .isEmpty();
        }
        Interest declared = interests.about(body.leader).getFirst();
        String address = "/interests/" + declared.id();
        assertThat(Jsoup.parse(shown(body.leader, "/")).text()).contains("Khai báo quan hệ: 1 khai báo chờ anh/chị");
        assertThat(shown(body.leader, "/interests"))
                .contains("Có 1 quan hệ chờ anh/chị", body.principal.name(), "Không đúng");
        assertThat(TestBody.send(web, body.leader, post(address + "/answer"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("answer" + declared.id() + "-error");
        for (CurrentPerson other : List.of(body.principal, inspector, body.official)) {
            assertThat(TestBody.send(web, other, post(address + "/answer").param("answer", "no"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(TestBody.send(web, body.leader, post(address + "/answer").param("answer", "no"))
                        .getRedirectedUrl())
                .isEqualTo("/interests");
        assertThat(hearings.see(body.leader, id).orElseThrow().bar()).isEmpty();
        assertThat(lists.pending(body.leader).count()).as("theirs again").isEqualTo(1);
        assertThat(shown(body.principal, "/interests")).contains("người kia phủ nhận");
        for (CurrentPerson other : List.of(body.leader, body.principal, body.departmentHead, body.deputy)) {
            assertThat(interests.toRule(other)).as(other.name()).isEmpty();
            assertThat(interests.rule(other, declared.id(), true, "x")).isFalse();
        }
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.interest_ruling values (?, false, 'x', ?, now())",
                        declared.id(),
                        body.leader.id().value()))
                .hasMessageContaining("a third person rules");
        assertThat(shown(inspector, "/interests")).contains(body.principal.name() + " – " + body.leader.name());
        assertThat(TestBody.send(web, inspector, post(address + "/rule")).getContentAsString(StandardCharsets.UTF_8))
                .contains("holds" + declared.id() + "-error", "reasons" + declared.id() + "-error");
        String papers = "Đã xem giấy khai sinh của hai người.";
        TestBody.send(
                web, inspector, post(address + "/rule").param("holds", "yes").param("reasons" + declared.id(), papers));
        assertThat(hearings.see(body.leader, id).orElseThrow().bar()).contains(Bar.RELATED);
        assertThat(shown(body.leader, "/interests")).contains("xác định là có", papers);
        assertThat(interests.of(body.principal).getFirst().state()).isEqualTo(Interest.State.HOLDS);
        assertThat(interests.answer(
                        inspector, interests.about(inspector).getFirst().id(), true))
                .isTrue();
        assertThat(hearings.see(inspector, id).orElseThrow().bar()).contains(Bar.RELATED);
    }

    @Test
    void whoeverWasAskedHasTheirWholeTimeUntilTheySayThatThisIsAll() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Phần một.", List.of(), false);
        String address = "/hearings/" + id.value();
        assertThat(shown(body.principal, address))
                .containsPattern("<h1[^>]*>Anh/chị đã gửi một phần giải trình; khi đủ, chọn “Tôi đã giải trình xong”");
        assertThat(shown(body.leader, address))
                .containsPattern("<h1[^>]*>" + body.principal.name() + " đã gửi một phần giải trình, được gửi tiếp");
        assertThat(refused(() -> conclude(body.leader, id, Outcome.REMINDED, REASONS)))
                .isEqualTo(Reason.NOT_HEARD);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.conclusion (hearing_id, outcome, silent, reasons, person_id, at)"
                                + " values (?, 'REMINDED', false, 'x', ?, ?)",
                        id.value(),
                        inspector.id().value(),
                        Timestamp.from(clock.instant())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("still has time");
        assertThat(refused(() -> hearings.explain(body.principal, id, "Phần một.", List.of(), false)))
                .as("pressed twice")
                .isEqualTo(Reason.SAID_BEFORE);
        hearings.explain(body.principal, id, "Phần hai.", List.of(), true);
        assertThat(refused(() -> hearings.conclude(body.leader, id, Outcome.REMINDED, REASONS, 1)))
                .as("the second part was not read")
                .isEqualTo(Reason.SAID_MORE);
        LocalDate concludeBy = clocks.concludeBy(hearing(id)).orElseThrow();
        ahead(1);
        hearings.explain(body.principal, id, "Phần ba.", List.of(), true);
        assertThat(clocks.concludeBy(hearing(id))).as("more puts nothing off").contains(concludeBy);
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Đã đọc cả ba phần.");
    }

    @Test
    void moreTimeThatNobodyDecidesOnCountsAsGiven() {
        HearingId id = asked();
        LocalDate answerBy = hearing(id).answerBy();
        LocalDate until = CALENDAR.plusWorkingDays(answerBy, 2);
        hearings.askMore(body.principal, id, until, "chờ tài liệu");
        clock.moveTo(CALENDAR.plusWorkingDays(answerBy, 1));
        assertThat(hearing(id).answerBy()).isEqualTo(until);
        assertThat(refused(() -> hearings.decideMore(inspector, id, false, "không")))
                .isEqualTo(Reason.DENIED_LATE);
        clock.moveTo(CALENDAR.plusWorkingDays(until, 1));
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Im lặng sau khi được thêm thời gian.");
        assertThat(hearing(id)).isInstanceOf(Hearing.Concluded.class);
    }

    @Test
    void nobodyIsShieldedByADayFarAwayOrAskedForADayOff() {
        Hearings.Question question = hearings.question(body.leader, signal);
        assertThat(refused(() ->
                        hearings.ask(body.leader, signal, "Vì sao chậm trả lời việc này?", LocalDate.of(9999, 12, 31))))
                .isEqualTo(Reason.TOO_LATE);
        LocalDate sunday = question.latest().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        assertThat(refused(() -> hearings.ask(body.leader, signal, "Vì sao chậm trả lời việc này?", sunday)))
                .isEqualTo(Reason.DAY_OFF);
    }

    /// Reasons are for one case, whoever wrote them first.
    @Test
    void reasonsTakenFromAnotherPersonsConclusionAreRefused() {
        HearingId first = asked();
        hearings.explain(body.principal, first, "Một.", List.of(), true);
        String reasons =
                "Phòng chuyển tài liệu muộn bốn ngày, trường đã nhắc hai lần bằng văn bản và vẫn trả lời đúng hẹn.";
        conclude(body.leader, first, Outcome.OBJECTIVE_CAUSE, reasons);
        signal = found();
        HearingId second = asked();
        hearings.explain(body.principal, second, "Hai.", List.of(), true);
        assertThat(refused(() -> conclude(body.leader, second, Outcome.REMINDED, reasons)))
                .isEqualTo(Reason.COPIED);
        String filled = reasons.replace("muộn", "mà muộn")
                .replace("trường", "ở trường thì")
                .replace("hai lần", "đã hai lần gì")
                .replace("vẫn", "mà vẫn");
        assertThat(refused(() -> conclude(body.leader, second, Outcome.REMINDED, filled)))
                .as("with words that say nothing")
                .isEqualTo(Reason.COPIED);
    }

    /// Whoever reads the database or a backup of it reads nothing of what was said.
    @Test
    void whatIsSaidIsEncryptedInRowsAndInTheJournal() {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Chữ này không được lộ.", List.of(), true);
        for (String sql : List.of(
                "select count(*) from inspection.explanation where words like '%không được lộ%'",
                "select count(*) from inspection.hearing where question like '%không nêu ý kiến%' and hearing_id = "
                        + id.value(),
                "select count(*) from journal.entry where text like '%không được lộ%'")) {
            assertThat(jdbc.queryForObject(sql, Integer.class)).as(sql).isZero();
        }
        assertThat(hearing(id).explanations().getFirst().words()).isEqualTo("Chữ này không được lộ.");
    }

    /// Whom it is about sees who looked, on whatever page they did.
    @Test
    void looksAtTheHearingAndTheFormForAskingAreKeptToo() throws Exception {
        shown(inspector, "/hearings/new?signal=" + signal.value());
        assertThat(signals.looks(body.principal, signal))
                .anyMatch(look -> look.by().equals(inspector.id()));
        HearingId id = asked();
        shown(body.leader, "/hearings/" + id.value());
        assertThat(signals.looks(body.principal, signal))
                .anyMatch(look -> look.by().equals(body.leader.id()));
    }

    /// What somebody typed while another went on is not lost without a word.
    @Test
    void whatComesTooLateIsShownWithWhyAndWithItsWords() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Việc đã kết luận trước.");
        String address = "/hearings/" + id.value();
        String late = TestBody.send(
                        web,
                        body.leader,
                        post(address + "/conclude")
                                .param("outcome", "REMINDED")
                                .param("read", "1")
                                .param("reasons", "Kết luận gửi sau, phải còn thấy được để chép lại khi cần."))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(late).contains("Việc này đã kết luận, không nhận thêm.", "phải còn thấy được để chép lại");
        assertThat(shown(body.principal, "/signals/" + signal.value())).contains("đã rõ, không còn vướng mắc");
    }

    /// Whoever was asked as the head of a unit is still heard when another heads it.
    @Test
    void whoeverWasAskedSeesItWhateverPostTheyHoldByNow() {
        HearingId id = asked();
        org.endAppointment(TestBody.SETUP, body.principal.appointment(), org.today());
        CurrentPerson elsewhere = body.person(body.department, Duty.MEMBER, "Chuyên viên");
        assertThat(hearings.see(body.principal, id)).isPresent();
        assertThat(hearings.see(elsewhere, id)).isEmpty();
        assertThat(lists.list(body.principal, 50, 0)).hasSize(1);
        assertThat(lists.pending(body.principal).count()).isEqualTo(1);
        hearings.explain(body.principal, id, "Tôi vẫn giải trình.", List.of(), true);
        assertThat(lists.pending(body.principal).count()).isZero();
        assertThat(lists.pending(body.leader).count()).isEqualTo(1);
    }

    @Test
    void fromSignalToConclusionByTheirPagesWithWhatWasTypedKept() throws Exception {
        String ask = "/hearings/new?signal=" + signal.value();
        assertThat(shown(inspector, "/signals/" + signal.value())).contains(ask);
        assertThat(shown(inspector, ask)).contains("Hiệu trưởng Hư Cấu", "Quy chế thử");
        String kept = TestBody.send(
                        web,
                        inspector,
                        post(ask)
                                .param("question", "Vì sao chậm trả lời việc này?")
                                .param("answerBy", org.today().toString()))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(kept).contains("Vì sao chậm trả lời việc này?", "sớm hơn thời hạn");
        String answerBy = hearings.question(inspector, signal).earliest().toString();
        String address = TestBody.send(
                        web,
                        inspector,
                        post(ask)
                                .param("question", "Vì sao chậm trả lời việc này?")
                                .param("answerBy", answerBy))
                .getRedirectedUrl();
        assertThat(address).startsWith("/hearings/");
        var program = multipart(address + "/explain")
                .file(new MockMultipartFile("files", "a.exe", "application/x", new byte[] {'M', 'Z'}))
                .param("words", "Tôi chờ tài liệu.");
        assertThat(TestBody.send(web, body.principal, program).getContentAsString(StandardCharsets.UTF_8))
                .contains("là chương trình", "Tôi chờ tài liệu.");
        assertThat(TestBody.send(
                                web,
                                body.principal,
                                multipart(address + "/explain")
                                        .param("complete", "yes")
                                        .param("words", "Tôi chờ tài liệu."))
                        .getStatus())
                .isEqualTo(302);
        String empty =
                TestBody.send(web, inspector, post(address + "/conclude")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(empty).contains("outcome-error", "reasons-error");
        assertThat(TestBody.send(
                                web,
                                inspector,
                                post(address + "/conclude")
                                        .param("outcome", "OBJECTIVE_CAUSE")
                                        .param("read", "1")
                                        .param(
                                                "reasons",
                                                "Trường chỉ nhận được tài liệu sau hạn trả lời, vì thế chưa nêu ý kiến."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown(body.principal, address)).contains("Đã kết luận: Do nguyên nhân khách quan");
    }

    @Test
    void aRuleAtFaultLeadsToItsReportWhichSaysNothingOfTheHearing() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Quy định buộc phải chờ cấp trên trả lời.", List.of(), true);
        assertThat(shown(body.principal, "/hearings/" + id.value())).doesNotContain("/policies/report");
        conclude(body.leader, id, Outcome.RULE_AT_FAULT, REASONS + " Do quy định.");
        String page = shown(body.principal, "/hearings/" + id.value());
        String link = Jsoup.parse(page).select("#rule a").attr("href");
        assertThat(link).as("the case and nothing else").matches("/policies/report\\?case=\\d+");
        var form = Jsoup.parse(shown(body.principal, link)).select("main");
        assertThat(form.select("textarea[name]")).isNotEmpty();
        for (var field : form.select("textarea[name], input[type=text][name]")) {
            assertThat(field.val()).as(field.attr("name")).isEmpty();
        }
        assertThat(form.text()).doesNotContain("kết luận", "/hearings/", "Hư Cấu");
        assertThat(Jsoup.parse(shown(body.principal, link + "&why=" + "Ai%20%C4%91%C3%B3%20gi%E1%BA%A3i%20tr%C3%ACnh"))
                        .select("textarea[name=why]")
                        .val())
                .as("no address fills in what others will read")
                .isEmpty();
    }

    /// Who moved to another post does not keep what they can no longer end.
    @Test
    void whereWhoeverAskedTakesAnotherPostItGoesToTheSuccessorOrAbove() {
        HearingId id = asked();
        LocalDate due = clocks.due(at(body.leader, id)).orElseThrow();
        assertThat(at(body.leader, id).mine()).isTrue();
        body.moves(body.leader, body.department, Duty.MEMBER, "Chuyên viên cao cấp");
        assertThat(at(inspector, id).mine()).as("the post is vacant").isTrue();
        CurrentPerson successor = body.follows(body.leader);
        assertThat(at(successor, id).mine()).isTrue();
        assertThat(at(inspector, id).mine()).isFalse();
        assertThat(clocks.due(at(successor, id))).contains(due);
    }

    private Hearings.Seen at(CurrentPerson by, HearingId id) {
        return hearings.see(by, id).orElseThrow();
    }

    @Test
    void theSignalNamesWhoConcludesAndByWhen() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        LocalDate by = clocks.concludeBy(hearing(id)).orElseThrow();
        assertThat(shown(body.principal, "/signals/" + signal.value()))
                .contains("chờ " + body.leader.name() + " kết luận, hạn hết ngày "
                        + java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                .format(by));
    }
}
