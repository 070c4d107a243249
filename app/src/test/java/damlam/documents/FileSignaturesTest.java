package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.org.Org;
import damlam.signatures.Papers;
import damlam.signatures.Signatures;
import damlam.signatures.TestAuthority;
import damlam.signatures.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/// A kept file is judged once, until it is another, or others are trusted.
@ServerTest
class FileSignaturesTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", Instant.now());
    private static final Path TRUST = folder();

    @Autowired
    FileSignatures files;

    @Autowired
    Signatures signatures;

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;

    private static Path folder() {
        try {
            return Files.createTempDirectory("damlam-trust");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void trusted(DynamicPropertyRegistry properties) {
        properties.add("damlam.trust", TRUST::toString);
    }

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
    }

    private byte[] signed(String name) throws Exception {
        return signatures.sign(
                here.clerk.actor(), Papers.pdf(1), AUTHORITY.holder(name).key(), null);
    }

    @Test
    void aFileIsReadOnceForAsLongAsTheSameAuthoritiesAreTrusted() throws Exception {
        byte[] pdf = signed("Nguyễn Văn Thử");
        AtomicInteger reads = new AtomicInteger();
        TextHash hash = TextHash.ofBytes(pdf);
        for (int i = 0; i < 3; i++) {
            FileSignatures.Judged judged = files.of(hash, () -> {
                reads.incrementAndGet();
                return pdf;
            });
            assertThat(judged.verdicts())
                    .singleElement()
                    .extracting(Verdict::root)
                    .isNull();
        }
        assertThat(reads).hasValue(1);
        AUTHORITY.trustIn(TRUST);
        FileSignatures.Judged now = files.of(hash, () -> {
            reads.incrementAndGet();
            return pdf;
        });
        assertThat(now.verdicts())
                .as("judged anew once another authority is trusted")
                .singleElement()
                .extracting(Verdict::root)
                .isNotNull();
        assertThat(reads).hasValue(2);
    }

    @Test
    void thePageShowsTheFingerprintOfEachFileAndSaysWhatWasCompared() throws Exception {
        byte[] first = "một".getBytes(StandardCharsets.UTF_8);
        byte[] second = signed("Người Ký Hư Cấu");
        DocumentId id = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "1/" + here.sign,
                        org.today(),
                        "Sở Thử Nghiệm",
                        "CONG_VAN",
                        "việc thử",
                        "Người Ký Hư Cấu",
                        new Content("Nội dung thử.", new OriginalFile("a.txt", "text/plain", first))));
        String address = "/documents/" + id.value();
        assertThat(TestBody.see(web, here.clerk, address).getContentAsString())
                .doesNotContain("Chỉ đối chiếu theo tên");
        documents.replaceFile(here.clerk.actor(), id, new OriginalFile("b.pdf", "application/pdf", second), "");
        assertThat(TestBody.see(web, here.clerk, address).getContentAsString())
                .contains("Mã băm SHA-256 của tệp:")
                .contains(
                        TextHash.ofBytes(first).shown(4),
                        TextHash.ofBytes(second).shown(4))
                .doesNotContain("Mã băm SHA-256 của nội dung chữ:")
                .contains("có chữ ký của người ký<", "Chỉ đối chiếu theo tên: tên ghi trong chứng thư số khớp");
        DocumentId bare = here.register(documents, Direction.OUTGOING, "2/" + here.sign, "việc khác");
        assertThat(TestBody.see(web, here.clerk, "/documents/" + bare.value()).getContentAsString())
                .contains(
                        "Mã băm SHA-256 của nội dung chữ:",
                        TextHash.ofText("Nội dung thử.").shown(4));
    }

    @Test
    void aNumberTypedWithOtherSignsIsTheSameNumber() {
        DocumentId id = here.register(documents, Direction.INCOMING, "799/" + here.sign + "-VP", "việc thử");
        assertThat(documents.alike("799 " + here.sign.toLowerCase(java.util.Locale.ROOT) + " vp", "", null))
                .extracting(Document::id)
                .containsExactly(id);
        assertThat(documents.alike("799/" + here.sign, "", org.today().minusYears(3)))
                .isEmpty();
        assertThat(documents.alike("799/X" + here.sign, "", org.today()))
                .as("the same day, and a symbol that may be mistyped")
                .extracting(Document::id)
                .contains(id);
    }
}
