package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Brought;
import damlam.documents.Channel;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.OriginalFile;
import damlam.documents.Stated;
import damlam.documents.Urgency;
import damlam.exchange.AgencyCode;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges;
import damlam.exchange.Exchanges.Sending;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import damlam.exchange.Partners;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Releases;
import damlam.issuing.Signings;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitKind;
import damlam.signatures.Papers;
import damlam.signatures.Picture;
import damlam.signatures.TestAuthority;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document from its signer's hands to its receivers, in a real Chromium, wide and narrow.
class IssuedBrowserTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", Instant.now());

    private static DemoOffice office;
    private static Browser browser;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        office = new DemoOffice(data);
        browser = new Browser(office.address());
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        office.close();
    }

    private static Page as(String role) {
        Page page = browser.window(1440);
        Browser.signIn(page, role);
        return page;
    }

    private static void look(Page page, String name) {
        for (int width : List.of(1440, 390)) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.picture(page, name + "-" + width);
            Browser.accessible(page);
        }
        page.setViewportSize(1440, 900);
    }

    private static int step(DraftId id) {
        return office.bean(Issuing.class)
                .visible(office.as("clerk"), id)
                .orElseThrow()
                .stepNo();
    }

    private static DraftId toSign(CurrentPerson signer) {
        Issuing issuing = office.bean(Issuing.class);
        CurrentPerson official = office.as("official");
        DraftId id = issuing.draft(official, Purpose.OWN, paper(signer));
        issuing.submit(official, id, step(id));
        issuing.check(office.as("clerk"), id, step(id), "");
        return id;
    }

    private static Paper paper(CurrentPerson signer) {
        return new Paper(
                DispatchType.CONG_VAN,
                "rà soát thủ tục hành chính",
                "Ủy ban nhân dân tỉnh",
                "Hưng Yên",
                "Các đơn vị thuộc Sở",
                "Sở yêu cầu các đơn vị rà soát thủ tục hành chính, báo cáo kết quả về Văn phòng Sở.",
                "Như trên\nLưu: VT",
                null,
                signer.id(),
                false,
                new Arrival(Channel.ELECTRONIC, Urgency.NORMAL, null),
                office.bean(Org.class).chart().units().stream()
                        .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT)
                        .map(Unit::id)
                        .limit(3)
                        .toList(),
                "Báo Thử Nghiệm",
                null);
    }

    @Test
    void oneSignsWhatOneSeesAndTheReadersSeeWhoSignedAndWhoHasIt() throws Exception {
        CurrentPerson leader = office.as("leader");
        DraftId id = toSign(leader);
        Page page = as("Giám đốc");
        page.navigate("/issuing/" + id.value());
        assertThat(page.locator(".sheets img").count()).isEqualTo(1);
        assertThat(page.locator(".sheets").innerText()).contains("Chữ ký đặt lên đúng các trang dưới đây");
        look(page, "issued-sign");

        Signings signings = office.bean(Signings.class);
        Releases releases = office.bean(Releases.class);
        CurrentPerson clerk = office.as("clerk");
        Picture blue = Picture.signature(Papers.signature(Color.BLUE));
        signings.approve(leader, id, step(id), AUTHORITY.holder(leader.name()).key(), blue);
        DocumentId document = releases.number(clerk, id, step(id));
        String issuer =
                office.bean(Documents.class).find(document).orElseThrow().issuer();
        Page clerks = as("Văn thư");
        clerks.navigate("/issuing/" + id.value());
        assertThat(clerks.locator(".sheets img").count()).isEqualTo(1);
        look(clerks, "issued-seal");
        signings.seal(clerk, id, step(id), AUTHORITY.holder(issuer).key(), Picture.seal(Papers.seal(Color.RED)), 36.0);
        releases.release(clerk, id, step(id));
        exchange(clerk, document);

        clerks.navigate("/documents/" + document.value());
        assertThat(clerks.locator("#sent li").count()).isEqualTo(5);
        assertThat(clerks.locator("#versions").innerText()).contains("có chữ ký của người ký và của cơ quan");
        look(clerks, "issued-document");
        clerks.click("#versions a:has-text('Kiểm tra chữ ký đầy đủ') >> nth=0");
        assertThat(clerks.locator(".verdicts > li").count()).isEqualTo(2);
        look(clerks, "issued-check");
    }

    @Test
    void theClerkSeesWhatCameAndChoosesWhichFileIsTheDocument() throws Exception {
        Path mail = folder.resolve("thu.eml");
        Files.writeString(mail, """
                From: vanthu@so.example
                To: vanphong@truong.example
                Subject: Van ban
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: text/plain; charset=UTF-8; name="799.txt"
                Content-Disposition: attachment; filename="799.txt"

                %s
                --b1
                Content-Type: text/plain; charset=UTF-8; name="1432.txt"
                Content-Disposition: attachment; filename="1432.txt"

                %s
                --b1
                Content-Type: application/zip; name="anh.zip"
                Content-Disposition: attachment; filename="anh.zip"
                Content-Transfer-Encoding: base64

                UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==
                --b1--
                """.formatted(sample("799"), sample("1432")));
        Page page = as("Văn thư");
        page.navigate("/documents/new");
        page.setInputFiles("#file", mail);
        page.click("main .send .btn");
        page.waitForURL(at -> at.contains("/documents/drafts/"));
        assertThat(page.inputValue("#channel")).isEqualTo("ELECTRONIC");
        String first = page.inputValue("#number");
        look(page, "intake-mail");
        page.click("#files .act >> nth=0");
        page.waitForFunction("number => document.querySelector('#number').value !== number", first);
        assertThat(page.locator("#files li").first().innerText()).contains("Đang đọc làm văn bản");
        look(page, "intake-chosen");
        page.navigate("/files/new");
        assertThat(page.locator("#retention-hint a").getAttribute("href")).isEqualTo("/files#retentions");
        look(page, "files-new");
    }

    @Test
    void whereAMessageAndItsFileDifferTheClerkSeesBoth() throws Exception {
        LocalDate day = LocalDate.of(2024, 5, 7);
        Stated stated = new Stated("1433/UBND-KGVX", day, "Ủy ban nhân dân tỉnh An Bình", "CONG_VAN", "", "");
        OriginalFile file = new OriginalFile("cv.txt", "text/plain", new byte[] {'a'});
        Arrival arrival = new Arrival(Channel.ELECTRONIC, Urgency.NORMAL, null);
        UUID token = office.bean(Drafts.class)
                .keep(office.as("clerk"), new Brought(sample("1432"), file, null, false, List.of(), stated, arrival));
        Page page = as("Văn thư");
        page.navigate("/documents/drafts/" + token);
        assertThat(page.inputValue("#number")).isEqualTo("1433/UBND-KGVX");
        assertThat(page.locator(".differs tbody tr").count()).isEqualTo(2);
        look(page, "intake-differs");
    }

    private static String sample(String name) throws Exception {
        return Files.readString(Path.of("..", "samples", "dispatches", name + ".txt"));
    }

    @Test
    void theFirstDraftBeginsWithTheHeadOfTheOfficesDocuments() {
        Page page = as("Văn thư");
        page.navigate("/issuing/new");
        assertThat(page.inputValue("#place")).isNotEmpty();
        assertThat(page.locator("#place-hint").innerText()).contains("đã phát hành");
        page.waitForFunction("() => document.querySelectorAll('[data-pages] img').length === 1");
        look(page, "editor-first");
    }

    private static void exchange(CurrentPerson clerk, DocumentId document) {
        Partners partners = office.bean(Partners.class);
        LocalDate today = office.bean(Org.class).today();
        partners.save(clerk.actor(), 0, "Trường liên thông thử", Transport.FOLDER, folder.toString(), "", true);
        long partner = partners.all().getFirst().id();
        Code theirs = new Code(new AgencyCode("X99.1"), today.minusYears(1), null, "kiểm thử");
        partners.call(clerk.actor(), partner, theirs);
        Code ours = new Code(new AgencyCode("H99.1"), today.minusYears(1), null, "kiểm thử");
        partners.call(clerk.actor(), 0, ours);
        Sending said = new Sending(Steering.NONE, List.of(), null, null, List.of());
        assertThat(office.bean(Exchanges.class).send(clerk.actor(), document, List.of(partner), said))
                .isEmpty();
    }
}
