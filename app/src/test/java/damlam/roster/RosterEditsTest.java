package damlam.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.OrgDifference;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Fault;
import damlam.org.Person;
import damlam.org.Refusal;
import damlam.sheets.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list that is taken over, edited and sent again: only what was edited changes.
@ServerTest
class RosterEditsTest {
    private static final Actor BY = new Actor(1, null, null);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String UNITS = """
            Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Thứ tự
            SO-%1$s;Sở %1$s;Cơ quan;;01/01/2020;;71
            KH-%1$s;Phòng Kế hoạch %1$s;Phòng;SO-%1$s;01/01/2020;;72
            VP-%1$s;Văn phòng %1$s;Văn phòng;SO-%1$s;01/01/2020;;73
            TT-%1$s;Trung tâm %1$s;Đơn vị sự nghiệp;SO-%1$s;01/01/2020;31/12/2040;74
            """;
    private static final String PEOPLE = """
            Mã cán bộ;Họ và tên;Thư điện tử;Đơn vị;Chức danh;Vai trò;Từ ngày;Đến hết ngày
            an-%1$s;Nguyễn Thị An;an.%1$s@vi-du.vn;KH-%1$s;Trưởng phòng;;01/01/2024;
            binh-%1$s;Trần Văn Bình;binh.%1$s@vi-du.vn;KH-%1$s;Chuyên viên;Văn thư;01/01/2024;31/12/2030
            cuc-%1$s;Lê Thị Cúc;;VP-%1$s;Chuyên viên;;01/01/2024;
            """;

    @Autowired
    Org org;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String units = UNITS.formatted(mark);
    private final String people = PEOPLE.formatted(mark);

    @BeforeEach
    void anOffice() throws Exception {
        load(units);
        load(people);
    }

    private Roster read(String list) throws UnreadableFileException {
        return Roster.read(list.getBytes(StandardCharsets.UTF_8), org.chart());
    }

    private OrgDifference compare(String list) throws UnreadableFileException {
        Roster roster = read(list);
        assertThat(roster.problems()).isEmpty();
        return org.compare(roster.plan(), roster.doubtful());
    }

    private OrgDifference load(String list) throws UnreadableFileException {
        Roster roster = read(list);
        assertThat(roster.problems()).isEmpty();
        return org.load(BY, roster.plan());
    }

    /// Changes a list, and makes sure that this is a change.
    private static String edited(String list, String from, String to) {
        assertThat(list).contains(from);
        return list.replace(from, to);
    }

    private static List<Change> changes(OrgDifference difference) {
        List<Change> changes = new ArrayList<>();
        difference.units().forEach(effect -> changes.add(effect.change()));
        difference.people().forEach(effect -> changes.add(effect.change()));
        difference.appointments().forEach(effect -> changes.add(effect.change()));
        return changes.stream().filter(change -> change != Change.SAME).toList();
    }

    private Person person(String name) {
        return org.chart().everyone().stream()
                .filter(one -> one.code().equals(name + "-" + mark))
                .findFirst()
                .orElseThrow();
    }

    private List<Appointment> career(String name) {
        return org.chart().careerOf(person(name).id());
    }

    @Test
    void theSameListsAgainChangeNothing() throws Exception {
        assertThat(changes(compare(units))).isEmpty();
        assertThat(changes(compare(people))).isEmpty();
    }

    @Test
    void onePersonsNewPostEndsTheOldOneTheDayBeforeAndNothingElseChanges() throws Exception {
        String list = edited(people, "Chuyên viên;;01/01/2024;", "Chuyên viên chính;;01/07/2026;");

        OrgDifference difference = compare(list);

        assertThat(changes(difference)).containsExactly(Change.REPLACES);
        assertThat(difference.appointments().get(2).before().post().title()).isEqualTo("Chuyên viên");
        load(list);
        assertThat(career("cuc"))
                .extracting(held -> held.post().title(), Appointment::from, Appointment::until)
                .containsExactlyInAnyOrder(
                        tuple("Chuyên viên", START, LocalDate.of(2026, 7, 1)),
                        tuple("Chuyên viên chính", LocalDate.of(2026, 7, 1), null));
        assertThat(changes(compare(list))).isEmpty();
    }

    @Test
    void aNewPostWithoutADayStartsToday() throws Exception {
        load(edited(people, "VP-%s;Chuyên viên;;01/01/2024;".formatted(mark), "KH-%s;Chuyên viên;;;".formatted(mark)));

        assertThat(career("cuc"))
                .extracting(Appointment::from, Appointment::until)
                .containsExactlyInAnyOrder(tuple(START, org.today()), tuple(org.today(), null));
    }

