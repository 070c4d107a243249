package damlam.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.ServerTest;
import damlam.journal.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OrgTest {
    private static final Actor BY = new Actor(1, null, null);
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    @Autowired
    Org org;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UnitId body;
    private UnitId plans;
    private UnitId office;

    @BeforeEach
    void anOrganisation() {
        body = unit("SGD", UnitKind.BODY, null);
        plans = unit("KHTC", UnitKind.DEPARTMENT, body);
        office = unit("VP", UnitKind.OFFICE, body);
    }

    // The chart as of a day

    @Test
    void theChartShowsWhoWasThereOnThatDay() {
        PersonId an = head(plans, "An", SPRING, MAY);
        PersonId binh = head(plans, "Bình", MAY, null);

        assertThat(headOn(SPRING)).isEqualTo(an);
        assertThat(headOn(MAY.minusDays(1))).isEqualTo(an);
        assertThat(headOn(MAY)).isEqualTo(binh);
        assertThat(org.at(SPRING.minusDays(1)).unit(plans)).isEmpty();
    }

    @Test
    void staffAreListedByDutyAndThenByGivenName() {
        appoint(person("Trần Văn Bình"), plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
        appoint(person("Nguyễn Thị Ân"), plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
        appoint(person("Lê Văn Ăn"), plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
        head(plans, "Vũ Văn Yên", SPRING, null);

        assertThat(org.at(MAY).staffOf(plans).stream().map(held -> held.person().name()))
                .containsExactly("Vũ Văn Yên", "Lê Văn Ăn", "Nguyễn Thị Ân", "Trần Văn Bình");
    }

    /// Several statements make up the chart, and others commit between them.
    @Test
    void theChartCanBeReadWhilePeopleJoin() throws Exception {
        AtomicBoolean joining = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                reading.add(readers.submit(() -> {
                    int read = 0;
                    while (joining.get()) {
                        org.at(JULY).staffOf(plans);
                        read++;
                    }
                    return read;
                }));
            }
            for (int i = 0; i < 150; i++) {
                PersonId person = person("Người thứ " + i);
                appoint(person, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
            }
            joining.set(false);
            for (Future<Integer> one : reading) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isPositive();
            }
        }
        assertThat(org.at(JULY).staffOf(plans)).hasSize(150);
    }

    @Test
    void aTransactionThatFailsLeavesNoTraceInTheChart() {
        PersonId an = person("An");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    org.appoint(BY, an, org.addPost(BY, plans, "Trưởng phòng", Duty.HEAD), SPRING, null);
                    assertThat(headOn(MAY)).isEqualTo(an);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        assertThat(org.at(MAY).headOf(plans)).isEmpty();
    }

    @Test
    void aPersonMovesOnOneDay() {
        PersonId an = person("An");
        AppointmentId old = appoint(an, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);

        org.move(BY, old, org.addPost(BY, office, "Văn thư", Duty.CLERK), MAY);

        assertThat(org.at(MAY.minusDays(1)).worksIn(an, plans)).isTrue();
        assertThat(org.at(MAY).worksIn(an, plans)).isFalse();
        assertThat(org.at(MAY).worksIn(an, office)).isTrue();
    }

    // What is refused

    @Test
    void aUnitNeverHasTwoHeadsOnOneDay() {
        head(plans, "An", SPRING, JULY);

        refused(Refusal.TWO_HEADS, () -> head(plans, "Bình", MAY, null));
        head(plans, "Cúc", JULY, null);
    }

    @Test
    void theDatabaseItselfRefusesTwoHeads() {
        head(plans, "An", SPRING, null);
        PersonId binh = person("Bình");
        PostId post = org.addPost(BY, plans, "Quyền Trưởng phòng", Duty.HEAD);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into org.appointment (person_id, post_id, from_day) values (:person, :post, '2024-06-01')
                        """)
                        .param("person", binh.value())
                        .param("post", post.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("two heads");
    }

    @Test
    void noUnitStandsAboveItself() {
        UnitId team = unit("TO", UnitKind.TEAM, plans);

        refused(Refusal.UNIT_CYCLE, () -> org.amendUnit(BY, plans, "Phòng", UnitKind.DEPARTMENT, team, 1));
        assertThatThrownBy(() -> jdbc.sql("update org.unit set parent_id = :team where unit_id = :plans")
                        .param("team", team.value())
                        .param("plans", plans.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("above itself");
    }

    @Test
    void nobodyIsAppointedInAUnitThatDoesNotExistThen() {
        org.endUnit(BY, plans, JULY, null);

        refused(Refusal.UNIT_NOT_THEN, () -> head(plans, "An", SPRING, null));
        head(plans, "An", SPRING, JULY);
    }

    @Test
    void aCodeIsGivenOnce() {
        String code = UUID.randomUUID().toString();
        org.addPerson(BY, code, "An", null);

        refused(Refusal.CODE_TAKEN, () -> org.addPerson(BY, code, "Bình", null));
    }

    // The end of a unit

    @Test
    void aMergedUnitsPeopleGoOnInItsSuccessorButItsHeadDoesNot() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId binh = person("Bình");
        appoint(binh, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);

        org.endUnit(BY, plans, MAY, office);

        OrgChart after = org.at(MAY);
        assertThat(after.unit(plans)).isEmpty();
        assertThat(after.everUnit(plans).orElseThrow().successor()).isEqualTo(office);
        assertThat(after.worksIn(binh, office)).isTrue();
        assertThat(after.appointmentsOf(an)).isEmpty();
        assertThat(org.at(MAY.minusDays(1)).worksIn(binh, plans)).isTrue();
    }

    @Test
    void aUnitDoesNotEndBeforeThoseUnderIt() {
        refused(Refusal.UNIT_HAS_CHILDREN, () -> org.endUnit(BY, body, JULY, null));
        refused(Refusal.SUCCESSOR_UNFIT, () -> org.endUnit(BY, plans, JULY, plans));
    }

    // Standing in

    @Test
    void aDeputyActsForTheHeadAndAMemberDoesNot() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId binh = person("Bình");
        appoint(binh, plans, "Phó trưởng phòng", Duty.DEPUTY, SPRING, null);
        PersonId cuc = person("Cúc");
        appoint(cuc, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);

        assertThat(org.at(MAY).standIn(an, plans).orElseThrow().forPerson()).isNull();
        assertThat(org.at(MAY).standIn(binh, plans).orElseThrow().forPerson()).isEqualTo(an);
        assertThat(org.at(MAY).standIn(binh, office)).isEmpty();
        assertThat(org.at(MAY).standIn(cuc, plans)).isEmpty();
    }

    @Test
    void aDelegateActsForTheHeadOnTheDaysOfThePaperOnly() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId cuc = member("Cúc");

        org.delegate(BY, new Delegation(an, cuc, plans, MAY, JULY, "GUQ 12/2024"));
        refused(
                Refusal.DELEGATED_ALREADY,
                () -> org.delegate(BY, new Delegation(an, cuc, plans, MAY, JULY, "GUQ 12/2024")));

        assertThat(org.at(MAY.minusDays(1)).standIn(cuc, plans)).isEmpty();
        assertThat(org.at(MAY).standIn(cuc, plans).orElseThrow().forPerson()).isEqualTo(an);
        assertThat(org.at(JULY).standIn(cuc, plans)).isEmpty();
    }

    @Test
    void aDelegationFallsWithThePostOfWhoGaveIt() {
        PersonId an = person("An");
        AppointmentId held = appoint(an, plans, "Trưởng phòng", Duty.HEAD, SPRING, null);
        PersonId cuc = member("Cúc");
        org.delegate(BY, new Delegation(an, cuc, plans, SPRING, JULY, "GUQ 12/2024"));

        org.endAppointment(BY, held, MAY);

        assertThat(org.at(MAY.minusDays(1)).standIn(cuc, plans)).isPresent();
        assertThat(org.at(MAY).standIn(cuc, plans)).isEmpty();
    }

    @Test
    void whatWasDelegatedIsNotDelegatedOn() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId cuc = member("Cúc");
        org.delegate(BY, new Delegation(an, cuc, plans, SPRING, JULY, "GUQ 12/2024"));
        PersonId dung = member("Dũng");

        refused(Refusal.NOT_HEAD, () -> org.delegate(BY, new Delegation(cuc, dung, plans, MAY, JULY, "GUQ 13/2024")));
    }

    @Test
    void aDelegationNamesItsPaperAndSomebodyElse() {
        PersonId an = head(plans, "An", SPRING, null);

        refused(
                Refusal.GROUND_MISSING,
                () -> org.delegate(BY, new Delegation(an, member("Cúc"), plans, MAY, JULY, " ")));
        refused(Refusal.SAME_PERSON, () -> org.delegate(BY, new Delegation(an, an, plans, MAY, JULY, "GUQ 1")));
        refused(
                Refusal.NO_POST_THEN,
                () -> org.delegate(BY, new Delegation(an, person("Vô"), plans, MAY, JULY, "GUQ 1")));
        refused(Refusal.BEFORE_PAPER, () -> org.delegate(BY, dated(an, MAY.plusDays(1))));
        org.delegate(BY, dated(an, MAY));
    }

    private Delegation dated(PersonId from, LocalDate paper) {
        return new Delegation(0, from, member("Cúc"), plans, MAY, JULY, "GUQ 2", null, false, paper, null);
    }

    @Test
    void aDelegationCanBeTakenBack() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId cuc = member("Cúc");
        org.delegate(BY, new Delegation(an, cuc, plans, MAY, JULY, "GUQ 12/2024"));
        long id = org.at(MAY).delegationsOf(plans).getFirst().id();

        org.endDelegation(BY, id, MAY.plusDays(3));
        assertThat(org.at(MAY.plusDays(2)).standIn(cuc, plans)).isPresent();
        assertThat(org.at(MAY.plusDays(3)).standIn(cuc, plans)).isEmpty();
        org.endDelegation(BY, id, MAY);
        assertThat(org.at(MAY).standIn(cuc, plans)).isEmpty();
    }

    // Authority

    @Test
    void aMatterIsDecidedByThePostItWasGivenTo() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId cuc = member("Cúc");
        MatterId matter = org.addMatter(BY, "Mua sắm " + UUID.randomUUID());
        assertThat(org.at(MAY).decides(an, matter)).isEqualTo(Competence.UNKNOWN);

        PostId post = org.at(MAY).headOf(plans).orElseThrow().post().id();
        org.grantAuthority(BY, post, matter, SPRING, JULY, "Quy chế làm việc, điều 5");
        refused(
                Refusal.GRANTED_ALREADY,
                () -> org.grantAuthority(BY, post, matter, SPRING, JULY, "Quy chế làm việc, điều 5"));

        assertThat(org.at(MAY).decides(an, matter)).isEqualTo(Competence.OWN);
        assertThat(org.at(MAY).decides(cuc, matter)).isEqualTo(Competence.OTHERS);
        assertThat(org.at(JULY).decides(an, matter)).isEqualTo(Competence.UNKNOWN);
    }

    @Test
    void aDelegationForOneMatterDecidesThatMatterAndNoOther() {
        PersonId an = head(plans, "An", SPRING, null);
        PersonId cuc = member("Cúc");
        PostId post = org.at(MAY).headOf(plans).orElseThrow().post().id();
        MatterId buying = org.addMatter(BY, "Mua sắm " + UUID.randomUUID());
        MatterId leave = org.addMatter(BY, "Nghỉ phép " + UUID.randomUUID());
        org.grantAuthority(BY, post, buying, SPRING, null, "Quy chế làm việc, điều 5");
        org.grantAuthority(BY, post, leave, SPRING, null, "Quy chế làm việc, điều 6");
        org.delegate(BY, new Delegation(0, an, cuc, plans, SPRING, JULY, "GUQ 12/2024", buying));

        assertThat(org.at(MAY).decides(cuc, buying)).isEqualTo(Competence.OWN);
        assertThat(org.at(MAY).decides(cuc, leave)).isEqualTo(Competence.OTHERS);
        assertThat(org.at(MAY).standIn(cuc, plans)).isEmpty();
    }

    // Absences and groups

    @Test
    void anAbsenceIsRecordedOnceAndEndsOnTheDayBack() {
        PersonId an = head(plans, "An", SPRING, null);
        org.recordAbsence(BY, new Absence(an, MAY, JULY, "Nghỉ phép"));

        assertThat(org.at(MAY).absenceOf(an)).isPresent();
        assertThat(org.at(JULY).absenceOf(an)).isEmpty();
        refused(
                Refusal.ABSENT_ALREADY,
                () -> org.recordAbsence(BY, new Absence(an, JULY.minusDays(1), JULY.plusDays(1), "Họp")));
        org.endAbsence(BY, org.at(MAY).absencesOf(an).getFirst().id(), MAY.plusDays(1));
        assertThat(org.at(MAY.plusDays(1)).absenceOf(an)).isEmpty();
    }

    @Test
    void aGroupHasTheUnitsThatExistOnThatDay() {
        String name = "Các phòng thuộc Sở " + UUID.randomUUID();
        org.setGroup(BY, name, List.of(plans, office));
        org.endUnit(BY, plans, MAY, office);

        assertThat(org.at(SPRING).group(name).orElseThrow().units()).containsExactly(plans, office);
        assertThat(org.at(MAY).group(name).orElseThrow().units()).containsExactly(office);
    }

    @Test
    void everyChangeIsInTheJournal() {
        PersonId an = person("An");
        appoint(an, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
        AppointmentId held = org.at(MAY).appointmentsOf(an).getFirst().id();
        org.endAppointment(BY, held, MAY);

        assertThat(jdbc.sql("select kind from journal.entry where subject = :subject order by entry_id")
                        .param("subject", "appointment:" + held.value())
                        .query(String.class)
                        .list())
                .containsExactly("org.appointment", "org.appointment.end");
    }

    private UnitId unit(String code, UnitKind kind, UnitId parent) {
        return org.addUnit(BY, code + "-" + UUID.randomUUID(), code, kind, parent, SPRING);
    }

    private PersonId person(String name) {
        return org.addPerson(BY, UUID.randomUUID().toString(), name, null);
    }

    private PersonId member(String name) {
        PersonId person = person(name);
        appoint(person, plans, "Chuyên viên", Duty.MEMBER, SPRING, null);
        return person;
    }

    private PersonId head(UnitId unit, String name, LocalDate from, LocalDate until) {
        PersonId person = person(name);
        appoint(person, unit, "Trưởng phòng", Duty.HEAD, from, until);
        return person;
    }

    private AppointmentId appoint(
            PersonId person, UnitId unit, String title, Duty duty, LocalDate from, LocalDate until) {
        return org.appoint(BY, person, org.addPost(BY, unit, title, duty), from, until);
    }

    private PersonId headOn(LocalDate day) {
        return org.at(day).headOf(plans).orElseThrow().person().id();
    }

    private static void refused(Refusal refusal, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        OrgRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
