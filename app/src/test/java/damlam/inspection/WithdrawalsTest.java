package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.Evidence;
import damlam.inspection.HearingRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/// What was opened by mistake is withdrawn and counts all the same; what is sent twice is taken once; files are locked.
class WithdrawalsTest extends HearingScene {
    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatWasOpenedByMistakeIsWithdrawnWithAReasonAndStaysForThePerson() throws Exception {
        HearingId id = asked();
        String address = "/hearings/" + id.value();
        assertThat(shown(body.leader, address)).contains("Rút yêu cầu mở nhầm");
        assertThat(shown(inspector, address)).doesNotContain("Rút yêu cầu mở nhầm");
        assertThat(refused(() -> hearings.withdraw(inspector, id, "nhầm"))).isEqualTo(Reason.NOT_HOLDER);
        assertThat(TestBody.send(web, body.leader, post(address + "/withdraw").param("withdraw", ""))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("withdraw-error");
        assertThat(TestBody.send(
                                web,
                                body.leader,
                                post(address + "/withdraw").param("withdraw", "Nhầm người phụ trách việc này."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(lists.pending(body.principal).count()).as("they are told").isEqualTo(1);
        assertThat(shown(body.principal, address))
                .contains("anh/chị không phải giải trình", "Nhầm người phụ trách việc này.")
                .doesNotContain("Gửi giải trình");
        assertThat(lists.pending(body.principal).count())
                .as("they have seen it")
                .isZero();
        assertThat(lists.list(body.principal, 50, 0)).hasSize(1);
        assertThat(refused(() -> hearings.explain(body.principal, id, "Tôi", List.of(), true)))
                .isEqualTo(Reason.WITHDRAWN);
        assertThat(refused(() -> hearings.conclude(body.leader, id, Outcome.REMINDED, own(), 0)))
                .isEqualTo(Reason.WITHDRAWN);
        assertThat(refused(() -> hearings.withdraw(body.leader, id, "lại"))).isEqualTo(Reason.WITHDRAWN);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.explanation (hearing_id, no, words, complete, at) values (?, 1, 'x', true, now())",
                        id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("withdrawn");
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection.withdrawal where reason like '%Nhầm người%'", Integer.class))
                .as("locked like the other words")
                .isZero();
        assertThat(kept.differing(50)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf("inspection.withdraw", id) >= 0);
        ErasedWords.of(erasures, leaf("inspection.withdraw", id), body.principal);
        assertThat(hearing(id).toString()).doesNotContain("Nhầm người");
        assertThat(kept.differing(50)).isEmpty();
    }

    private long leaf(String kind, HearingId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = ? and subject = ?",
                        Long.class,
                        kind,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    @Test
    void nothingIsWithdrawnOnceItIsConcluded() {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        conclude(body.leader, id, Outcome.EXPLAINED, own());
        assertThat(refused(() -> hearings.withdraw(body.leader, id, "nhầm"))).isEqualTo(Reason.CONCLUDED);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.withdrawal (hearing_id, reason, person_id, at) values (?, 'x', ?, ?)",
                        id.value(),
                        body.leader.id().value(),
                        Timestamp.from(clock.instant())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("concluded");
    }

    /// Else whoever asks masses of people would withdraw and ask again.
    @Test
    void whatIsWithdrawnAndAskedAgainCountsTwice() throws Exception {
        int most = book.on(Hearings.MOST, org.today()).orElseThrow().amount().count();
        for (int i = 0; i < most; i++) {
            HearingId id = asked();
            hearings.withdraw(body.leader, id, "Mở nhầm lần " + i);
        }
        assertThat(refused(this::asked)).isEqualTo(Reason.TOO_MANY);
        assertThat(shown(inspector, "/signals/" + signal.value())).contains("/hearings/new?signal=" + signal.value());
        HearingId again = hearings.ask(
                inspector,
                signal,
                "Vì sao chậm trả lời việc này?",
                hearings.question(inspector, signal).earliest());
        assertThat(hearings.of(body.principal, signal)
                        .orElseThrow()
                        .hearing()
                        .inquiry()
                        .id())
                .isEqualTo(again);
        assertThat(lists.list(body.principal, 50, 0)).hasSize(most + 1);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.hearing (signal_id, attempt, asked, asked_by, question, answer_by, rule_id, sent_at)"
                                + " select signal_id, attempt + 1, asked, asked_by, question, answer_by, rule_id, sent_at"
                                + " from inspection.hearing where hearing_id = ?",
                        again.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("asked about again");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatIsSentTwiceAtOnceIsAskedOnceAndTakesNoNumber() {
        LocalDate earliest = hearings.question(body.leader, signal).earliest();
        List<HearingId> made = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> hearings.ask(body.leader, signal, "Vì sao chậm trả lời việc này?", earliest)))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertThat(made).hasSize(1);
        HearingId id = made.getFirst();
        signal = found();
        List<Reason> refusals = Stream.of(body.leader, inspector, body.leader, inspector)
                .map(by -> CompletableFuture.supplyAsync(() -> asks(by, "Vì sao chậm trả lời? " + by.name(), earliest)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(refusals)
                .as("each twice; whoever is first asks, and once")
                .containsExactlyInAnyOrder(null, null, Reason.HEARD_ALREADY, Reason.HEARD_ALREADY);
        assertThat(hearings.of(body.principal, signal)
                        .orElseThrow()
                        .hearing()
                        .inquiry()
                        .id()
                        .value())
                .as("no number is left out")
                .isEqualTo(id.value() + 1);
    }

    private Reason asks(CurrentPerson by, String question, LocalDate answerBy) {
        try {
            hearings.ask(by, signal, question, answerBy);
            return null;
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
    }

    @Test
    void anExplanationAndAConclusionSentTwiceAreTakenOnce() throws Exception {
        HearingId id = asked();
        Evidence file = new Evidence("a.txt", "text/plain", new byte[] {7});
        List<Reason> second = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        hearings.explain(body.principal, id, "Như đính kèm.", List.of(file), true);
                        return Reason.NOT_SEEN;
                    } catch (HearingRefusedException refused) {
                        return refused.reason();
                    }
                }))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(second).containsOnlyOnce(Reason.NOT_SEEN).contains(Reason.SAID_BEFORE);
        assertThat(hearing(id).explanations()).hasSize(1);
        String reasons = own();
        for (int i = 0; i < 2; i++) {
            assertThat(TestBody.send(
                                    web,
                                    body.leader,
                                    post("/hearings/" + id.value() + "/conclude")
                                            .param("outcome", "EXPLAINED")
                                            .param("read", "1")
                                            .param("reasons", reasons))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Whoever reads the database or a backup of it reads neither the file nor its name.
    @Test
    void filesAreEncryptedLikeTheWordsAndErasedWithThem() throws Exception {
        HearingId id = asked();
        byte[] content = "Hồ sơ bệnh án Hư Cấu".getBytes(StandardCharsets.UTF_8);
        hearings.explain(
                body.principal, id, "Đính kèm.", List.of(new Evidence("bệnh án.txt", "text/plain", content)), true);
        var row = jdbc.queryForMap("select name, content from inspection.attachment where hearing_id = ?", id.value());
        assertThat(row.get("name").toString()).startsWith("vault1:");
        assertThat(new String((byte[]) row.get("content"), StandardCharsets.UTF_8))
                .doesNotContain("Hư Cấu");
        String file = "/hearings/" + id.value() + "/files/1/1";
        assertThat(TestBody.see(web, inspector, file).getContentAsByteArray()).isEqualTo(content);
        assertThat(TestBody.see(web, body.official, file).getStatus()).isEqualTo(404);
        assertThat(shown(inspector, "/hearings/" + id.value())).contains("bệnh án.txt");
        assertThat(kept.differing(50)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf("inspection.explain", id) >= 0);
        ErasedWords.ofDefence(erasures, erased, leaf("inspection.explain", id), body.principal);
        assertThat(shown(body.principal, "/hearings/" + id.value()))
                .contains("nội dung đã được xóa lúc", "Luật Bảo vệ dữ liệu cá nhân, đơn số 3");
        assertThat(TestBody.see(web, inspector, file).getStatus()).isEqualTo(404);
        assertThat(shown(inspector, "/hearings/" + id.value()))
                .contains("tài liệu đã xóa theo luật")
                .doesNotContain("bệnh án.txt");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// What came before files were encrypted is read as it is.
    @Test
    void aFileFromBeforeIsStillRead() {
        HearingId id = asked();
        hearings.explain(
                body.principal, id, "Đính kèm.", List.of(new Evidence("a.txt", "text/plain", new byte[] {7})), true);
        byte[] read = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.update(
                    "insert into inspection.attachment (hearing_id, explanation_no, no, name, media_type, content)"
                            + " values (?, 1, 2, 'cũ.txt', 'text/plain', ?)",
                    id.value(),
                    new byte[] {1, 2});
            return hearings.file(inspector, id, 1, 2).orElseThrow().content();
        });
        assertThat(read).containsExactly(1, 2);
    }
}