    @Test
    void aPostHeldFromTheSameDayOnCorrectsWhatWasRecorded() throws Exception {
        String list = edited(people, "Chuyên viên;;01/01/2024;", "Kế toán;;01/01/2024;");

        assertThat(changes(compare(list))).containsExactly(Change.CHANGED);
        load(list);

        Appointment held = career("cuc").getFirst();
        assertThat(career("cuc")).hasSize(1);
        assertThat(held.post().title()).isEqualTo("Kế toán");
        assertThat(held.from()).isEqualTo(START);
        assertThat(jdbc.sql("select kind from journal.entry where subject = :subject order by entry_id")
                        .param("subject", "appointment:" + held.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("org.appointment", "org.appointment.amend");
        assertThat(changes(compare(list))).isEmpty();
    }

    @Test
    void emptyCellsAndMissingColumnsLeaveEverythingAsItIs() throws Exception {
        assertThat(changes(compare("""
                Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày;Đến hết ngày;Thứ tự
                KH-%1$s;;;;;;
                TT-%1$s;;;;;;
                """.formatted(mark)))).isEmpty();
        assertThat(changes(compare("Mã;Tên\nTT-%s;\n".formatted(mark)))).isEmpty();
        assertThat(changes(compare("""
                Mã cán bộ;Họ và tên;Thư điện tử;Đơn vị;Chức danh;Vai trò;Từ ngày;Đến hết ngày
                an-%1$s;;;;;;;
                binh-%1$s;;;;Chuyên viên;;;
                cuc-%1$s;;;VP-%1$s;;;;
                """.formatted(mark)))).isEmpty();
        assertThat(changes(compare("Mã cán bộ;Họ và tên;Thư điện tử\nbinh-%s;;\n".formatted(mark))))
                .isEmpty();
    }

    @Test
    void aWordTakesOutWhatAnEmptyCellLeaves() throws Exception {
        load("Mã;Tên đơn vị;Đơn vị cấp trên;Đến hết ngày\nTT-%s;;không;không\n".formatted(mark));
        load("Mã cán bộ;Họ và tên;Thư điện tử;Đến hết ngày\nbinh-%s;;none;-\n".formatted(mark));

        assertThat(org.chart().unit("TT-" + mark).orElseThrow())
                .satisfies(unit -> assertThat(unit.parent()).isNull())
                .satisfies(unit -> assertThat(unit.until()).isNull());
        assertThat(person("binh").email()).isNull();
        assertThat(career("binh").getFirst().until()).isNull();
    }

    @Test
    void anAddressGoesOverToWhoeverFollowsSomebodyThatLeft() throws Exception {
        String follower =
                "Mã cán bộ;Họ và tên;Thư điện tử;Đơn vị;Chức danh\ndung-%1$s;Đỗ Dung;binh.%1$s@vi-du.vn;KH-%1$s;Chuyên viên\n"
                        .formatted(mark);
        assertThat(read(follower).problems()).hasSize(1);
        load(edited(people, "31/12/2030", "01/02/2024"));

        assertThat(read(follower).problems()).isEmpty();
    }

    @Test
    void onlyTheCellThatWasEditedChanges() throws Exception {
        assertThat(changes(load(edited(people, "binh." + mark, "b.tran." + mark))))
                .containsExactly(Change.CHANGED);
        assertThat(person("binh").email()).isEqualTo("b.tran." + mark + "@vi-du.vn");
        assertThat(career("binh").getFirst().duty()).isEqualTo(Duty.CLERK);
        assertThat(changes(load(edited(units, "31/12/2040;74", "31/12/2041;74"))))
                .containsExactly(Change.CHANGED);
        String moved = edited(edited(units, "31/12/2040", "31/12/2041"), ";74", ";75");
        assertThat(changes(load(moved))).containsExactly(Change.CHANGED);
        assertThat(org.chart().unit("TT-" + mark).orElseThrow().sort()).isEqualTo(75);
        assertThat(org.chart().unit("KH-" + mark).orElseThrow().sort()).isEqualTo(72);
    }

    @Test
    void aUnitThatIsRenamedKeepsItsPlace() throws Exception {
        load("Mã;Tên đơn vị\nKH-%1$s;Phòng Tài chính %1$s\n".formatted(mark));

        assertThat(org.chart().unit("KH-" + mark).orElseThrow().sort()).isEqualTo(72);
    }

    @Test
    void aSecondPostHasALineOfItsOwnBesideTheFirst() throws Exception {
        String both = people + "cuc-%1$s;;;SO-%1$s;Ủy viên;;01/01/2025;\n".formatted(mark);

        assertThat(changes(load(both))).containsExactly(Change.ADDED);
        assertThat(org.chart().appointmentsOf(person("cuc").id())).hasSize(2);
        assertThat(changes(compare(both))).isEmpty();
    }

    @Test
    void whichOfTwoPostsANewOneReplacesIsAsked() throws Exception {
        load(people + "cuc-%1$s;;;SO-%1$s;Ủy viên;;01/01/2025;\n".formatted(mark));
        String alone = "Mã cán bộ;Họ và tên;Đơn vị;Chức danh\ncuc-%1$s;;KH-%1$s;Văn thư\n".formatted(mark);

        assertThat(compare(alone).faults())
                .extracting(Fault::refusal, Fault::value)
                .containsExactly(tuple(Refusal.WHICH_POST, "Chuyên viên; Ủy viên"));
        assertThat(changes(compare(alone + "cuc-%1$s;;SO-%1$s;Ủy viên\n".formatted(mark))))
                .containsExactly(Change.REPLACES);
    }

    @Test
    void whoeverLooksAfterTheSystemIsNotLockedOutByAListOfTheStaff() throws Exception {
        load("Mã cán bộ;Họ và tên;Đơn vị;Chức danh;Vai trò\ncuc-%1$s;;VP-%1$s;Quản trị hệ thống;Quản trị hệ thống\n"
                .formatted(mark));
        assertThat(career("cuc")).extracting(Appointment::duty).contains(Duty.ADMINISTRATOR, Duty.MEMBER);

        assertThat(changes(compare(people))).isEmpty();
        assertThat(changes(load(edited(people, "Chuyên viên;;01/01/2024;", "Kế toán;;01/07/2026;"))))
                .containsExactly(Change.REPLACES);

        assertThat(org.chart().appointmentsOf(person("cuc").id()))
                .extracting(held -> held.post().title())
                .containsExactly("Kế toán", "Quản trị hệ thống");
    }

    @Test
    void onePostHeldTwiceInAListIsTwoAppointments() throws Exception {
        load(edited(
                        people,
                        "VP-%s;Chuyên viên;;01/01/2024;".formatted(mark),
                        "VP-%s;Chuyên viên;;01/01/2024;30/06/2025".formatted(mark))
                + "cuc-%1$s;;;VP-%1$s;Chuyên viên;;01/01/2026;\n".formatted(mark));

        assertThat(career("cuc"))
                .extracting(Appointment::from, Appointment::until)
                .containsExactlyInAnyOrder(
                        tuple(START, LocalDate.of(2025, 7, 1)), tuple(LocalDate.of(2026, 1, 1), null));
    }

    @Test
    void headsChangePlacesInOneList() throws Exception {
        String today = DAY.format(org.today());
        String list = edited(
                edited(people, "Trưởng phòng;;01/01/2024;", "Chuyên viên cao cấp;;" + today + ";"),
                "VP-%s;Chuyên viên;;01/01/2024;".formatted(mark),
                "KH-%s;Trưởng phòng;;%s;".formatted(mark, today));

        assertThat(changes(load(list))).containsExactly(Change.REPLACES, Change.REPLACES);

        OrgChart chart = org.chart();
        assertThat(chart.headOf(chart.unit("KH-" + mark).orElseThrow().id())
                        .orElseThrow()
                        .person()
                        .code())
                .isEqualTo("cuc-" + mark);
    }

    @Test
    void aUnitWithPeopleOrUnitsInItIsNotEndedByAList() throws Exception {
        String list = edited(
                units, "Phòng;SO-%s;01/01/2020;".formatted(mark), "Phòng;SO-%s;01/01/2020;30/11/2026".formatted(mark));

        assertThat(compare(list).faults())
                .extracting(Fault::refusal, Fault::value)
                .containsExactly(tuple(Refusal.UNIT_HAS_PEOPLE, "KH-" + mark));
        assertThat(compare(edited(units, "Cơ quan;;01/01/2020;;71", "Cơ quan;;01/01/2020;30/11/2026;71"))
                        .faults())
                .extracting(Fault::refusal)
                .containsExactly(Refusal.UNIT_HAS_CHILDREN);
    }

    @Test
    void nothingOfAListWithOneWrongLineComesIn() throws Exception {
        Roster roster = read(people
                + "dung-%1$s;Phạm Dung;;KHONG-%1$s;Chuyên viên;;;\n".formatted(mark)
                + "em-%1$s;Vũ Em;;KH-%1$s;Chuyên viên;;;\n".formatted(mark));

        assertThat(roster.problems())
                .extracting(problem -> problem.place().line(), Problem::key)
                .containsExactly(tuple(5, "roster.problem.unitUnknown"));
        assertThat(org.chart().everyone()).noneMatch(one -> one.code().equals("em-" + mark));
    }
}
