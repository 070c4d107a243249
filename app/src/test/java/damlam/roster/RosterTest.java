package damlam.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewUnit;
import damlam.org.UnitKind;
import damlam.sheets.Sheets;
import damlam.sheets.UnreadableFileException;
import damlam.sheets.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RosterTest {
    private static final String UNITS = """
            Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Thứ tự
            SGD;Sở Giáo dục và Đào tạo;Cơ quan;;01/01/2020;;1
            KHTC;Phòng Kế hoạch - Tài chính;Phòng;SGD;1/2/2020;31/12/2030;2
            """;
    private static final String PEOPLE = """
            Mã cán bộ,Họ và tên,Thư điện tử,Đơn vị,Chức danh,Nhiệm vụ,Từ ngày,Đến hết ngày
            CB01,Nguyễn Thị Mẫu,mau@vi-du.vn,KHTC-KHAC,Trưởng phòng,,17/4/2024,
            CB02,Trần Văn Thử,,KHTC-KHAC,Chuyên viên chính,cán bộ,2024-04-17,30-6-2024
            """;

    @Autowired
    Org org;

    /// What the lists of people name must be there.
    @BeforeEach
    void theirUnits() {
        for (String code : List.of("X", "Y", "Z", "KHTC-KHAC")) {
            if (org.chart().unit(code).isEmpty()) {
                LocalDate day = LocalDate.of(2000, 1, 1);
                org.addUnit(new Actor(1, null, null), code, "Danh sách " + code, UnitKind.DEPARTMENT, null, day);
            }
        }
    }

    @Test
    void unitsAreReadWithTheirVietnameseHeads() throws Exception {
        Roster roster = read(UNITS);

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.plan().units())
                .containsExactly(
                        new NewUnit(
                                "SGD",
                                "Sở Giáo dục và Đào tạo",
                                UnitKind.BODY,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null,
                                1),
                        new NewUnit(
                                "KHTC",
                                "Phòng Kế hoạch - Tài chính",
                                UnitKind.DEPARTMENT,
                                "SGD",
                                LocalDate.of(2020, 2, 1),
                                LocalDate.of(2031, 1, 1),
                                2));
        assertThat(roster.unitPlaces()).extracting(Roster.Place::line).containsExactly(2, 3);
    }

    @Test
    void theLastDayInAListIsTheDayBeforeTheFirstDayOut() throws Exception {
        NewAppointment thu = read(PEOPLE).plan().appointments().get(1);

        assertThat(thu.until()).isEqualTo(LocalDate.of(2024, 7, 1));
        NewAppointment english = read("code,name,unit,title,from,until\nA,An,X,Member,2024-01-01,2024-06-30\n")
                .plan()
                .appointments()
                .getFirst();
        assertThat(english.until()).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @Test
    void theDutyIsSaidOrPlainFromTheTitle() throws Exception {
        assertThat(read(PEOPLE).plan().appointments())
                .extracting(NewAppointment::title, NewAppointment::duty)
                .containsExactly(tuple("Trưởng phòng", Duty.HEAD), tuple("Chuyên viên chính", Duty.MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void anySeparatorWillDo(String separator) throws Exception {
        assertThat(read(UNITS.replace(";", separator)).plan().units()).hasSize(2);
    }

    @Test
    void aMarkOfUtf8AndDecomposedLettersDoNotMatter() throws Exception {
        String decomposed = "\ufeff" + Normalizer.normalize(UNITS, Normalizer.Form.NFD);

        assertThat(read(decomposed).plan()).isEqualTo(read(UNITS).plan());
        assertThat(Roster.read(("\ufeff" + UNITS).getBytes(StandardCharsets.UTF_16LE), org.chart())
                        .plan())
                .isEqualTo(read(UNITS).plan());
    }

    @Test
    void titlesAboveTheHeadsAndEmptyLinesAreSkippedButCounted() throws Exception {
        Roster roster = read("DANH SÁCH ĐƠN VỊ\n\n" + UNITS.replace("SGD;Sở", "\nSGD;Sở"));

        assertThat(roster.plan().units()).hasSize(2);
        assertThat(roster.unitPlaces()).extracting(Roster.Place::line).containsExactly(5, 6);
    }

    @Test
    void aUnitMayBeNamedByItsName() throws Exception {
        // Other tests make departments of education too; this name is this test's own.
        String list = UNITS.replace("SGD;Sở Giáo dục và Đào tạo", "SGD;Sở Nhập Danh sách")
                .replace("KHTC;Phòng Kế hoạch - Tài chính;Phòng;SGD", "KHTC;Phòng KH;Phòng;sở nhập danh sách");

        assertThat(read(list).plan().units().get(1).parent()).isEqualTo("SGD");
    }

    @ParameterizedTest
    @CsvSource({
        "'A,An,,Chuyên viên,,', UNIT, roster.problem.unit",
        "'A,An,X,,,', TITLE, roster.problem.title",
        "',An,X,Chuyên viên,,', CODE, roster.problem.code",
        "'A,,X,Chuyên viên,,', NAME, roster.problem.name",
        "'A,An,X,Chuyên viên,31/02/2024,', FROM, roster.problem.day",
        "'A,An,X,Chuyên viên,4/17/2024,', FROM, roster.problem.day",
        "'A,An,X,Chuyên viên,hôm qua,', FROM, roster.problem.day",
        "'A,An,X,Chuyên viên,,không phải thư', EMAIL, roster.problem.email",
        "'A,An,X,Chuyên viên,,,gọi văn phòng', PHONE, roster.problem.phone",
        "'B,Bình,X,Chuyên viên,,,0912345679', PHONE, roster.problem.twoPhones"
    })
    void whatIsWrongInALineIsNamedWithItsCell(String line, Column column, String key) throws Exception {
        Roster roster =
                read("code,name,unit,title,from,email,phone\nB,Bình,X,Chuyên viên,,,0912345678\n" + line + "\n");

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::column, Problem::key)
                .containsExactly(tuple(3, column, key));
    }

    @Test
    void twoPeopleWithOneAddressAreNamedAtTheSecondLine() throws Exception {
        Roster roster = read("""
                code,name,unit,title,email
                A,An,X,Chuyên viên,chung@truong.vn
                B,Bình,X,Chuyên viên,Chung@truong.vn
                C,Cúc,X,Chuyên viên,
                A,An,Y,Văn thư,
                """);

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::column, Problem::key, Problem::values)
                .containsExactly(tuple(3, Column.EMAIL, "roster.problem.emailTaken", List.of("Chung@truong.vn", "An")));
    }

    @Test
    void onePersonInSeveralPostsHasSeveralLinesThatAgree() throws Exception {
        Roster roster = read("""
                code,name,unit,title
                A,An,X,Chuyên viên
                A,An,Y,Văn thư
                A,Bình,Z,Văn thư
                """);

        assertThat(roster.plan().people()).hasSize(1);
        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::key)
                .containsExactly(tuple(4, "roster.problem.twoNames"));
    }

    @Test
    void aSpreadsheetsDatesAndNumbersAreReadAsWhatTheyMean() throws Exception {
        Roster roster = Roster.read(workbook(), org.chart());

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.plan().units().getFirst().from()).isEqualTo(LocalDate.of(2024, 4, 17));
        NewAppointment an = roster.plan().appointments().getFirst();
        assertThat(an.person()).isEqualTo("1234");
        assertThat(an.from()).isEqualTo(LocalDate.of(2024, 4, 17));
        assertThat(roster.appointmentPlaces().getFirst().sheet()).isEqualTo("Cán bộ");
    }

    @Test
    void theTemplatesAreThemselvesReadable() throws Exception {
        RosterTemplate units = new RosterTemplate(
                "Đơn vị",
                List.of(List.of("Mã", "Tên đơn vị", "Loại"), List.of("KHTC", "Phòng; \"Kế hoạch\"", "Phòng")));

        assertThat(Roster.read(units.csv(), org.chart())
                        .plan()
                        .units()
                        .getFirst()
                        .name())
                .isEqualTo("Phòng; \"Kế hoạch\"");
        assertThat(Roster.read(RosterTemplate.xlsx(List.of(units)), org.chart())
                        .plan()
                        .units())
                .hasSize(1);
    }

    @Test
    void allThatIsWrongInALineIsSaidEachUnderItsOwnHead() throws Exception {
        Roster roster = read("""
                Mã CB;Họ và tên;Mã cán bộ;Đơn vị;Chức vụ;Vai trò;Thư điện tử;Từ ngày
                ;An;A;KHONG-CO;;sếp;a@b;31/02/2024
                """);

        assertThat(roster.unread()).containsExactly("Mã CB");
        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::head, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(2, "Đơn vị", "roster.problem.unitUnknown"),
                        tuple(2, "Chức vụ", "roster.problem.title"),
                        tuple(2, "Vai trò", "roster.problem.duty"),
                        tuple(2, "Thư điện tử", "roster.problem.email"),
                        tuple(2, "Từ ngày", "roster.problem.day"));
    }

    @Test
    void aUnitsUnknownParentIsSaidBesideItsImpossibleDay() throws Exception {
        Roster roster = read("Mã;Tên;Loại;Cấp trên;Từ ngày\nTREN;Phòng;Phòng;KHONG-CO;31/02/2024\n");

        assertThat(roster.problems())
                .extracting(Problem::column, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(Column.PARENT, "roster.problem.parentUnknown"), tuple(Column.FROM, "roster.problem.day"));
    }

    @Test
    void aColumnThatIsNotThereIsSaidOnceAtTheHeads() throws Exception {
        Roster roster = read("DANH SÁCH\nMã cán bộ,Họ và tên,Chức danh\nA,An,Chuyên viên\nB,Bình,Chuyên viên\n");

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::column, Problem::key)
                .containsExactly(tuple(2, Column.UNIT, "roster.problem.noColumn"));
    }

    @Test
    void aListWithoutCodesOrNamesSaysWhichColumnItLacks() {
        assertThatThrownBy(() -> read("DANH SÁCH\nHọ và tên,Đơn vị\nAn,X\n"))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.NO_CODE);
                    assertThat(e.detail()).isEqualTo("2");
                });
        assertThatThrownBy(() -> read("Mã,Loại\nX,Phòng\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_NAME));
    }

    @Test
    void headsInTwoLinesNumberedAndPrintedAgainAreNoLinesOfTheList() throws Exception {
        Roster roster = read("""
                Danh sách;;;;Thời gian giữ;
                Mã cán bộ;Họ và tên;Đơn vị;Chức danh;;
                ;;;;Từ ngày;Đến hết ngày
                (1);(2);(3);(4);(5);(6)
                A;An;X;Chuyên viên;01/02/2024;
                Mã cán bộ;Họ và tên;Đơn vị;Chức danh;Từ ngày;Đến hết ngày
                B;Bình;X;Chuyên viên;01/02/2024;31/12/2024
                ;;;;;
                """);

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.plan().appointments())
                .extracting(NewAppointment::person, NewAppointment::from, NewAppointment::until)
                .containsExactly(
                        tuple("A", LocalDate.of(2024, 2, 1), null),
                        tuple("B", LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 1)));
        assertThat(roster.appointmentPlaces()).extracting(Roster.Place::line).containsExactly(5, 7);
    }

    @Test
    void aHeadOverTwoLinesIsReadFromTheLineAbove() throws Exception {
        Roster roster = read("""
                ;;Đơn vị;Chức danh
                Mã;Họ và tên;;
                A;An;X;Chuyên viên
                """);

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.plan().appointments()).hasSize(1);
    }

    @Test
    void thousandsOfEmptyLinesAtTheEndAreNoLines() throws Exception {
        Roster roster = read(UNITS + ";;;;;;\n".repeat(Sheets.MOST_ROWS + 1));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.plan().units()).hasSize(2);
    }

    @Test
    void aUnitWhoseParentWasNotAcceptedWaitsAndIsNotBlamed() throws Exception {
        Roster roster = read("""
                Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày
                TREN;Phòng Trên;Phòng;;30/02/2024
                DUOI;Tổ Dưới;Tổ;TREN;01/03/2024
                DAY;Tổ Đáy;Tổ;DUOI;01/03/2024
                """);

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::key)
                .containsExactly(tuple(2, "roster.problem.day"));
        assertThat(roster.waiting())
                .extracting(problem -> problem.place().line(), Problem::key, Problem::values)
                .containsExactly(tuple(3, "roster.waiting.PARENT", List.of("TREN", "2")));
        assertThat(org.compare(roster.plan(), roster.doubtful()).faults()).isEmpty();
    }

    @Test
    void aCodeThatStandsTwiceNamesTheOtherLine() throws Exception {
        Roster roster = read(UNITS + "KHTC;Phòng Khác;Phòng;SGD;1/2/2020;;3\n");

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::column, Problem::key, Problem::values)
                .containsExactly(tuple(4, Column.CODE, "roster.problem.codeTwice", List.of("KHTC", "3")));
    }

    @Test
    void aFormulaThatFailedIsNoEmptyCell() throws Exception {
        Roster roster = read("code,name,unit,title\nA,An,#N/A,Chuyên viên\n");

        assertThat(roster.problems())
                .extracting(Problem::column, Problem::key)
                .contains(tuple(Column.UNIT, "roster.problem.formula"));
    }

    // Files of which nothing can be used

    @Test
    void aFileThatIsNoListSaysWhatItIs() throws Exception {
        unreadable(Reason.EMPTY, new byte[0]);
        unreadable(Reason.WRONG_TYPE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        unreadable(Reason.WRONG_TYPE, new byte[] {1, 2, 0, 4});
        unreadable(Reason.WRONG_TYPE, zip("word/document.xml", 10));
        unreadable(Reason.DAMAGED, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        unreadable(Reason.NO_TABLE, "chỉ là một câu".getBytes(StandardCharsets.UTF_8));
        unreadable(Reason.NOT_UNICODE, "Mã;Tên".getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void anOldWorkbookOrOneWithAPasswordAsksForAnother() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.writeFilesystem(old);
        }
        unreadable(Reason.OLD_OR_LOCKED, old.toByteArray());
    }

    @Test
    void aFileThatIsTooLargeOrUnpacksToTooMuchIsNotOpened() throws Exception {
        unreadable(Reason.TOO_LARGE, new byte[Sheets.MOST_BYTES + 1]);
        unreadable(Reason.TOO_LARGE, zip("xl/worksheets/sheet1.xml", 210_000_000));
        unreadable(Reason.TOO_LARGE, zip("xl/sharedStrings.xml", 30_000_000));
        unreadable(Reason.TOO_LARGE, ("a,".repeat(60) + "\n").repeat(50_000).getBytes(StandardCharsets.UTF_8));
        unreadable(Reason.TOO_MANY_ROWS, "a,b\n".repeat(Sheets.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
    }

    private Roster read(String text) throws UnreadableFileException {
        return Roster.read(text.getBytes(StandardCharsets.UTF_8), org.chart());
    }

    private void unreadable(Reason reason, byte[] file) {
        assertThatThrownBy(() -> Roster.read(file, org.chart()))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String name, long size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, (int) Math.min(zeros.length, size - written));
            }
        }
        return file.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle american = workbook.createCellStyle();
            american.setDataFormat((short) 14);
            XSSFSheet people = workbook.createSheet("Cán bộ");
            row(people.createRow(0), "Mã cán bộ", "Họ và tên", "Đơn vị", "Chức danh", "Từ ngày");
            Row an = people.createRow(1);
            an.createCell(0).setCellValue(1234);
            an.createCell(1).setCellValue("An");
            an.createCell(2).setCellValue("KHTC");
            an.createCell(3).setCellValue("Chuyên viên");
            an.createCell(4).setCellValue(LocalDate.of(2024, 4, 17));
            an.getCell(4).setCellStyle(american);
            XSSFSheet units = workbook.createSheet("Đơn vị");
            row(units.createRow(0), "Mã", "Tên đơn vị", "Loại", "Từ ngày");
            Row plans = units.createRow(3);
            plans.createCell(0).setCellValue("KHTC");
            plans.createCell(1).setCellValue("Phòng KHTC");
            plans.createCell(2).setCellValue("Phòng");
            plans.createCell(3).setCellValue(45399);
            workbook.write(file);
        }
        return file.toByteArray();
    }

    private static void row(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void whatWasReadComesIn() throws Exception {
        String mark = java.util.UUID.randomUUID().toString().substring(0, 8);
        Roster roster = read(UNITS.replace("SGD;", mark + "-SGD;").replace("KHTC;", mark + "-KHTC;"));

        org.load(new Actor(1, null, null), roster.plan());

        assertThat(org.chart().unit(mark + "-KHTC").orElseThrow().parent())
                .isEqualTo(org.chart().unit(mark + "-SGD").orElseThrow().id());
    }
}
