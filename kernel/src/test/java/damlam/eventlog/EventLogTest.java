package damlam.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLogBuilder builder = new EventLogBuilder();

    @Test
    void whatWasPutInComesOut() {
        int caseNo = builder.cases().number("77");
        builder.kind(caseNo, builder.kinds().number("review"));
        int finance = builder.units().number("finance");
        int clerk = builder.persons().number("clerk");
        builder.add(caseNo, 5, MoveKind.RETURN)
                .actor(finance, clerk)
                .to(-1, clerk)
                .ground(builder.grounds().number("NOT_COMPETENT"))
                .due(9)
                .evidence(3)
                .stance(Stance.DISAGREE)
                .ownAuthority(false);
        EventLog log = builder.build();
        assertThat(log.event(0))
                .isEqualTo(Event.of(MoveKind.RETURN, 5, new Party(finance, clerk))
                        .to(-1, clerk)
                        .due(9));
        assertThat(log.groundNames().get(log.ground(0))).isEqualTo("NOT_COMPETENT");
        assertThat(log.evidence(0)).isEqualTo(3);
        assertThat(log.stance(0)).contains(Stance.DISAGREE);
        assertThat(log.ownAuthority(0)).contains(false);
        assertThat(log.kindNames().get(log.kindOf(caseNo))).isEqualTo("review");
        assertThat(log.caseNames()).containsExactly("77");
    }

    @Test
    void whatWasNotSaidIsUnknown() {
        builder.add(builder.cases().number("77"), 5, MoveKind.ESCALATE);
        EventLog log = builder.build();
        assertThat(log.event(0)).isEqualTo(Event.of(MoveKind.ESCALATE, 5, Party.UNKNOWN));
        assertThat(log.ground(0)).isEqualTo(-1);
        assertThat(log.stance(0)).isEmpty();
        assertThat(log.ownAuthority(0)).isEmpty();
        assertThat(log.kindOf(0)).isEqualTo(-1);
        assertThat(builder.units().number("")).isEqualTo(-1);
    }

    @Test
    void anOutsidePartyIsNoUnit() {
        builder.add(builder.cases().number("77"), 5, MoveKind.WAIT)
                .outside(builder.outsiders().number("treasury"));
        builder.add(0, 6, MoveKind.RESUME);
        EventLog log = builder.build();
        assertThat(log.outsideNames().get(log.outside(0))).isEqualTo("treasury");
        assertThat(log.event(0).to()).isEqualTo(Party.UNKNOWN);
        assertThat(log.outside(1)).isEqualTo(-1);
        assertThat(log.unitNames()).isEmpty();
        assertThatThrownBy(() -> builder.outside(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aForeignLogSaysWhoHoldsTheCaseAndInWhatState() {
        int caseNo = builder.cases().number("77");
        builder.closes(true)
                .add(caseNo, 5, LedgerState.AWAITING_OUTSIDE)
                .to(builder.units().number("desk"), builder.persons().number("clerk"))
                .outside(builder.outsiders().number("citizen"))
                .activity(builder.activities().number("Ask"))
                .work(Work.WORKED);
        assertThatThrownBy(() -> builder.add(caseNo, 6, MoveKind.NOTE)).isInstanceOf(IllegalStateException.class);
        EventLog log = builder.build();
        assertThat(log.hasMoves()).isFalse();
        assertThat(log.closes()).isTrue();
        assertThat(log.state(0)).isEqualTo(LedgerState.AWAITING_OUTSIDE);
        assertThat(log.to(0)).isEqualTo(new Party(0, 0));
        assertThat(log.outsideNames().get(log.outside(0))).isEqualTo("citizen");
        assertThat(log.activityNames().get(log.activity(0))).isEqualTo("Ask");
        assertThat(log.work(0)).contains(Work.WORKED);
        assertThat(log.actor(0)).isEqualTo(Party.UNKNOWN);
    }

    @Test
    void inALogOfMovesTheActivityIsTheMove() {
        builder.add(builder.cases().number("77"), 5, MoveKind.FORWARD);
        EventLog log = builder.build();
        assertThat(log.hasMoves()).isTrue();
        assertThat(log.activityNames().get(log.activity(0))).isEqualTo("FORWARD");
    }

    @Test
    void anEventNeedsACaseThatIsKnown() {
        assertThatThrownBy(() -> builder.add(0, 5, MoveKind.NOTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no case 0; there are 0");
    }

    @Test
    void anEmptyLogIsALog() {
        EventLog log = builder.build();
        assertThat(log.events()).isZero();
        assertThat(log.cases()).isZero();
        assertThat(log.lastMs()).isEqualTo(Event.NO_TIME);
    }

    /// Each row's place in the input is kept as its evidence, so that equal instants can be told apart.
    @Property
    void eventsLieByCaseThenInstantThenInput(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> cases, @ForAll @IntRange(max = 999) int seed) {
        EventLogBuilder filled = new EventLogBuilder();
        IntStream.range(0, 5).forEach(c -> filled.cases().number("case " + c));
        for (int row = 0; row < cases.size(); row++) {
            filled.add(cases.get(row), (row * 31L + seed) % 7, MoveKind.NOTE).evidence(row);
        }
        EventLog log = filled.build();
        assertThat(log.endOf(4)).isEqualTo(cases.size());
        long late = 0;
        for (int c = 0; c < 5; c++) {
            for (int i = log.firstOf(c); i < log.endOf(c); i++) {
                int row = log.evidence(i);
                assertThat(cases.get(row)).isEqualTo(c);
                if (i > log.firstOf(c)) {
                    boolean later = log.atMs(i) > log.atMs(i - 1);
                    assertThat(later || (log.atMs(i) == log.atMs(i - 1) && row > log.evidence(i - 1)))
                            .isTrue();
                }
                late += comesAfterALaterOne(log, c, i) ? 1 : 0;
            }
        }
        assertThat(log.reordered()).isEqualTo(late);
    }

    private static boolean comesAfterALaterOne(EventLog log, int caseNo, int i) {
        return IntStream.range(log.firstOf(caseNo), log.endOf(caseNo))
                .anyMatch(j -> log.evidence(j) < log.evidence(i) && log.atMs(j) > log.atMs(i));
    }

    @Test
    void appointmentsThatFollowEachOtherCountAsOne() {
        builder.appointment(1, 7, 0, 10).appointment(1, 7, 10, 20).appointment(1, 8, 20, Long.MAX_VALUE);
        People people = builder.build().people();
        assertThat(people.appointmentEndsMs(new Party(7, 1), 5)).isEqualTo(20);
        assertThat(people.appointmentEndsMs(new Party(8, 1), 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(people.appointmentEndsMs(new Party(7, 2), 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(people.role(1, 5)).isEqualTo(-1);
        assertThat(people.isGone(new Party(7, 1), 20)).isTrue();
        assertThat(people.isGone(new Party(7, 1), 19)).isFalse();
        assertThat(people.isGone(new Party(9, 1), 19)).isFalse();
    }

    @Test
    void aRoleIsThatOfTheDay() {
        builder.appointment(1, 7, "official", 0, 10).appointment(1, 7, "head", 10, Long.MAX_VALUE);
        People people = builder.build().people();
        assertThat(people.roles().get(people.role(1, 9))).isEqualTo("official");
        assertThat(people.roles().get(people.role(1, 10))).isEqualTo("head");
        assertThat(people.role(1, -1)).isEqualTo(-1);
        assertThat(people.role(2, 5)).isEqualTo(-1);
    }
}
