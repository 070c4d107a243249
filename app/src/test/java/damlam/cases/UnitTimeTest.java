package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.journal.Actor;
import damlam.org.Org;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// How long a case lies with a unit stands beside how long its holder has it, and is not theirs.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class UnitTimeTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    Office office;
    Screens screens;
    CaseId id;
    LocalDate given;

    @BeforeEach
    void aCaseThatAnOfficialHolds() {
        ahead(1);
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        given = clock.today();
        id = ((Cases.Opened.Case) cases.open(office.as(office.leader), office.opening(Party.of(office.one)))).id();
        cases.make(id, office.as(office.officialOne), new Move.Accept(), 1);
    }

    private void ahead(int workingDays) {
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    @Test
    void takenUpOnTheDayItCameItIsOneTime() throws Exception {
        assertThat(cases.unitSince(lines())).isEmpty();
        assertThat(screens.page(office.headOne, "/cases/" + id.value())).doesNotContain("id=\"inUnit\"");
    }

    @Test
    void ofWhoLeftTheUnitHoldsItAnewAndTheWholeTimeStandsBeside() throws Exception {
        ahead(4);
        org.endAppointment(
                new Actor(1, null, null),
                org.chart().appointmentsOf(office.officialOne).getFirst().id(),
                org.today());
        cases.passOn();
        LocalDate left = clock.today();
        assertThat(screens.page(office.headOne, "/cases/" + id.value()))
                .contains("Ở Phòng Một từ " + DAY.format(given) + ", 4 ngày")
                .contains("ở đơn vị mà chưa ai nhận từ " + DAY.format(left));
        cases.make(id, office.as(office.headOne), new Move.Assign(office.colleagueOne, ""), 2);
        ahead(1);
        String page = screens.page(office.colleagueOne, "/cases/" + id.value());
        assertThat(page)
                .contains("Ở Phòng Một từ " + DAY.format(given) + ", 5 ngày", "ở Vũ Thị Đồng từ " + DAY.format(left));
        assertThat(page).contains("Thời gian trước đó không tính cho người đang giữ");
        for (String list : List.of("/cases", "/", "/units/" + office.one.value())) {
            assertThat(screens.page(office.colleagueOne, list)).as(list).contains("ở đơn vị: 5 ngày");
        }
        assertThat(cases.find(id, damlam.access.Sight.ALL).orElseThrow().at().heldSince())
                .as("the holder's own time")
                .isAfter(left.atStartOfDay(Org.ZONE).toInstant());
    }

    @Test
    void inAnotherUnitItBeginsAnew() {
        ahead(2);
        cases.make(
                id,
                office.as(office.officialOne),
                new Move.Forward(
                        office.two,
                        new Ground(
                                Ground.Kind.NOT_COMPETENT,
                                "Quy chế làm việc, khoản 4: việc này thuộc thẩm quyền của đơn vị nhận")),
                2);
        assertThat(cases.unitSince(lines())).isEmpty();
    }

    private List<CaseLine> lines() {
        return List.of(cases.find(id, damlam.access.Sight.ALL).orElseThrow());
    }
}
