package damlam.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Fault;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OrgImportTest {
    private static final Actor BY = new Actor(1, null, null);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 6, 1);

    @Autowired
    Org org;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<NewUnit> units = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();
    private final List<NewAppointment> appointments = new ArrayList<>();

    @Test
    void unitsPeopleAndAppointmentsComeInWhateverTheirOrder() {
        unit("KHTC", "SGD");
        unit("SGD", null);
        headed("KHTC", "an", DAY, null);

        OrgDifference difference = org.load(BY, plan());

        assertThat(difference.units()).extracting(Effect::change).containsExactly(Change.ADDED, Change.ADDED);
        OrgChart chart = org.at(DAY);
        Unit plans = chart.unit(code("KHTC")).orElseThrow();
        assertThat(plans.parent())
                .isEqualTo(chart.unit(code("SGD")).orElseThrow().id());
        assertThat(chart.headOf(plans.id()).orElseThrow().person().code()).isEqualTo(code("an"));
        assertThat(entries("appointment:"
                        + chart.headOf(plans.id()).orElseThrow().id().value()))
                .containsExactly("org.appointment");
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        unit("SGD", null);
        headed("SGD", "an", DAY, null);
        org.load(BY, plan());

        OrgDifference again = org.load(BY, plan());

        assertThat(again.units()).extracting(Effect::change).containsExactly(Change.SAME);
        assertThat(again.people()).extracting(Effect::change).containsExactly(Change.SAME);
        assertThat(again.appointments()).extracting(Effect::change).containsExactly(Change.SAME);
        assertThat(org.chart().appointmentsOf(idOf("an"))).hasSize(1);
    }

    @Test
    void anEndInTheListEndsTheAppointmentAndANewHeadFollows() {
        unit("SGD", null);
        headed("SGD", "an", DAY, null);
        org.load(BY, plan());
        appointments.clear();
        headed("SGD", "an", DAY, LATER);
        headed("SGD", "binh", LATER, null);

        OrgDifference difference = org.load(BY, plan());

        assertThat(difference.appointments()).extracting(Effect::change).containsExactly(Change.CHANGED, Change.ADDED);
        UnitId unit = org.at(LATER).unit(code("SGD")).orElseThrow().id();
        assertThat(org.at(LATER.minusDays(1))
                        .headOf(unit)
                        .orElseThrow()
                        .person()
                        .code())
                .isEqualTo(code("an"));
        assertThat(org.at(LATER).headOf(unit).orElseThrow().person().code()).isEqualTo(code("binh"));
    }

    @Test
    void aRingOfUnitsIsRefusedAndNothingComesIn() {
        unit("A", "B");
        unit("B", "C");
        unit("C", "A");
        unit("D", null);

        assertThat(faults())
                .extracting(Fault::refusal)
                .containsExactly(Refusal.UNIT_CYCLE, Refusal.UNIT_CYCLE, Refusal.UNIT_CYCLE);
        assertThatThrownBy(() -> org.load(BY, plan())).isInstanceOf(OrgRefusedException.class);
        assertThat(org.chart().unit(code("D"))).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNamedWithItsLine() {
        unit("SGD", "KHONG");
        people.add(new NewPerson(code("an"), "An", null, null));
        appointments.add(new NewAppointment(code("an"), code("SAI"), "Chuyên viên", Duty.MEMBER, DAY, null));
        appointments.add(new NewAppointment(code("ai"), code("SGD"), "Chuyên viên", Duty.MEMBER, DAY, null));

        assertThat(faults())
                .extracting(Fault::index, Fault::refusal, Fault::value)
                .containsExactly(
                        tuple(0, Refusal.PARENT_UNKNOWN, code("KHONG")),
                        tuple(0, Refusal.UNIT_UNKNOWN, code("SAI")),
                        tuple(1, Refusal.PERSON_UNKNOWN, code("ai")));
    }

    @Test
    void twoHeadsOnOneDayAreRefusedAlsoWhereOneIsKnownAlready() {
        unit("SGD", null);
        headed("SGD", "an", DAY, null);
        headed("SGD", "binh", LATER, null);

        assertThat(faults()).extracting(Fault::refusal).containsExactly(Refusal.TWO_HEADS);
        appointments.removeLast();
        org.load(BY, plan());
        appointments.clear();
        headed("SGD", "cuc", LATER, null);
        assertThat(faults())
                .extracting(Fault::refusal, Fault::value)
                .containsExactly(tuple(Refusal.TWO_HEADS, code("an")));
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        unit("SGD", null);
        unit("SGD", null);

        assertThat(faults()).extracting(Fault::refusal).containsExactly(Refusal.CODE_TWICE);
    }

    @Test
    void aProvinceComesInAtOnce() {
        unit("SGD", null);
        for (int u = 0; u < 74; u++) {
            unit("U" + u, "SGD");
            for (int p = 0; p < 600; p++) {
                String person = "p" + u + "-" + p;
                people.add(new NewPerson(code(person), "Nguyễn Thị Hà " + p, null, null));
                appointments.add(new NewAppointment(
                        code(person),
                        code("U" + u),
                        p == 0 ? "Hiệu trưởng" : "Giáo viên",
                        p == 0 ? Duty.HEAD : Duty.MEMBER,
                        DAY,
                        null));
            }
        }

        // Taken back at the end: tests share one database, and the others need no province.
        transaction.executeWithoutResult(status -> {
            org.load(BY, plan());
            OrgChart chart = org.chart();
            assertThat(chart.peopleUnder(chart.unit(code("SGD")).orElseThrow().id()))
                    .hasSize(44_400);
            status.setRollbackOnly();
        });
        assertThat(org.chart().unit(code("SGD"))).isEmpty();
    }

    private void unit(String code, String parent) {
        units.add(new NewUnit(
                code(code), "Đơn vị " + code, UnitKind.DEPARTMENT, parent == null ? null : code(parent), DAY, null, 0));
    }

    private void headed(String unit, String person, LocalDate from, LocalDate until) {
        if (people.stream().noneMatch(one -> one.code().equals(code(person)))) {
            people.add(new NewPerson(code(person), person, null, null));
        }
        appointments.add(new NewAppointment(code(person), code(unit), "Trưởng phòng", Duty.HEAD, from, until));
    }

    private String code(String name) {
        return name + "-" + mark;
    }

    private OrgImport plan() {
        return new OrgImport(units, people, appointments);
    }

    private List<Fault> faults() {
        return org.compare(plan()).faults();
    }

    private PersonId idOf(String person) {
        return org.chart().everyone().stream()
                .filter(one -> one.code().equals(code(person)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> entries(String subject) {
        return jdbc.sql("select kind from journal.entry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
