package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import damlam.ServerTest;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Partner.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/// An edXML file from a clerk's disk is taken in as one that a system sends.
@ServerTest
class HandedInTest extends Exchanging {
    private MockHttpServletResponse bring(String name, byte[] bytes) throws Exception {
        return web.perform(multipart("/documents/new")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .session(clerk)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String see(MockHttpServletResponse brought) throws Exception {
        return web.perform(get(String.valueOf(brought.getRedirectedUrl())).session(clerk))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void ofAStrangerTheDocumentBecomesADraftWithTheMessageBesideIt() throws Exception {
        String subject = "việc " + NEXT.incrementAndGet();
        String page = see(bring("goi.edxml", written(from("31", subject))));
        assertThat(page)
                .contains("value=\"31/TT-VP\"", "value=\"Trường thử\"", "value=\"Trần Văn Thử\"", subject)
                .contains(
                        "value=\"" + today + "\"",
                        "<option value=\"ELECTRONIC\" selected",
                        "value=\"INCOMING\" checked")
                .contains("cv.txt", "goi.edxml")
                .doesNotContain("AttachmentEncoded");
        assertThat(exchanges.incoming(500)).noneMatch(one -> one.subject().equals(subject));
    }

    @Test
    void ofAPartnerItIsKeptOnceAmongWhatTheySent() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        String subject = "việc " + NEXT.incrementAndGet();
        Edxml.Document sent = from("32", subject);
        // By its content: the name may be any.
        MockHttpServletResponse first = bring("goi.xml", written(sent));
        assertThat(first.getRedirectedUrl()).startsWith("/documents/drafts/");
        assertThat(see(first)).contains("value=\"32/TT-VP\"");
        Message kept = incoming(subject);
        assertThat(kept.takenBy()).isNotNull();
        assertThat(bring("goi.edxml", written(sent)).getRedirectedUrl()).isEqualTo("/exchange/" + kept.id());
        leave(sent);
        outbox.work();
        assertThat(exchanges.incoming(500).stream().filter(one -> one.subject().equals(subject)))
                .hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsSaidAndNothingIsKept() throws Exception {
        byte[] whole = written(from("33", "việc hỏng"));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(bring("goi.edxml", half).getContentAsString()).contains("Tệp không phải XML đúng quy cách");
        String noDate = new String(whole, StandardCharsets.UTF_8)
                .replaceAll("<([\\w:]*PromulgationDate)>[^<]*<", "<$1>hôm qua<");
        assertThat(bring("goi.edxml", noDate.getBytes(StandardCharsets.UTF_8)).getContentAsString())
                .contains("PromulgationDate không phải ngày");
        Edxml.Status status = new Edxml.Status(
                new Agency(theirs, "Trường thử"),
                new Answered(theirs, new DocumentNumber("1", "TT-VP"), today, "x"),
                StatusCode.RECEIVED,
                "",
                Instant.now(),
                "");
        assertThat(bring("goi.edxml", written(status)).getContentAsString()).contains("thông báo trạng thái xử lý");
    }
}
