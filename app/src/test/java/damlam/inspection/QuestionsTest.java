package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.cases.Evidence;
import damlam.inspection.HearingRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// What a question comes with, how much it says, and whose words answer it.
class QuestionsTest extends HearingScene {
    private static final String QUESTION = "Vì sao trả lời không nêu ý kiến?";

    private HearingId askedWithFile() {
        LocalDate day = hearings.question(body.leader, signal).earliest();
        byte[] content = "Bản chụp sổ Hư Cấu".getBytes(StandardCharsets.UTF_8);
        return hearings.ask(
                body.leader,
                new Origin.Signal(signal),
                QUESTION,
                day,
                "",
                List.of(new Evidence("trích sổ.txt", "text/plain", content)));
    }

    /// Encrypted, read by the person, and erased with the words.
    @Test
    void filesComeWithTheQuestionAndThePersonReadsThem() throws Exception {
        HearingId id = askedWithFile();
        String page = "/hearings/" + id.value();
        String file = page + "/question/files/1";
        var row =
                jdbc.queryForMap("select name, content from inspection.question_file where hearing_id = ?", id.value());
        assertThat(row.get("name").toString()).startsWith("vault1:");
        assertThat(new String((byte[]) row.get("content"), StandardCharsets.UTF_8))
                .doesNotContain("Hư Cấu");
        assertThat(Jsoup.parse(shown(body.principal, page))
                        .expectFirst("#asked")
                        .text())
                .contains("trích sổ.txt");
        assertThat(TestBody.see(web, body.principal, file).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Bản chụp sổ Hư Cấu");
        assertThat(TestBody.see(web, body.official, file).getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.question_file values (?, 2, 'x', 'text/plain', 'x', 1)", id.value()))
                .hasMessageContaining("as the person was shown it");
        assertThat(kept.differing(50)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf(id) >= 0);
        ErasedWords.of(erasures, leaf(id), body.principal);
        assertThat(TestBody.see(web, body.principal, file).getStatus()).isEqualTo(404);
        assertThat(shown(body.principal, page))
                .contains("tài liệu đã xóa theo luật")
                .doesNotContain("trích sổ.txt");
        assertThat(kept.differing(50)).isEmpty();
    }

    private long leaf(HearingId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = 'inspection.ask' and subject = ?",
                        Long.class,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    @Test
    void aQuestionSaysWhatIsAskedAndIsSentWithItsFilesByThePage() throws Exception {
        LocalDate day = hearings.question(body.leader, signal).earliest();
        assertThat(refused(() -> hearings.ask(body.leader, signal, "  hỏi  ", day)))
                .isEqualTo(Reason.QUESTION_SHORT);
        String ask = "/hearings/new?signal=" + signal.value();
        var form = Jsoup.parse(TestBody.send(
                        web, body.leader, post(ask).param("question", "hỏi").param("answerBy", day.toString()))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.expectFirst("#question-error").text()).contains("Câu hỏi quá ngắn");
        assertThat(form.select("form[enctype] input[type=file]")).hasSize(1);
        String made = TestBody.send(
                        web,
                        body.leader,
                        multipart(ask)
                                .file(new MockMultipartFile("files", "so.pdf", "application/pdf", new byte[] {1}))
                                .param("question", QUESTION)
                                .param("answerBy", day.toString()))
                .getRedirectedUrl();
        assertThat(shown(body.principal, made)).contains("so.pdf");
    }

    /// A conclusion is what somebody else finds; a quotation with a finding about it is one.
    @Test
    void reasonsAreNotTheWordsOfWhoeverWasAsked() {
        HearingId id = asked();
        String first = "Tôi đã gọi nhắc hai lần nhưng phòng chuyên môn chưa gửi số liệu của các trường.";
        String second = "Văn thư nghỉ ốm nên giấy tờ đến tay tôi muộn mất ba ngày làm việc.";
        hearings.explain(body.principal, id, first, List.of(), false);
        hearings.explain(body.principal, id, second, List.of(), true);
        for (String copied : List.of(first, first + " " + second, "Hiệu trưởng: " + second)) {
            assertThat(refused(() -> hearings.conclude(body.leader, id, Outcome.REMINDED, copied, 2)))
                    .as(copied)
                    .isEqualTo(Reason.SAID_BY_PERSON);
        }
        hearings.conclude(body.leader, id, Outcome.REMINDED, "Người được hỏi nói: “" + second + "” " + own(), 2);
        assertThat(hearing(id).ended()).isTrue();
    }
}
