package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import damlam.demo.Demo;
import damlam.journal.Journal;
import damlam.journal.KeptEntry;
import damlam.journal.RecordChecks;
import damlam.journal.RecordPlace;
import damlam.journal.Sealing;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.record.Fault;
import damlam.record.Receipt;
import damlam.record.RecordVerifier;
import damlam.record.Trust;
import damlam.record.Verification;
import damlam.record.Website;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record as strangers check it, and as those who acted take their proofs away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTest {
    @TempDir
    static Path data;

    private RunningServer server;
    private Connection clerk;
    private final Connection stranger =
            Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).followRedirects(false);

    @BeforeAll
    void start() throws IOException {
        DataFolder.DEMO.copyTo(data);
        server = new RunningServer(data, "--demo");
        server.bean(Demo.class).awaitReady();
        Acts.append(server, 1);
        Acts.published(server);
        clerk = signedIn("Văn thư");
    }

    private Connection signedIn(String role) throws IOException {
        Connection session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);
        Document page = session.newRequest(server.address() + "/sign-in").get();
        var button = page.select(".roles button").stream()
                .filter(each -> each.text().contains(role))
                .findFirst()
                .orElseThrow();
        session.newRequest(server.address() + "/sign-in/demo")
                .data(
                        "_csrf",
                        page.select("form[action=/sign-in/demo] input[name=_csrf]")
                                .val())
                .data("person", button.attr("value"))
                .post();
        return session;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Connection.Response get(String path) throws IOException {
        return clerk.newRequest(server.address() + path).execute();
    }

    @Test
    void aStrangerVerifiesTheWholeRecordOverHttp() throws Exception {
        List<VerifierKey> keys = server.bean(RecordPlace.class).publicKeys();
        Verification found = RecordVerifier.verify(
                new Website(URI.create(server.address() + "/record/log")),
                new Trust(keys, List.of(), Optional.empty()),
                4);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signers()).isEqualTo(keys);
        assertThat(found.checkpoint().orElseThrow().checkpoint().size()).isGreaterThan(100);
    }

    @Test
    void filesAreCachedAsTheirKindAllowsAndNothingElseIsServed() throws Exception {
        Connection.Response checkpoint =
                stranger.newRequest(server.address() + "/record/log/checkpoint").execute();
        assertThat(checkpoint.header("Cache-Control")).isEqualTo("public, max-age=2");
        assertThat(checkpoint.contentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
        Connection.Response tile =
                stranger.newRequest(server.address() + "/record/log/tile/0/000").execute();
        assertThat(tile.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(tile.contentType()).isEqualTo("application/octet-stream");
        assertThat(tile.bodyAsBytes()).hasSize(8192);
        assertThat(stranger.newRequest(server.address() + "/record/log/tile/0/000.p/999")
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        for (String path :
                List.of("..%2frecord.key", ".lock", "tile/../../record.key", "record.key", "tile/entries/../0/000")) {
            assertThat(stranger.newRequest(server.address() + "/record/log/" + path)
                            .execute()
                            .statusCode())
                    .as(path)
                    .isIn(302, 400, 404);
        }
        assertThat(stranger.newRequest(server.address() + "/record").execute().statusCode())
                .isEqualTo(302);
    }

    @Test
    void nothingThatIsPublishedTellsOfAPerson() throws Exception {
        String entries = new String(
                stranger.newRequest(server.address() + "/record/log/tile/entries/000")
                        .execute()
                        .bodyAsBytes(),
                StandardCharsets.UTF_8);
        assertThat(entries).contains("\"kind\":").doesNotContain("\"person\":", "subject", "facts", "Nguyễn", "case:");
    }

    @Test
    void whoeverActedTakesAReceiptThatHoldsAndOthersSeeNothingOfIt() throws Exception {
        Document page = get("/record").parse();
        assertThat(page.select("h1").text()).contains("mục đã vào sổ");
        String own = page.select("#acts tbody th a").first().attr("href");
        Document act = get(own).parse();
        assertThat(act.text()).contains("Người thực hiện", "Đường dẫn từ mục này đến dấu chốt");
        String number = own.substring(own.lastIndexOf('/') + 1);
        Trust trust = new Trust(server.bean(RecordPlace.class).publicKeys(), List.of(), Optional.empty());
        Receipt.Checked text = Receipt.check(get(own + "/receipt.txt").bodyAsBytes(), trust);
        assertThat(text.holds()).isTrue();
        assertThat(text.signers()).isNotEmpty();
        assertThat(text.receipt().act()).isPresent();
        assertThat(text.receipt().proof().index()).isEqualTo(Long.parseLong(number));

        KeptEntry others = server.bean(Journal.class).numbered(0).orElseThrow();
        Document foreign = get("/record/acts/0").parse();
        assertThat(foreign.text()).contains("Đây là việc của người khác").doesNotContain(others.subject());
        Receipt.Checked bare = Receipt.check(get("/record/acts/0/receipt.txt").bodyAsBytes(), trust);
        assertThat(bare.holds()).isTrue();
        assertThat(bare.receipt().act()).isEmpty();
        assertThat(get("/record/acts/99999999").parse().text()).contains("Chưa có mục số");
    }

    /// The kind of an act between two others would say who reported, at a minute of the day.
    @Test
    void ofConfidentialActsOthersSeeTheDayAloneInPageReceiptAndFiles() throws Exception {
        for (String kind :
                List.of("whistleblowing.report", "whistleblowing.take", "inspection.ask", "oversight.find")) {
            KeptEntry entry = first(kind);
            assertThat(entry.findings()).as(kind).isEmpty();
            assertThat(entry.leaf().json())
                    .contains("confidential", "T17:00:00Z")
                    .doesNotContain(kind);
            for (Connection session : List.of(clerk, signedIn(kind.startsWith("w") ? "Giám đốc" : "Văn thư"))) {
                String page = server.address() + "/record/acts/" + entry.no();
                Document act = session.newRequest(page).get();
                assertThat(act.select("dl.pair").first().text())
                        .contains("Việc được bảo mật theo pháp luật")
                        .doesNotContainPattern("\\d\\d:\\d\\d");
                assertThat(act.text())
                        .doesNotContain(kind, "Gửi phản ánh", "Xem phản ánh", "Yêu cầu giải trình", "điều phát hiện");
                assertThat(session.newRequest(page + "/receipt.txt").execute().body())
                        .doesNotContain(kind)
                        .contains("Loại việc: được bảo mật");
            }
        }
    }

    /// The first act of a kind.
    private KeptEntry first(String kind) {
        long number = server.bean(JdbcClient.class)
                .sql("select leaf_no from journal.entry join journal.leaf using (entry_id)"
                        + " where kind = ? order by leaf_no limit 1")
                .param(kind)
                .query(Long.class)
                .single();
        return server.bean(Journal.class).numbered(number).orElseThrow();
    }

    @Test
    void detailsSayWhomTheyNameAndAreNotTakenForWhoDidIt() throws Exception {
        KeptEntry asked = first("inspection.ask");
        OrgChart chart = server.bean(Org.class).chart();
        String asking =
                chart.person(new PersonId(asked.personId())).orElseThrow().name();
        Connection session = signedIn(asking);
        Document page = session.newRequest(server.address() + "/record/acts/" + asked.no())
                .get();
        assertThat(page.select("dl.pair").first().text())
                .contains("Yêu cầu giải trình", "Người thực hiện " + asking)
                .containsPattern("\\d\\d:\\d\\d");
        assertThat(page.select("details dl.pair").text())
                .contains("Người được hỏi ")
                .doesNotContain("Người thực hiện");
        Receipt.Checked taken = Receipt.check(
                session.newRequest(page.location() + "/receipt.txt").execute().bodyAsBytes(),
                new Trust(server.bean(RecordPlace.class).publicKeys(), List.of(), Optional.empty()));
        assertThat(taken.holds()).isTrue();
        assertThat(taken.receipt().act().orElseThrow().text())
                .contains("inspection.ask", asked.at().toString());
    }

    @Test
    void onesOwnActsAreFoundByCaseDayAndKind() throws Exception {
        Document page = get("/record").parse();
        String subject =
                page.select("#acts td a[href^=/cases/]").first().attr("href").replace("/cases/", "");
        Document ofCase = get("/record?case=" + subject).parse();
        assertThat(ofCase.select("#acts tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select("td a").attr("href")).isEqualTo("/cases/" + subject));
        assertThat(get("/record?area=documents").parse().select("#acts tbody td a[href^=/cases/]"))
                .isEmpty();
        assertThat(get("/record?from=01/01/2090").parse().select("#acts").text())
                .contains("Không có việc nào như vậy");
        assertThat(get("/record?to=31/02/2026").parse().select("#acts").text()).contains("31/02/2026");
        assertThat(get("/record?case=x").parse().select("#acts").text()).contains("chỉ gồm chữ số");
    }

    @Test
    void thePdfCarriesTheReceiptAsAFileAndAsACodeThatAPhoneReads() throws Exception {
        String own = get("/record").parse().select("#acts tbody th a").first().attr("href");
        Trust trust = new Trust(server.bean(RecordPlace.class).publicKeys(), List.of(), Optional.empty());
        byte[] filed = get(own + "/receipt.pdf").bodyAsBytes();
        assertThat(Receipt.check(filed, trust).holds()).as("the PDF itself").isTrue();
        try (PDDocument pdf = Loader.loadPDF(filed)) {
            byte[] attached = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("receipt.txt")
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(Receipt.check(attached, trust).holds()).isTrue();
            Receipt.Checked scanned = Receipt.check(scan(pdf).getBytes(StandardCharsets.UTF_8), trust);
            assertThat(scanned.holds()).isTrue();
            assertThat(scanned.signers()).isNotEmpty();
        }
    }

    /// All that the demonstration did agrees with its record; a move that somebody rewrites in its table does not.
    @Test
    void aMoveThatIsRewrittenInItsTableIsNamed() throws Exception {
        RecordChecks checks = server.bean(RecordChecks.class);
        assertThat(checks.check().findings()).isEmpty();
        OwnerOf owner = new OwnerOf(data);
        String one = " where (case_id, move_no) = (select case_id, move_no from cases.move where kind = 'FORWARD'"
                + " order by case_id, move_no limit 1)";
        owner.does(
                "create table public.was as select * from cases.move" + one,
                "update cases.move set to_unit = to_unit + 1" + one);
        try {
            assertThat(checks.check().findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.fault()).isEqualTo(Fault.ROW_CHANGED));
        } finally {
            owner.does("update cases.move m set to_unit = w.to_unit from public.was w"
                    + " where (m.case_id, m.move_no) = (w.case_id, w.move_no)");
        }
        assertThat(checks.check().findings()).isEmpty();
    }

    /// What stands in the database behind the system's back is not shown, nor receipted, as what was recorded; and
    /// that it was altered does not go away with putting it back.
    @Test
    void anActThatWasAlteredIsShownAsSuchToEverybodyAndInDetailToFew() throws Exception {
        String own = get("/record").parse().select("#acts tbody th a").first().attr("href");
        String number = own.substring(own.lastIndexOf('/') + 1);
        String entry = " where entry_id = (select entry_id from journal.leaf where leaf_no = " + number + ")";
        OwnerOf owner = new OwnerOf(data);
        owner.does(
                "create table public.entry_was as select * from journal.entry" + entry,
                "update journal.entry set text = 'Lời khác hẳn', salt = '\\x00000000000000000000000000000000'" + entry);
        try {
            Document shown = get(own).parse();
            assertThat(shown.text()).contains("không còn như lúc được ghi").doesNotContain("Lời khác hẳn");
            assertThat(get(own + "/receipt.txt").statusCode()).isEqualTo(404);
            assertThat(get("/record").parse().select("#acts tbody tr").first().text())
                    .contains("đã bị sửa ngoài hệ thống");
            checked(true);
            assertThat(get("/documents").parse().select(".note.alarm").text()).contains("có chỗ không khớp");
            // Where the act is of a row, that row is another, which the check may come to first.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get("/record").parse().text())
                            .containsPattern("[12] chỗ không khớp")
                            .contains("Nội dung của mục số"));
            Connection official = signedIn("Chuyên viên");
            assertThat(official.newRequest(server.address() + "/record").get().text())
                    .containsPattern("[12] chỗ không khớp")
                    .doesNotContain("Nội dung của mục số");
        } finally {
            owner.does("update journal.entry e set text = w.text, salt = w.salt from public.entry_was w"
                    + " where e.entry_id = w.entry_id");
        }
        checked(false);
        assertThat(get("/documents").parse().select(".note.alarm")).isEmpty();
        assertThat(get("/record").parse().text()).contains("Các lần không khớp trước đây");
    }

    private void checked(boolean disagrees) {
        server.bean(RecordChecks.class).apart();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.bean(Sealing.class).disagrees() == disagrees);
    }

    /// Whether there is a case, how many moves it has and when each was made, is told on its own page only.
    @Test
    void theMovesOfOthersAreNotFoundOutByTheirNumbers() throws Exception {
        String others = server.bean(JdbcClient.class)
                .sql("select case_id || '/' || move_no from cases.move where kind = 'ISSUE' and actor_id <>"
                        + " (select person_id from journal.entry join journal.leaf using (entry_id) where leaf_no = ?)"
                        + " order by case_id limit 1")
                .param(Long.parseLong(get("/record")
                        .parse()
                        .select("#acts tbody th a")
                        .first()
                        .attr("href")
                        .replace("/record/acts/", "")))
                .query(String.class)
                .single();
        assertThat(get("/record/moves/" + others).url().getPath()).isEqualTo("/record");
        assertThat(get("/record/moves/99999/1").url().getPath()).isEqualTo("/record");
    }

    @Test
    void filesAnswerThoseWhoAskForTheirHeadOnly() throws Exception {
        Connection.Response head = stranger.newRequest(server.address() + "/record/log/checkpoint")
                .method(Connection.Method.HEAD)
                .execute();
        assertThat(head.statusCode()).isEqualTo(200);
    }

    @Test
    void fromAMoveOnTheCasesPageItsReceiptIsOneStepAway() throws Exception {
        String page = get("/record")
                .parse()
                .select("#acts td a[href^=/cases/]")
                .first()
                .attr("href");
        Document shown = get(page).parse();
        String receipt =
                shown.select("ol.moves a[href^=/record/moves/]").first().attr("href");
        assertThat(get(receipt).parse().select("h1").text()).contains("đã được ký chốt trong sổ ghi");
    }

    /// Whoever keeps the paper can hold the record to it.
    @Test
    void aPrintedRegisterBearsTheCheckpoint() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(
                get("/registers/incoming.pdf?from=01/01/2026&to=31/12/2026").bodyAsBytes())) {
            SignedCheckpoint printed = SignedCheckpoint.parse(scan(pdf).getBytes(StandardCharsets.UTF_8));
            Trust trust = new Trust(
                    server.bean(RecordPlace.class).publicKeys(), List.of(printed.checkpoint()), Optional.empty());
            assertThat(RecordVerifier.verify(server.bean(RecordPlace.class).folder(), trust, 2)
                            .findings())
                    .isEmpty();
            assertThat(printed.note().check(trust.keys()).accepted()).isTrue();
        }
    }

    /// A phone looks several times, from several distances.
    private static String scan(PDDocument pdf) throws Exception {
        NotFoundException nothing = NotFoundException.getNotFoundInstance();
        for (int resolution = 150; resolution <= 450; resolution += 25) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, resolution);
            int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                        .getText();
            } catch (ReaderException e) {
                // Another look.
            }
        }
        throw nothing;
    }
}
