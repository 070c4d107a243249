package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import damlam.dispatch.DispatchParser;
import damlam.documents.Paper.Line;
import damlam.documents.Paper.Look;
import damlam.documents.Paper.Piece;
import damlam.documents.Paper.Row;
import damlam.documents.Paper.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperLayoutTest {
    private static final Path SAMPLES = Path.of("../samples/dispatches");

    @Test
    void aDispatchOfTwoIssuersHasTheStateItsMottoAndThoseWhoSignInTheirPlaces() {
        Paper paper = paper("1432");

        assertThat(paper.left())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.ISSUER, "ỦY BAN NHÂN DÂN"),
                        tuple(Style.ISSUER, "TỈNH AN BÌNH"),
                        tuple(Style.PLAIN, "Số: 1432/UBND-KGVX"),
                        tuple(
                                Style.ABOUT,
                                "V/v tăng cường kỷ luật, kỷ cương hành chính và chấm dứt tình trạng chậm trả lời ý kiến"
                                        + " phối hợp"));
        assertThat(paper.right())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.STATE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        tuple(Style.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
                        tuple(Style.DATED, "An Bình, ngày 06 tháng 5 năm 2024"));
        assertThat(paper.sentTo())
                .extracting(Line::style)
                .containsExactly(Style.SENT_TO_LABEL, Style.SENT_TO, Style.SENT_TO, Style.SENT_TO);
        assertThat(paper.signed())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.POWER, "TM. ỦY BAN NHÂN DÂN"),
                        tuple(Style.POWER, "KT. CHỦ TỊCH"),
                        tuple(Style.POST, "PHÓ CHỦ TỊCH"),
                        tuple(Style.NAME, "Trần Văn Mẫu"));
    }

    @Test
    void aDispatchWithoutHeadingsShowsWhatThereIs() {
        Paper paper = paper("799");

        assertThat(paper.left()).extracting(Line::style).containsExactly(Style.PLAIN, Style.ABOUT);
        assertThat(paper.right()).extracting(Line::style).containsExactly(Style.DATED);
        assertThat(paper.signed())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(tuple(Style.POST, "GIÁM ĐỐC"), tuple(Style.NAME, "Nguyễn Văn Phê"));
        assertThat(paper.sentTo()).extracting(Line::style).startsWith(Style.SENT_TO_LABEL);
    }

    @Test
    void aDocumentOfThePartyIsHeadedByItsNameAndKeepsItsAsterisk() {
        Paper paper = paper("party");

        assertThat(paper.party()).isTrue();
        assertThat(paper.left())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.ISSUER, "TỈNH ỦY AN BÌNH"),
                        tuple(Style.PLAIN, "*"),
                        tuple(Style.PLAIN, "Số 312-CV/TU"),
                        tuple(Style.ABOUT, "V/v chấn chỉnh việc chấp hành kỷ luật,"),
                        tuple(Style.ABOUT, "kỷ cương trong hệ thống chính trị"));
        assertThat(paper.right()).extracting(Line::style).containsExactly(Style.PARTY, Style.DATED);
        assertThat(paper.to())
                .extracting(PaperLayoutTest::words)
                .containsExactly(
                        "Kính gửi:",
                        "- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,",
                        "- Ban cán sự đảng Ủy ban nhân dân tỉnh.");
        assertThat(paper.signed()).extracting(Line::style).containsExactly(Style.POWER, Style.POST, Style.NAME);
    }

    @Test
    void columnsPrintedSideBySideStandSideBySide() {
        Paper paper = paper("two-columns");

        assertThat(paper.left())
                .extracting(Line::style, PaperLayoutTest::words)
                .startsWith(
                        tuple(Style.ABOVE, "UBND TỈNH THANH LÂM"),
                        tuple(Style.ISSUER, "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
                        tuple(Style.PLAIN, "Số: 1208/SGDĐT-TCCB"),
                        tuple(Style.ABOUT, "V/v rà soát đội ngũ, chấn chỉnh"),
                        tuple(Style.ABOUT, "tác phong công vụ"));
        assertThat(paper.right()).extracting(Line::style).containsExactly(Style.STATE, Style.MOTTO, Style.DATED);
        assertThat(paper.sentTo())
                .extracting(PaperLayoutTest::words)
                .containsExactly("Nơi nhận:", "- Như trên;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, TCCB.");
        assertThat(paper.signed())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.POWER, "KT. GIÁM ĐỐC"),
                        tuple(Style.POST, "PHÓ GIÁM ĐỐC"),
                        tuple(Style.NAME, "Hoàng Thị Thử"));
    }

    @Test
    void aNamedKindOfDocumentHasItsTitleAcrossThePage() {
        Paper plan = paper("plan");

        assertThat(plan.title())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.TITLE, "KẾ HOẠCH"),
                        tuple(Style.TITLE, "Thực hiện công tác cải cách hành chính"),
                        tuple(Style.TITLE, "năm 2025"));
        assertThat(plan.left()).extracting(Line::style).containsExactly(Style.ABOVE, Style.ISSUER, Style.PLAIN);
        assertThat(paper("decision").title())
                .extracting(Line::style, PaperLayoutTest::words)
                .containsExactly(
                        tuple(Style.TITLE, "QUYẾT ĐỊNH"),
                        tuple(Style.TITLE, "Về việc ban hành Kế hoạch kiểm tra công vụ năm 2026"),
                        tuple(Style.PLAIN, "BỘ TRƯỞNG BỘ NỘI VỤ"));
        assertThat(paper("decision").right())
                .as("a law is cited with its day, and is no place and date")
                .extracting(Line::style)
                .containsExactly(Style.STATE, Style.MOTTO, Style.DATED);
    }

    @Test
    void marksOfMarkdownAreNoWords() {
        Paper paper = paper("markdown");

        assertThat(paper.title()).extracting(PaperLayoutTest::words).startsWith("QUYẾT ĐỊNH");
        assertThat(paper.right()).extracting(PaperLayoutTest::words).contains("An Bình, ngày 20 tháng 3 năm 2024");
        assertThat(paper.sentTo()).extracting(PaperLayoutTest::words).startsWith("Nơi nhận:");
    }

    @Test
    void rowsOfATableStandInCellsAndKeepTheirMarks() {
        Paper paper = paper("annex-tasks");
        Line table = Stream.concat(paper.body().stream(), paper.after().stream())
                .filter(line -> !line.rows().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(table.heads())
                .extracting(Line::text)
                .containsExactly(
                        "STT",
                        "Nội dung nhiệm vụ",
                        "Đơn vị chủ trì",
                        "Đơn vị phối hợp",
                        "Thời hạn hoàn thành",
                        "Sản phẩm");
        assertThat(table.rowsBelow()).hasSize(6);
        Row task = table.rowsBelow().get(2);
        assertThat(task.cells())
                .extracting(Line::text)
                .containsExactly(
                        "2",
                        "Trình ban hành quy chế phối hợp",
                        "Phòng Công chức, viên chức",
                        "Các phòng thuộc Sở",
                        "31/3/2026",
                        "Quyết định");
        assertThat(task.requirement()).isNotNull();
        assertThat(task.first()).isTrue();
        assertThat(task.cells().get(4).pieces()).containsExactly(new Piece("31/3/2026", Look.TERM, 0));
    }

    @Test
    void aTableThatGoesOnWithoutItsHeadHasNone() {
        String text = "Nội dung:\n\n| 5 | Rà soát | Phòng A |\n| 6 | Kiểm kê | Phòng B |\n";
        Line table = PaperLayout.of(text, DispatchParser.parse(text)).body().getLast();

        assertThat(table.heads()).isEmpty();
        assertThat(table.rowsBelow()).hasSize(2);
    }

    @Test
    void aSentenceThatIsBrokenInTheMiddleFlows() {
        String text = "1. Thực hiện Nghị định số 30/2020/NĐ-CP của Chính\nphủ về công tác văn thư.\n";

        assertThat(PaperLayout.of(text, DispatchParser.parse(text)).body())
                .extracting(PaperLayoutTest::words)
                .containsExactly("1. Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.");
    }

    @Test
    void whatCannotBeToldIsPlain() {
        String text = """
                CÔNG TY ĐIỀU GÌ ĐÓ
                -----
                CHỮ HOA KHÔNG RÕ LÀ GÌ

                Một đoạn văn. GIÁM ĐỐC     Nguyễn Văn A nói như vậy.
                """;
        Paper paper = PaperLayout.of(text, DispatchParser.parse(text));

        assertThat(Stream.of(paper.right(), paper.title(), paper.body(), paper.signed())
                        .flatMap(List::stream))
                .extracting(Line::style)
                .containsOnly(Style.PLAIN);
        assertThat(paper.body())
                .extracting(PaperLayoutTest::words)
                .containsExactly("Một đoạn văn. GIÁM ĐỐC     Nguyễn Văn A nói như vậy.");
    }

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    /// Rules typed as dashes are drawn, stars mark what is bold; everything else is there as it was typed.
    @ParameterizedTest
    @MethodSource("samples")
    void everyCharacterIsShown(String sample) {
        Paper paper = paper(sample);
        String shown = Stream.of(
                        paper.left(),
                        paper.right(),
                        paper.title(),
                        paper.to(),
                        paper.body(),
                        paper.sentTo(),
                        paper.signed(),
                        paper.after())
                .flatMap(List::stream)
                .map(PaperLayoutTest::words)
                .collect(Collectors.joining());

        assertThat(letters(shown)).isEqualTo(letters(text(sample)));
    }

    /// Counted, since columns are taken apart.
    private static List<String> letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .sorted()
                .toList();
    }

    private static Paper paper(String sample) {
        String text = text(sample);
        return PaperLayout.of(text, DispatchParser.parse(text));
    }

    private static String text(String sample) {
        try {
            return Files.readString(SAMPLES.resolve(sample + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Line line) {
        return Stream.concat(Stream.of(line), line.rows().stream().flatMap(row -> row.cells().stream()))
                .map(Line::text)
                .collect(Collectors.joining());
    }
}
