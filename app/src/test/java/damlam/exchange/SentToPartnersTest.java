package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.ServerTest;
import damlam.documents.Deliveries;
import damlam.documents.Delivery;
import damlam.documents.Delivery.State;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.DocumentId;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Partner.Transport;
import damlam.registers.Books;
import damlam.registers.Sending;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everybody outside that a document went to stands on its page, with what was heard of it.
@ServerTest
class SentToPartnersTest extends Exchanging {
    @Autowired
    Deliveries deliveries;

    @Autowired
    Books books;

    private DocumentId document;
    private String name;

    @BeforeEach
    void sentToAPartner() {
        document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        send(document, Steering.NONE, partner(Transport.FOLDER, folder.toString()));
        name = "Trường thử " + theirs.value();
    }

    private Delivery only() {
        assertThat(deliveries.of(document)).hasSize(1);
        return deliveries.of(document).getFirst();
    }

    private void says(StatusCode code, String words, Instant at) throws Exception {
        Edxml.Answered about = Statuses.about(exchanges.document(sent(document)));
        leave(new Edxml.Status(new Agency(theirs, "Trường thử"), about, code, words, at, ""));
        outbox.work();
    }

    private String page() throws Exception {
        return web.perform(get("/documents/" + document.value()).session(clerk))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Tally tally() {
        return exchanges.tallies().stream()
                .filter(one -> one.partner() == sent(document).partner())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDidNotLeaveYetIsNotCountedAsSent() throws Exception {
        assertThat(tally())
                .returns(0L, Tally::sent)
                .returns(0L, Tally::unanswered)
                .returns(1L, Tally::trying);
        assertThat(tally().since()).isNull();
        assertThat(web.perform(get("/exchange").session(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("1 đang chờ gửi");
        outbox.work();
        assertThat(tally())
                .returns(1L, Tally::sent)
                .returns(1L, Tally::unanswered)
                .returns(0L, Tally::trying);
    }

    @Test
    void aPartnerIsSilentUntilItSaysThatItHasIt() throws Exception {
        assertThat(only().state()).isEqualTo(State.TRYING);
        assertThat(only().sentOn()).isNull();
        outbox.work();
        assertThat(only()).returns(To.AGENCY, Delivery::to).returns(Way.FOLDER, Delivery::way);
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().sentOn()).isEqualTo(today);
        assertThat(page())
                .contains(name, "Chưa phản hồi từ ", "liên thông qua thư mục", "0/1 đã nhận")
                .contains("href=\"/exchange/" + sent(document).id());

        Instant now = Instant.now();
        says(StatusCode.ARRIVED, "", now);
        assertThat(only().state()).isEqualTo(State.ARRIVED);
        says(StatusCode.RECEIVED, "", now.plusSeconds(60));
        Instant received = only().at();
        says(StatusCode.DONE, "", now.plusSeconds(120));
        assertThat(only().state()).isEqualTo(State.RECEIVED);
        assertThat(only().at()).as("when it was received, not when it was done").isEqualTo(received);
        assertThat(page()).contains("1/1 đã nhận");
    }

    @Test
    void aPartnerThatRefusesSaysWhy() throws Exception {
        outbox.work();
        says(StatusCode.REFUSED, "Gửi nhầm nơi", Instant.now());
        assertThat(only().state()).isEqualTo(State.REFUSED);
        assertThat(page()).contains("Từ chối tiếp nhận", "Gửi nhầm nơi", "0/1 đã nhận");
    }

    @Test
    void whatWasRecalledIsShownSo() throws Exception {
        outbox.work();
        documents.recall(by, document, "Ban hành nhầm");
        assertThat(only().state()).isEqualTo(State.RECALL_ASKED);
        outbox.work();
        says(StatusCode.RECALL_AGREED, "", Instant.now());
        assertThat(only().state()).isEqualTo(State.RECALL_AGREED);
    }

    @Test
    void theRegisterNamesOthersAndNoneTwice() throws Exception {
        outbox.work();
        Sending sending = new Sending(name.toUpperCase(Locale.ROOT) + "; Báo Thử Nghiệm", "", 2, today, "", "");
        books.enter(by, document, sending);
        assertThat(deliveries.of(document))
                .extracting(Delivery::name, Delivery::way)
                .containsExactly(tuple(name, Way.FOLDER), tuple("Báo Thử Nghiệm", Way.REGISTER));
        assertThat(page()).contains("Chưa có xác nhận đã nhận", "theo sổ văn bản đi");
        books.enter(by, document, new Sending("Báo Thử Nghiệm", "", 1, today, "Người Nhận Hư Cấu", ""));
        assertThat(page()).contains("Ký nhận: Người Nhận Hư Cấu", "1/2 đã nhận");
    }
}
