package damlam.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.files.FileRefusedException.Reason;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file is opened, filled, closed, offered, taken; and it leaves as one ZIP that checks itself.
@ServerTest
class FilesTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 17);

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    FileExport export;

    @Autowired
    JdbcClient jdbc;

    private CurrentPerson leader;
    private CurrentPerson office;
    private CurrentPerson head;
    private CurrentPerson member;
    private CurrentPerson outsider;
    private UnitId finance;

    @BeforeEach
    void anOffice() {
        UnitId body = unit(UnitKind.BODY, null);
        finance = unit(UnitKind.DEPARTMENT, body);
        leader = person(body, Duty.HEAD);
        office = person(unit(UnitKind.OFFICE, body), Duty.HEAD);
        head = person(finance, Duty.HEAD);
        member = person(finance, Duty.MEMBER);
        outsider = person(unit(UnitKind.PUBLIC_UNIT, body), Duty.HEAD);
    }

    private UnitId unit(UnitKind kind, UnitId parent) {
        return org.addUnit(SETUP, UUID.randomUUID().toString(), "Đơn vị Thử", kind, parent, LocalDate.of(2024, 1, 1));
    }

    private CurrentPerson person(UnitId unit, Duty duty) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), "Người Hư Cấu", null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, "Chức danh", duty), LocalDate.of(2024, 1, 1), null);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return accounts.person(id).orElseThrow();
    }

    private static FileFacts facts(String notation) {
        return new FileFacts(
                "",
                "2024",
                notation,
                "Hồ sơ về kỷ luật, kỷ cương",
                "20 năm",
                "nội bộ",
                "Người Hư Cấu",
                "Tiếng Việt",
                DAY,
                null,
                "");
    }

    private static String notation() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private FileId opened() {
        return files.open(member, facts(notation()));
    }

    private DocumentId document(String number, LocalDate day, OriginalFile file) {
        DocumentId id = documents.register(
                leader.actor(),
                new Registration(
                        Direction.OUTGOING,
                        number,
                        day,
                        "Sở Thử",
                        "CONG_VAN",
                        "Về " + number,
                        "Người Ký",
                        new Content("Nội dung " + number, file)));
        documents.sendTo(id, List.of(finance));
        return id;
    }

    private void gather(FileId file, DocumentId id, Integer pages) {
        assertThat(files.gather(member, file, Held.Kind.DOCUMENT, id.value(), pages, ""))
                .isTrue();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void oneDocumentLiesInTwoFilesAndIsThereOnce() {
        FileId one = opened();
        FileId other = opened();
        DocumentId id = document("12/THU", DAY, null);
        gather(one, id, 2);
        gather(other, id, null);

        assertThat(files.gather(member, one, Held.Kind.DOCUMENT, id.value(), 3, ""))
                .isFalse();
        assertThat(files.holding(member, Held.Kind.DOCUMENT, id.value())).hasSize(2);
        assertThat(files.contents(member, one)).hasSize(1);
    }

    @Test
    void aCodeIsGivenOnce() {
        FileFacts facts = facts(notation());
        files.open(member, facts);
        refused(Reason.CODE_TAKEN, () -> files.open(head, facts));
    }

    @Test
    void onlyThoseWhoMayPutInWhatTheyMaySee() {
        FileId file = opened();
        long unsent = documents
                .register(
                        leader.actor(),
                        new Registration(Direction.OUTGOING, "", DAY, "", "", "Riêng", "", new Content("x", null)))
                .value();
        refused(Reason.NOTHING_SEEN, () -> files.gather(member, file, Held.Kind.DOCUMENT, unsent, null, ""));
        long sent = document("13/THU", DAY, null).value();
        refused(Reason.NOTHING_SEEN, () -> files.gather(outsider, file, Held.Kind.DOCUMENT, sent, null, ""));
        assertThat(files.find(outsider, file)).isEmpty();
        refused(Reason.NOT_YOURS, () -> files.gather(leaderOfNothing(), file, Held.Kind.DOCUMENT, sent, null, ""));
    }

    /// Sees the unit's work without being in charge of it.
    private CurrentPerson leaderOfNothing() {
        return person(finance, Duty.MEMBER);
    }

    @Test
    void whatTheReaderMayNotSeeIsOnlyCounted() {
        FileId file = files.open(leader, facts(notation()));
        long secret = documents
                .register(
                        leader.actor(),
                        new Registration(Direction.OUTGOING, "9/MAT", DAY, "", "", "Riêng", "", new Content("x", null)))
                .value();
        files.gather(leader, file, Held.Kind.DOCUMENT, secret, null, "ghi chú");
        jdbc.sql("update files.file set person_id = :person, unit_id = :unit where file_id = :file")
                .param("person", member.id().value())
                .param("unit", finance.value())
                .param("file", file.value())
                .update();

        Held held = files.contents(member, file).getFirst();
        assertThat(held.seen()).isFalse();
        assertThat(held.printed() + held.note()).isEmpty();
        refused(Reason.UNSEEN_INSIDE, () -> export.ready(member, file));
    }

    @Test
    void whatWasRecalledStandsInTheListButIsNotHandedOut() {
        FileId file = opened();
        DocumentId id = documents.register(
                leader.actor(),
                new Registration(Direction.OUTGOING, "8/TH", DAY, "", "", "Thu hồi", "", new Content("x", null)));
        documents.sendTo(id, List.of(finance));
        files.gather(member, file, Held.Kind.DOCUMENT, id.value(), null, "");
        assertThat(export.ready(member, file)).hasSize(1);

        documents.recall(leader.actor(), id, "Gửi nhầm");

        Held held = files.contents(member, file).getFirst();
        assertThat(held.subject()).isEqualTo("Thu hồi");
        assertThat(held.state()).startsWith("Đã thu hồi ngày ");
        WorkFile known = files.find(member, file).orElseThrow();
        assertThat(files.gaps(member, known).lapsed()).containsExactly(held);
        assertThat(files.gaps(member, known).doubtful()).isTrue();
        assertThat(Lists.contents(known, List.of(held)).rows().getFirst()).contains(held.state());
        assertThat(new String(FileXml.of(known, List.of(held), List.of(List.of("a.txt"))), StandardCharsets.UTF_8))
                .contains("<Description>" + held.state() + "</Description>");
        refused(Reason.UNSEEN_INSIDE, () -> export.ready(member, file));
    }

    @Test
    void aFileGoesFromOpenToTheArchiveAndEveryActIsWrittenDown() {
        FileId file = opened();
        refused(Reason.EMPTY, () -> files.close(member, file, new Closing(DAY, false, true)));
        gather(file, document("14/THU", DAY, null), null);
        files.close(member, file, new Closing(LocalDate.of(2024, 6, 30), false, true));

        WorkFile closed = files.find(member, file).orElseThrow();
        assertThat(closed.dueInArchive()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(closed.noticed(LocalDate.of(2025, 5, 30))).isFalse();
        assertThat(closed.noticed(LocalDate.of(2025, 5, 31))).isTrue();
        long other = document("15/THU", DAY, null).value();
        refused(Reason.NOT_OPEN, () -> files.gather(member, file, Held.Kind.DOCUMENT, other, null, ""));

        files.offer(member, file);
        refused(Reason.NOT_OFFICE, () -> files.archive(member, file));
        files.giveBack(office, file, "thiếu tờ số");
        files.offer(member, file);
        files.archive(office, file);
        assertThat(files.find(member, file).orElseThrow().state()).isEqualTo(FileState.ARCHIVED);
        refused(Reason.NOT_NOW, () -> files.reopen(member, file, "x"));
        assertThat(jdbc.sql("select kind from journal.entry where subject = :file order by entry_id")
                        .param("file", "file:" + file.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "files.open",
                        "files.gather",
                        "files.close",
                        "files.offer",
                        "files.give-back",
                        "files.offer",
                        "files.archive");
    }

    @Test
    void aConstructionGoesToTheArchiveThreeMonthsAfterItsSettlement() {
        FileId file = opened();
        gather(file, document("19/THU", DAY, null), null);
        files.close(member, file, new Closing(LocalDate.of(2024, 11, 30), true, true));
        WorkFile closed = files.find(member, file).orElseThrow();
        assertThat(closed.dueInArchive()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(closed.noticed(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(closed.noticed(LocalDate.of(2025, 1, 29))).isTrue();
    }

    @Test
    void withWrittenConsentItStaysUpToTwoYearsLonger() {
        FileId file = opened();
        gather(file, document("20/THU", DAY, null), null);
        LocalDate two = LocalDate.of(2027, 6, 30);
        refused(Reason.NOT_NOW, () -> files.keep(member, file, two, "12/QĐ-THU"));
        files.close(member, file, new Closing(LocalDate.of(2024, 6, 30), false, true));
        refused(Reason.NOT_NOW, () -> files.keep(member, file, LocalDate.of(2025, 6, 30), "12/QĐ-THU"));
        refused(Reason.KEPT_TOO_LONG, () -> files.keep(member, file, two.plusDays(1), "12/QĐ-THU"));
        refused(Reason.NOTHING_SEEN, () -> files.keep(outsider, file, two, "12/QĐ-THU"));
        assertThat(files.find(member, file).orElseThrow().dueInArchive()).isEqualTo(LocalDate.of(2025, 6, 30));
        files.keep(member, file, two, "12/QĐ-THU");
        WorkFile kept = files.find(member, file).orElseThrow();
        assertThat(kept.dueInArchive()).isEqualTo(two);
        assertThat(kept.consent()).isEqualTo("12/QĐ-THU");
        assertThat(jdbc.sql("select count(*) from journal.entry where subject = :file and kind = 'files.keep'")
                        .param("file", "file:" + file.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        files.reopen(member, file, "thiếu văn bản");
        assertThat(files.find(member, file).orElseThrow().keptUntil()).isNull();
    }

    @Test
    void catalogueAndHandoverAreTablesOfTheFiles() throws Exception {
        FileId one = opened();
        gather(one, document("21/THU", DAY, null), 4);
        files.close(member, one, new Closing(LocalDate.of(2024, 6, 30), false, true));
        FileId other = opened();
        List<WorkFile> held = files.inCharge(member, member.id());
        for (byte[] table :
                List.of(FilePapers.catalogXlsx("Phòng Thử", held), FilePapers.handoverXlsx("Người Hư Cấu", held))) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(table))) {
                var sheet = book.getSheetAt(0);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("MỤC LỤC HỒ SƠ");
                int head = sheet.getLastRowNum() - 2;
                assertThat(sheet.getRow(head).getLastCellNum()).isEqualTo((short) 7);
                for (WorkFile file : held) {
                    var row = sheet.getRow(head + 1 + held.indexOf(file));
                    assertThat(row.getCell(1).getStringCellValue())
                            .isEqualTo(file.facts().code());
                    assertThat(row.getCell(4).getStringCellValue()).isEqualTo("20 năm");
                    assertThat(row.getCell(5).getStringCellValue())
                            .isEqualTo(file.id().equals(one) ? "1" : "0");
                }
            }
        }
        assertThat(files.inCharge(member, member.id())).extracting(WorkFile::id).contains(one, other);
    }

    @Test
    void nothingInALockedFileChanges() {
        FileId file = opened();
        DocumentId id = document("16/THU", DAY, null);
        gather(file, id, null);
        refused(Reason.NOT_OFFICE, () -> files.freeze(member, file, true, "kiểm tra"));
        files.freeze(office, file, true, "kiểm tra");

        refused(Reason.FROZEN, () -> files.takeOut(member, file, Held.Kind.DOCUMENT, id.value()));
        refused(Reason.FROZEN, () -> files.close(head, file, new Closing(DAY, false, true)));
        refused(Reason.FROZEN, () -> files.change(member, file, facts(notation())));
        files.freeze(office, file, false, "xong");
        files.takeOut(member, file, Held.Kind.DOCUMENT, id.value());
        assertThat(files.contents(member, file)).isEmpty();
    }

    @Test
    void whoLeavesHandsOverEverything() {
        FileId one = opened();
        FileId other = opened();
        assertThat(files.inCharge(head, member.id())).hasSize(2);
        refused(Reason.NOT_YOURS, () -> files.handOver(leaderOfNothing(), member.id(), head.id(), "nghỉ hưu"));

        assertThat(files.handOver(head, member.id(), head.id(), "nghỉ hưu")).isEqualTo(2);
        assertThat(files.inCharge(head, member.id())).isEmpty();
        assertThat(List.of(one, other))
                .allSatisfy(
                        file -> assertThat(files.find(head, file).orElseThrow().person())
                                .isEqualTo(head.id()));
    }

    @Test
    void theExportIsInOrderChecksItselfAndIsTheSameEachTime() throws Exception {
        FileId file = opened();
        byte[] scan = "%PDF-1.4 thử".getBytes(StandardCharsets.UTF_8);
        gather(file, document("18-CV/TU", DAY.plusDays(3), null), 1);
        gather(file, document("17/SGDĐT-VP", DAY, new OriginalFile("..\\..\\con.PDF", "application/pdf", scan)), 2);
        byte[] zip = zip(file);
        Map<String, byte[]> entries = entries(zip);

        assertThat(entries.keySet())
                .containsExactly(
                        "documents/001-17-sgddt-vp.pdf",
                        "documents/002-18-cv-tu-ban-chep.pdf",
                        "contents.pdf",
                        "file.xml",
                        "SHA256SUMS");
        assertThat(entries.get("documents/001-17-sgddt-vp.pdf")).isEqualTo(scan);
        try (var pdf = Loader.loadPDF(entries.get("documents/002-18-cv-tu-ban-chep.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bản chép nội dung", "Nội dung 18-CV/TU");
        }
        for (String line : text(entries, "SHA256SUMS").lines().toList()) {
            String[] parts = line.split("  ", 2);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(entries.get(parts[1]))))
                    .isEqualTo(parts[0]);
        }
        String xml = text(entries, "file.xml");
        assertThat(xml)
                .contains("<FileCatalog>2024</FileCatalog>", "<DocTotal>2</DocTotal>", "<PageTotal>3</PageTotal>")
                .containsSubsequence(
                        "<DocOrdinal>1</DocOrdinal>",
                        "<CodeNumber>17</CodeNumber>",
                        "<CodeNotation>SGDĐT-VP</CodeNotation>",
                        "<DocOrdinal>2</DocOrdinal>",
                        "<CodeNumber>18</CodeNumber>");
        Thread.sleep(2_100);
        assertThat(zip(file)).isEqualTo(zip);
    }

    private byte[] zip(FileId id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(files.find(member, id).orElseThrow(), export.ready(member, id), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,001-etc-passwd",
        "CON.,001-con",
        "a:b*c?.docx,001-a-b-c.docx",
        "báo cáo.tar.gz,001-bao-cao-tar.gz",
        "...,001"
    })
    void namesAreSafeOnEverySystem(String came, String safe) {
        Held held = new Held(Held.Kind.CASE, 1, true, "", "", DAY, "", "", "", "", null, "");
        assertThat(FileExport.name(1, held, came)).isEqualTo(safe);
    }

    /// As a reader leafs through it: from which sheet to which, and nothing after a place that nobody knows.
    @Test
    void theListOfContentsSaysOnWhichSheetsEachLies() {
        FileId file = opened();
        Integer[] counts = {2, 1, 3, null, 2};
        for (int i = 0; i < counts.length; i++) {
            gather(file, document((100 + i) + "/SGDĐT-VP", DAY.plusDays(i), null), counts[i]);
        }
        assertThat(Lists.contents(files.find(member, file).orElseThrow(), files.contents(member, file))
                        .rows())
                .extracting(row -> row.get(5))
                .containsExactly("1–2", "3", "4–6", "7", "");
    }

    @Test
    void theListOfContentsIsPrintedWhole() throws Exception {
        FileId file = opened();
        for (int i = 0; i < 60; i++) {
            gather(file, document((100 + i) + "/SGDĐT-VP", DAY.plusDays(i), null), 1);
        }
        WorkFile known = files.find(member, file).orElseThrow();
        List<Held> held = files.contents(member, file);
        try (var pdf = Loader.loadPDF(FilePapers.contentsPdf(known, held))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text).contains("MỤC LỤC VĂN BẢN TRONG HỒ SƠ", "159/SGDĐT-VP", "Thời hạn bảo quản: 20 năm");
            assertThat(text.split("Tên loại và trích yếu", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(FilePapers.contentsXlsx(known, held)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(64);
            assertThat(book.getSheetAt(0).getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("100/SGDĐT-VP");
        }
    }
}
