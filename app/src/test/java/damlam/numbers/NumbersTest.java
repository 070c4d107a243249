package damlam.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.numbers.Refusal.Reason;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Numbers as the head decided: in order, without a gap, never twice.
@ServerTest
class NumbersTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final int ISSUERS = 50;

    @Autowired
    Numbers numbers;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UnitId body;
    private CurrentPerson head;
    private CurrentPerson clerk;
    private String sign;

    @BeforeEach
    void aBody() {
        sign = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        body = org.addUnit(SETUP, sign, "Sở Thử Nghiệm", UnitKind.BODY, null, LocalDate.of(2024, 1, 1));
        UnitId office = org.addUnit(
                SETUP, "VP" + UUID.randomUUID(), "Văn phòng", UnitKind.OFFICE, body, LocalDate.of(2024, 1, 1));
        head = person(body, Duty.HEAD, "Giám đốc");
        clerk = person(office, Duty.CLERK, "Văn thư");
    }

    private CurrentPerson person(UnitId unit, Duty duty, String title) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), title + " Hư Cấu", null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, title, duty), LocalDate.of(2024, 1, 1), null);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return accounts.person(id).orElseThrow();
    }

    private SeriesId decide(Scope scope, DispatchType... types) {
        return decide(scope, sign, org.today(), types);
    }

    private SeriesId decide(Scope scope, String organ, LocalDate from, DispatchType... types) {
        return numbers.decide(
                head,
                new Decision(
                        "Hệ thống số thử",
                        scope,
                        Set.of(types),
                        organ,
                        from,
                        1,
                        head.id(),
                        "QĐ thử số 1",
                        org.today()));
    }

    private Wanted wanted(DispatchType type) {
        return wanted(type, org.today());
    }

    private Wanted wanted(DispatchType type, LocalDate signedOn) {
        return new Wanted(
                body,
                Scope.ORDINARY,
                null,
                type.name(),
                series -> Symbol.of(type, series.organ(), "VP"),
                "Giám đốc Hư Cấu",
                signedOn);
    }

    private String take(Wanted wanted) {
        return transaction
                .execute(status -> numbers.take(clerk.actor(), wanted))
                .printed();
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void oneSeriesNumbersAllTypesAndATypeMayHaveItsOwn() {
        decide(Scope.ORDINARY);
        decide(Scope.ORDINARY, DispatchType.QUYET_DINH);

        assertThat(Stream.of(
                                DispatchType.BAO_CAO,
                                DispatchType.QUYET_DINH,
                                DispatchType.CONG_VAN,
                                DispatchType.QUYET_DINH,
                                DispatchType.TO_TRINH)
                        .map(type -> take(wanted(type))))
                .containsExactly(
                        "01/BC-" + sign, "01/QĐ-" + sign, "02/" + sign + "-VP", "02/QĐ-" + sign, "03/TTr-" + sign);
    }

    @Test
    void theZeroStandsBelowTenOnly() {
        assertThat(IntStream.of(1, 9, 10, 799).mapToObj(no -> Symbol.number(no, "SGDĐT-VP")))
                .containsExactly("01/SGDĐT-VP", "09/SGDĐT-VP", "10/SGDĐT-VP", "799/SGDĐT-VP");
    }

    @Test
    void copiesCouncilsAndRestrictedDocumentsAreNumberedApart() {
        decide(Scope.ORDINARY);
        decide(Scope.COPIES);
        SeriesId council = decide(Scope.COUNCIL, sign + "HĐ", org.today());
        decide(Scope.RESTRICTED, sign + "M", org.today());
        take(wanted(DispatchType.BAO_CAO));

        assertThat(take(new Wanted(body, Scope.COPIES, null, "SY", s -> "SY-" + s.organ(), "Người ký", org.today())))
                .isEqualTo("01/SY-" + sign);
        assertThat(take(new Wanted(body, Scope.COPIES, null, "TrS", s -> "TrS-" + s.organ(), "Người ký", org.today())))
                .isEqualTo("02/TrS-" + sign);
        assertThat(take(new Wanted(
                        body,
                        Scope.COUNCIL,
                        council,
                        "QUYET_DINH",
                        s -> Symbol.of(DispatchType.QUYET_DINH, s.organ(), ""),
                        "Chủ tịch Hội đồng",
                        org.today())))
                .isEqualTo("01/QĐ-" + sign + "HĐ");
        assertThat(take(new Wanted(
                        body,
                        Scope.RESTRICTED,
                        null,
                        "BAO_CAO",
                        s -> Symbol.of(DispatchType.BAO_CAO, s.organ(), ""),
                        "Người ký",
                        org.today())))
                .isEqualTo("01/BC-" + sign + "M");
        assertThat(take(wanted(DispatchType.BAO_CAO))).isEqualTo("02/BC-" + sign);
    }

    @Test
    void whatContradictsASeriesIsRefused() {
        decide(Scope.ORDINARY, DispatchType.QUYET_DINH);
        decide(Scope.ORDINARY);
        decide(Scope.COPIES);

        assertThat(refused(() -> decide(Scope.ORDINARY))).isEqualTo(Reason.ONE_ALREADY);
        assertThat(refused(() -> decide(Scope.ORDINARY, DispatchType.BAO_CAO, DispatchType.QUYET_DINH)))
                .isEqualTo(Reason.TYPE_TAKEN);
        assertThat(refused(() -> decide(Scope.COPIES))).isEqualTo(Reason.ONE_ALREADY);
        assertThat(refused(() -> decide(Scope.COUNCIL))).isEqualTo(Reason.SIGN_TAKEN);
        assertThat(refused(() -> decide(Scope.RESTRICTED))).isEqualTo(Reason.SIGN_TAKEN);
        assertThat(refused(() -> decide(Scope.ORDINARY, sign, org.today().minusDays(1), DispatchType.KE_HOACH)))
                .isEqualTo(Reason.BEFORE_DECIDED);
        assertThat(refused(
                        () -> numbers.end(clerk, numbers.series(body).getFirst().id(), org.today())))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void noNumberBeforeTheSignatureOrWithoutASeriesOrOutsideItsAct() {
        assertThat(refused(() -> take(wanted(DispatchType.BAO_CAO)))).isEqualTo(Reason.NO_SERIES);
        decide(Scope.ORDINARY);
        assertThat(refused(() -> take(wanted(DispatchType.BAO_CAO, org.today().plusDays(1)))))
                .isEqualTo(Reason.NOT_SIGNED);
        assertThatThrownBy(() -> numbers.take(clerk.actor(), wanted(DispatchType.BAO_CAO)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(take(wanted(DispatchType.BAO_CAO)))
                .as("what was refused took nothing")
                .startsWith("01/");
    }

    @Test
    void aSchemeChangedWithinTheYearGoesOnAndDoublesNothing() {
        SeriesId all = decide(Scope.ORDINARY);
        take(wanted(DispatchType.BAO_CAO));
        take(wanted(DispatchType.QUYET_DINH));
        take(wanted(DispatchType.BAO_CAO));
        decide(Scope.ORDINARY, DispatchType.BAO_CAO);

        assertThat(take(wanted(DispatchType.BAO_CAO))).isEqualTo("04/BC-" + sign);
        assertThat(take(wanted(DispatchType.QUYET_DINH))).isEqualTo("04/QĐ-" + sign);
        assertThat(refused(() -> numbers.end(head, all, org.today())))
                .as("it gave a number today")
                .isEqualTo(Reason.ENDS_BEFORE);
    }

    @Test
    void whatIsRegisteredWithANumberAlreadyKeepsIt() {
        decide(Scope.ORDINARY);
        for (String given : List.of("01/BC-" + sign, "02/" + sign + "-VP", "5/BC-" + sign)) {
            documents.register(
                    clerk.actor(),
                    new Registration(
                            Direction.OUTGOING,
                            given,
                            org.today(),
                            "Sở Thử Nghiệm",
                            given.contains("BC") ? "BAO_CAO" : "CONG_VAN",
                            "văn bản đã cấp số trên giấy",
                            "",
                            new Content("Nội dung thử.", null)));
        }
        assertThat(IntStream.range(0, 3).mapToObj(i -> take(wanted(DispatchType.BAO_CAO))))
                .containsExactly("03/BC-" + sign, "04/BC-" + sign, "06/BC-" + sign);
    }

    @Test
    void aYearBeginsWithOneAgain() {
        SeriesId series = decide(Scope.ORDINARY);
        take(wanted(DispatchType.BAO_CAO));
        int year = org.today().getYear();
        jdbc.sql("insert into numbers.counter (series_id, year, last_no) values (:series, :year, 412)")
                .param("series", series.value())
                .param("year", year - 1)
                .update();

        assertThat(take(wanted(DispatchType.BAO_CAO))).isEqualTo("02/BC-" + sign);
        assertThat(numbers.last(body, year - 1)).containsEntry(series, 412);
        assertThat(numbers.last(body, year + 1)).isEmpty();
    }

    @Test
    void fiftyAtOnceGetEachTheirOwnAndWhoFailsLeavesNoGap() throws Exception {
        SeriesId series = decide(Scope.ORDINARY);
        try (ExecutorService issuers = Executors.newFixedThreadPool(ISSUERS)) {
            List<Future<?>> all = IntStream.range(0, 4 * ISSUERS)
                    .<Future<?>>mapToObj(i -> issuers.submit(() -> issue(i)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(numbers.taken(series, org.today().getYear()).stream().map(Taken::no))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 3 * ISSUERS).boxed().toList());
    }

    /// Every fourth fails after it took its number; half of those because their line to the database is cut.
    private void issue(int i) {
        boolean fails = i % 4 == 3;
        try {
            transaction.executeWithoutResult(status -> {
                numbers.take(clerk.actor(), wanted(DispatchType.BAO_CAO));
                if (fails && i % 8 == 7) {
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .listOfRows();
                }
                if (fails) {
                    throw new IllegalStateException("cut off");
                }
            });
        } catch (RuntimeException e) {
            assertThat(fails).as(e.toString()).isTrue();
        }
    }
}
