package damlam.procedure;

import static damlam.procedure.Casework.CALENDAR;
import static damlam.procedure.Casework.CLERK;
import static damlam.procedure.Casework.HEAD;
import static damlam.procedure.Casework.OF_FIVE;
import static damlam.procedure.Casework.OF_THREE;
import static damlam.procedure.Casework.OF_THREE_FOR_MANAGERS;
import static damlam.procedure.Casework.RELATIVE;
import static damlam.procedure.Casework.SHIPPED;
import static damlam.procedure.Casework.STAFF;
import static damlam.procedure.Casework.SUBJECT;
import static damlam.procedure.Casework.UNION;
import static damlam.procedure.Casework.answers;
import static damlam.procedure.Casework.avoidance;
import static damlam.procedure.Casework.council;
import static damlam.procedure.Casework.course;
import static damlam.procedure.Casework.day;
import static damlam.procedure.Casework.detected;
import static damlam.procedure.Casework.law;
import static damlam.procedure.Casework.liable;
import static damlam.procedure.Casework.oldCouncil;
import static damlam.procedure.Casework.proposal;
import static damlam.procedure.Casework.refused;
import static damlam.procedure.Casework.reported;
import static damlam.procedure.Casework.reprimand;
import static damlam.procedure.Casework.seats;
import static damlam.procedure.Casework.stop;
import static damlam.procedure.Casework.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import damlam.calendar.Certainty;
import damlam.org.PersonId;
import damlam.procedure.Denunciations.Difficulty;
import damlam.procedure.Favour.Aspect;
import damlam.procedure.Governing.Why;
import damlam.procedure.Grounded.Found;
import damlam.procedure.Grounded.Unsettled;
import damlam.procedure.Liability.Verdict;
import damlam.procedure.LiabilityTest.Answer;
import damlam.procedure.LiabilityTest.Effect;
import damlam.procedure.Protection.Act;
import damlam.procedure.StepRefusedException.Reason;
import damlam.procedure.Stop.Kind;
import damlam.procedure.TimeLimit.Standing;
import damlam.rulebook.Foreseen;
import damlam.rulebook.Measure;
import damlam.rulebook.Missing;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rules;
import damlam.rulebook.ShippedBook;
import damlam.rulebook.UnconfirmedRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The law's course, a sentence a test: the last lawful day passes, the next does not.
class DueProcessTest {
    private static void last(String day, Clock clock) {
        assertThat(clock.due()).isEqualTo(day(day));
        assertThat(clock.overdue(day(day))).isFalse();
        assertThat(clock.overdue(day(day).plusDays(1))).isTrue();
    }

    private static void unconfirmed(Runnable act) {
        assertThatExceptionOfType(UnconfirmedRuleException.class).isThrownBy(act::run);
    }

    @Nested
    @DisplayName("Luật nào áp dụng (NĐ 234/2026 Điều 24, 25)")
    class WhichLaw {
        private Governing of(Conduct conduct, boolean manager, String opened, String judged, Stop... stops) {
            return Governing.of(
                    SHIPPED,
                    CALENDAR,
                    new Governing.Question(
                            new Subject(SUBJECT, Group.VIEN_CHUC, manager, false),
                            conduct,
                            day(opened),
                            day(judged),
                            List.of(stops)));
        }

        @Test
        @DisplayName("Đ.25.2: trước 01/7/2026 là NĐ 112/2020, từ 01/7/2026 là NĐ 234/2026")
        void theDecreeChangesOnTheFirstOfJuly() {
            assertThat(law("30/6/2026").law().basis()).startsWith("Nghị định 112/2020/NĐ-CP");
            assertThat(law("1/7/2026").law().basis()).isEqualTo("Nghị định 234/2026/NĐ-CP");
            assertThat(of(Conduct.first(avoidance("1/7/2026")), false, "2/7/2026", "1/9/2026"))
                    .matches(law -> law.why() == Why.ONE_LAW && law.other() == null);
        }

        @Test
        @DisplayName("Đ.24.1: vụ việc đang xem xét trước 01/7/2026 thì tiếp tục theo NĐ 112/2020")
        void openCasesStayUnderTheOlderDecree() {
            Conduct conduct = Conduct.first(avoidance("1/6/2026"));
            Governing open = of(conduct, false, "30/6/2026", "1/9/2026");
            assertThat(open.why()).isEqualTo(Why.OPEN_BEFORE);
            assertThat(open.chosen().law().basis()).startsWith("Nghị định 112/2020/NĐ-CP");
            Governing later = of(conduct, false, "1/7/2026", "1/9/2026");
            assertThat(later.why()).isEqualTo(Why.NEWER_IS_THE_RULE);
            assertThat(later.chosen().law().basis()).isEqualTo("Nghị định 234/2026/NĐ-CP");
            assertThat(later.other()).isNotNull();
        }

        @Test
        @DisplayName("Đ.24.1: luật cũ có lợi hơn khi có hình thức nhẹ hơn")
        void theOlderIsChosenForItsLighterForm() {
            Breach grave = Breach.of(Matter.AVOIDANCE, Consequence.VERY_SERIOUS, day("1/6/2026"));
            Governing chosen = of(new Conduct(grave, null, Attitude.REFUSES), true, "2/7/2026", "1/9/2026");
            assertThat(chosen.why()).isEqualTo(Why.OLDER_MORE_FAVOURABLE);
            assertThat(chosen.favours()).containsExactly(new Favour(Aspect.FORM, true));
            assertThat(chosen.chosen().day()).isEqualTo(day("1/6/2026"));
            assertThat(chosen.disputed()).isFalse();
        }

        @Test
        @DisplayName("Đ.24.1: luật mới vẫn áp dụng khi chính luật mới nhẹ hơn")
        void theNewerIsChosenForItsLighterForm() {
            Breach grave = Breach.of(Matter.MANAGEMENT, Consequence.VERY_SERIOUS, day("1/6/2026"));
            Governing chosen = of(new Conduct(grave, null, Attitude.ACCEPTS), true, "2/7/2026", "1/9/2026");
            assertThat(chosen.why()).isEqualTo(Why.NEWER_IS_THE_RULE);
            assertThat(chosen.favours()).containsExactly(new Favour(Aspect.FORM, false));
        }

        @Test
        @DisplayName("Đ.24.1: luật cũ có lợi hơn khi theo luật đó đã hết thời hiệu (Luật Viên chức 2010 Đ.53: 2 năm)")
        void theOlderIsChosenWhereItsLimitationHasPassed() {
            Governing passed = of(Conduct.first(avoidance("1/9/2022")), false, "2/7/2026", "1/9/2026");
            assertThat(passed.why()).isEqualTo(Why.OLDER_MORE_FAVOURABLE);
            assertThat(passed.favours().getFirst()).isEqualTo(new Favour(Aspect.LIMITATION_PASSED, true));
        }

        @Test
        @DisplayName("Đ.5.6, Đ.24.1: luật cũ có lợi hơn khi không cộng thời gian dừng vào thời hiệu")
        void theOlderIsChosenForItsShorterLimitation() {
            Stop ill = stop(Kind.NOT_CONSIDERED, "1/2/2026", "1/3/2026");
            Conduct conduct = Conduct.first(avoidance("1/12/2025"));
            assertThat(of(conduct, false, "2/7/2026", "1/9/2026", ill).favours())
                    .containsExactly(new Favour(Aspect.LIMITATION, true));
            assertThat(of(conduct, false, "2/7/2026", "1/9/2026").favours()).isEmpty();
        }

        @Test
        @DisplayName("Mỗi luật có lợi một mặt thì phải có người xác nhận lựa chọn")
        void whereEachIsBetterInSomethingAnOfficerMustConfirm() {
            Breach grave = Breach.of(Matter.MANAGEMENT, Consequence.VERY_SERIOUS, day("1/12/2025"));
            Governing chosen = of(
                    new Conduct(grave, null, Attitude.ACCEPTS),
                    true,
                    "2/7/2026",
                    "1/9/2026",
                    stop(Kind.NOT_CONSIDERED, "1/2/2026", "1/3/2026"));
            assertThat(chosen.favours())
                    .containsExactly(new Favour(Aspect.FORM, false), new Favour(Aspect.LIMITATION, true));
            assertThat(chosen.disputed()).isTrue();
            assertThat(chosen.why()).isEqualTo(Why.NEWER_IS_THE_RULE);
        }

        @Test
        @DisplayName("Điều khoản chuyển tiếp của công chức chưa đối chiếu: không áp dụng cho đến khi được xác nhận")
        void theUnreadTransitionOfCongChucDoesNotBind() {
            Governing.Question asked = new Governing.Question(
                    new Subject(SUBJECT, Group.CONG_CHUC, false, false),
                    Conduct.first(avoidance("1/6/2025")),
                    day("30/6/2025"),
                    day("1/9/2025"),
                    List.of());
            unconfirmed(() -> Governing.of(SHIPPED, CALENDAR, asked));
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.transition");
            assertThat(Governing.of(confirmed, CALENDAR, asked).why()).isEqualTo(Why.OPEN_BEFORE);
        }

        @Test
        @DisplayName("Luật của ngày vi phạm không có trong sổ quy định thì nói rõ, không đoán")
        void aLawThatIsNotInTheBookIsNotGuessed() {
            Conduct old = Conduct.first(avoidance("1/1/2019"));
            assertThatExceptionOfType(NoRuleException.class).isThrownBy(() -> of(old, false, "2/7/2026", "1/9/2026"));
        }
    }

    @Nested
    @DisplayName("Thời hiệu (NĐ 234/2026 Điều 5.1–5.4)")
    class TimeOfLimitation {
        private Limitation of(String law, Breach breach, Form form, List<String> later, Stop... stops) {
            return Limitation.of(
                    law(law), breach, form, later.stream().map(Casework::day).toList(), List.of(stops), CALENDAR);
        }

        private void passes(String day, Limitation limitation) {
            assertThat(limitation.passed(day(day))).isFalse();
            assertThat(limitation.passed(day(day).plusDays(1))).isTrue();
        }

        @Test
        @DisplayName("Đ.5.3a: 5 năm đối với hành vi đến mức khiển trách")
        void fiveYearsForAReprimand() {
            passes("17/7/2031", of("1/9/2026", avoidance("17/7/2026"), Form.REPRIMAND, List.of()));
            passes("17/4/2029", of("17/4/2024", avoidance("17/4/2024"), Form.REPRIMAND, List.of()));
        }

        @Test
        @DisplayName("Đ.5.3b: 10 năm đối với hành vi nặng hơn khiển trách")
        void tenYearsForMore() {
            passes("17/7/2036", of("1/9/2026", avoidance("17/7/2026"), Form.WARNING, List.of()));
            passes("17/7/2036", of("1/9/2026", avoidance("17/7/2026"), Form.DISMISSAL, List.of()));
        }

        @Test
        @DisplayName("Luật Viên chức 2010 Đ.53.1: 2 năm và 5 năm đối với vi phạm trước 15/11/2022")
        void twoAndFiveYearsBefore() {
            passes("14/11/2024", of("14/11/2022", avoidance("14/11/2022"), Form.REPRIMAND, List.of()));
            passes("14/11/2027", of("14/11/2022", avoidance("14/11/2022"), Form.WARNING, List.of()));
        }

        @Test
        @DisplayName("NQ 76/2022/QH15: mức từ 15/11/2022 đến 19/9/2023 chưa đối chiếu nên không tự áp dụng")
        void theYearBetweenIsNotSure() {
            unconfirmed(() -> of("15/11/2022", avoidance("15/11/2022"), Form.REPRIMAND, List.of()));
            unconfirmed(() -> of("19/9/2023", avoidance("19/9/2023"), Form.REPRIMAND, List.of()));
            passes("20/9/2028", of("20/9/2023", avoidance("20/9/2023"), Form.REPRIMAND, List.of()));
        }

        @Test
        @DisplayName("Đ.5.4: bốn loại hành vi không áp dụng thời hiệu")
        void fourKindsHaveNone() {
            for (NoLimitation kind : NoLimitation.values()) {
                Limitation none = of("1/9/2026", avoidance("17/7/2026").unlimited(kind), Form.REPRIMAND, List.of());
                assertThat(none.clock()).isNull();
                assertThat(none.passed(day("1/1/2099"))).isFalse();
            }
            assertThat(NoLimitation.values()).hasSize(4);
        }

        @Test
        @DisplayName("Đ.5.1: vi phạm mới trong thời hiệu thì tính lại từ ngày vi phạm mới; sau thời hiệu thì không")
        void aNewBreachRestartsIt() {
            Breach first = avoidance("17/7/2026");
            passes("17/7/2036", of("1/9/2026", first, Form.REPRIMAND, List.of("17/7/2031")));
            passes("17/7/2031", of("1/9/2026", first, Form.REPRIMAND, List.of("18/7/2031")));
        }

        @Test
        @DisplayName("Đ.5.6: thời gian dừng không tính vào thời hiệu; NĐ 112/2020 không có quy định này")
        void stopsLengthenItByTheNewerDecreeOnly() {
            Stop ten = stop(Kind.CRIMINAL_PROCEEDINGS, "1/8/2026", "10/8/2026");
            passes("27/7/2031", of("1/9/2026", avoidance("17/7/2026"), Form.REPRIMAND, List.of(), ten));
            passes("17/4/2029", of("17/4/2024", avoidance("17/4/2024"), Form.REPRIMAND, List.of(), ten));
        }
    }

    @Nested
    @DisplayName("Thời hạn (NĐ 234/2026 Điều 5.5–5.6)")
    class TimeToDecide {
        private TimeLimit of(boolean complex, Stop... stops) {
            return TimeLimit.of(law("2/7/2026"), day("2/7/2026"), complex, List.of(stops), CALENDAR);
        }

        @Test
        @DisplayName("Đ.5.5: không quá 90 ngày kể từ khi phát hiện")
        void ninetyDays() {
            last("30/9/2026", of(false).clock());
        }

        @Test
        @DisplayName("Đ.5.5: vụ việc phức tạp không quá 150 ngày")
        void hundredFiftyIfComplex() {
            last("29/11/2026", of(true).clock());
        }

        @Test
        @DisplayName("Đ.5.5: quá thời hạn thì chịu trách nhiệm về việc chậm và vẫn phải quyết định trong thời hiệu")
        void pastItTheAuthorityAnswersAndStillDecides() {
            TimeLimit limit = of(false);
            Limitation limitation = Limitation.of(
                    law("2/7/2026"), avoidance("1/7/2026"), Form.REPRIMAND, List.of(), List.of(), CALENDAR);
            assertThat(limit.on(day("30/9/2026"), limitation)).isEqualTo(Standing.IN_TIME);
            Standing late = limit.on(day("1/10/2026"), limitation);
            assertThat(late).isEqualTo(Standing.LATE);
            assertThat(late.mayDecide() && late.authorityAnswers()).isTrue();
            assertThat(limit.on(day("1/7/2031"), limitation)).isEqualTo(Standing.LATE);
            assertThat(limit.on(day("2/7/2031"), limitation).mayDecide()).isFalse();
        }

        @Test
        @DisplayName(
                "Đ.5.6a–c: thời gian chưa xem xét, tố tụng hình sự, khiếu nại hoặc khởi kiện kéo dài đúng số ngày đó")
        void eachStopLengthensItByExactlyItsDays() {
            for (Kind kind : Kind.values()) {
                last(
                        "10/10/2026",
                        of(false, stop(kind, "1/8/2026", "10/8/2026")).clock());
            }
        }

        @Test
        @DisplayName("Đ.5.6: các thời gian dừng trùng nhau chỉ tính một lần")
        void overlappingStopsCountOnce() {
            last(
                    "15/10/2026",
                    of(
                                    false,
                                    stop(Kind.NOT_CONSIDERED, "1/8/2026", "10/8/2026"),
                                    stop(Kind.CRIMINAL_PROCEEDINGS, "6/8/2026", "15/8/2026"))
                            .clock());
        }

        @Test
        @DisplayName("Đ.5.6: ngày dừng trước khi phát hiện hoặc sau khi hết hạn không kéo dài")
        void stopsOutsideDoNotLengthenIt() {
            last(
                    "30/9/2026",
                    of(false, stop(Kind.NOT_CONSIDERED, "1/6/2026", "2/7/2026")).clock());
            last(
                    "30/9/2026",
                    of(false, stop(Kind.NOT_CONSIDERED, "1/10/2026", null)).clock());
            last(
                    "1/10/2026",
                    of(false, stop(Kind.NOT_CONSIDERED, "30/9/2026", "30/9/2026"))
                            .clock());
        }

        @Test
        @DisplayName("Đ.5.6: đang dừng thì chưa có ngày hết hạn và không quá hạn")
        void whileItStandsStillNothingIsDue() {
            Clock clock =
                    of(false, stop(Kind.CRIMINAL_PROCEEDINGS, "1/8/2026", null)).clock();
            assertThat(clock.due()).isNull();
            assertThat(clock.overdue(day("1/1/2030"))).isFalse();
            assertThat(clock.stopped(day("31/7/2026"))).isFalse();
            assertThat(clock.stopped(day("1/8/2026"))).isTrue();
        }

        @Test
        @DisplayName("Đ.3, Đ.5.6a: thời gian ốm nặng của người bị xem xét kéo dài thời hạn của chính vụ việc")
        void theCasesOwnBarsStopItsClock() {
            Circumstance ill = Circumstance.of(BarKind.ILLNESS, day("10/8/2026"), day("19/8/2026"));
            Detection found = detected(course("3/8/2026", false, List.of(ill), null));
            last("11/11/2026", found.timeLimit(false).clock());
            last("1/11/2026", detected(course("3/8/2026")).timeLimit(false).clock());
            Circumstance leave = Circumstance.of(BarKind.LEAVE, day("10/8/2026"), day("19/8/2026"));
            Detection onLeave = detected(course("3/8/2026", false, List.of(leave), null));
            last("1/11/2026", onLeave.timeLimit(false).clock());
        }
    }

    @Nested
    @DisplayName("Chưa xem xét kỷ luật (NĐ 234/2026 Điều 3; Thông tư 03/2020/TT-BNV Điều 6)")
    class NotConsidered {
        private void bars(Circumstance circumstance, String first, String last) {
            Regime law = law("1/9/2026");
            assertThat(circumstance.bars(law, day(first).minusDays(1))).isFalse();
            assertThat(circumstance.bars(law, day(first))).isTrue();
            assertThat(circumstance.bars(law, day(last))).isTrue();
            assertThat(circumstance.bars(law, day(last).plusDays(1))).isFalse();
        }

        @Test
        @DisplayName("Đ.3.1: đang điều trị bệnh hiểm nghèo, ốm nặng nội trú; có đề nghị cũng không xem xét")
        void illness() {
            bars(Circumstance.of(BarKind.ILLNESS, day("5/8/2026"), day("20/8/2026")), "5/8/2026", "20/8/2026");
            Circumstance ill = Circumstance.of(BarKind.ILLNESS, day("5/8/2026"), null);
            assertThat(refused(() -> ill.lifted(day("6/8/2026")))).isEqualTo(Reason.NOT_LIFTED);
        }

        @Test
        @DisplayName("Đ.3.2: đang mang thai, nghỉ thai sản, trừ khi có văn bản đề nghị xem xét")
        void maternityUnlessThePersonAsks() {
            Circumstance leave = Circumstance.of(BarKind.MATERNITY, day("5/8/2026"), day("4/2/2027"));
            bars(leave, "5/8/2026", "4/2/2027");
            bars(leave.lifted(day("20/8/2026")), "5/8/2026", "19/8/2026");
            assertThat(leave.lifted(day("5/8/2026")).bars(law("1/9/2026"), day("5/8/2026")))
                    .isFalse();
        }

        @Test
        @DisplayName("Đ.3.2: đang nuôi con dưới 12 tháng tuổi")
        void aChildUnderTwelveMonths() {
            bars(Circumstance.child(law("1/9/2026"), day("10/3/2026"), CALENDAR), "10/3/2026", "9/3/2027");
        }

        @Test
        @DisplayName("Đ.3.3: đang bị khởi tố, tạm giữ, tạm giam, trừ khi cấp có thẩm quyền quyết định")
        void custodyUnlessTheAuthorityDecides() {
            Circumstance held = Circumstance.of(BarKind.CUSTODY, day("5/8/2026"), day("4/9/2026"));
            bars(held, "5/8/2026", "4/9/2026");
            bars(held.lifted(day("1/9/2026")), "5/8/2026", "31/8/2026");
        }

        @Test
        @DisplayName("Đ.3.4 chỉ có trong NĐ 234/2026; nghỉ theo chế độ chỉ trong NĐ 112/2020 và chưa đối chiếu")
        void eachDecreeHasItsOwnBars() {
            Circumstance land = Circumstance.of(BarKind.LAND, day("1/6/2026"), null);
            assertThat(land.bars(law("30/6/2026"), day("30/6/2026"))).isFalse();
            assertThat(land.bars(law("1/7/2026"), day("1/7/2026"))).isTrue();
            Circumstance leave = Circumstance.of(BarKind.LEAVE, day("1/6/2026"), null);
            assertThat(leave.bars(law("1/7/2026"), day("1/7/2026"))).isFalse();
            unconfirmed(() -> leave.bars(law("30/6/2026"), day("30/6/2026")));
        }

        @Test
        @DisplayName("Đ.3: trong thời gian đó không họp kiểm điểm, không họp Hội đồng, không quyết định")
        void nothingMovesWhileItLasts() {
            Circumstance ill = Circumstance.of(BarKind.ILLNESS, day("5/8/2026"), day("6/8/2026"));
            Course barred = course("3/8/2026", false, List.of(ill), null);
            ReviewSummons sixth = detected(barred).summon(day("4/8/2026"), day("6/8/2026"), HEAD);
            assertThat(refused(() -> sixth.hold(Presence.PRESENT))).isEqualTo(Reason.NOT_CONSIDERED);
            ReviewSummons seventh = detected(barred).summon(day("4/8/2026"), day("7/8/2026"), HEAD);
            assertThat(seventh.hold(Presence.PRESENT).day()).isEqualTo(day("7/8/2026"));
            for (String on : List.of("27/8/2026", "7/9/2026")) {
                Circumstance later = Circumstance.of(BarKind.CUSTODY, day(on), day(on));
                assertThat(refused(() -> reprimand(course("3/8/2026", false, List.of(later), null))))
                        .isEqualTo(Reason.NOT_CONSIDERED);
            }
        }

        @Test
        @DisplayName("TT 03/2020 Đ.6.3: không kỷ luật người tố cáo đang được bảo vệ, trừ vi phạm không liên quan")
        void aDenouncerUnderProtectionIsNotDisciplined() {
            Protection protection = new Protection(day("5/8/2026"), day("20/8/2026"));
            assertThat(protection.forbids(SHIPPED, Act.DISCIPLINE, day("4/8/2026")))
                    .isFalse();
            assertThat(protection.forbids(SHIPPED, Act.DISCIPLINE, day("5/8/2026")))
                    .isTrue();
            assertThat(protection.forbids(SHIPPED, Act.DISCIPLINE, day("20/8/2026")))
                    .isTrue();
            assertThat(protection.forbids(SHIPPED, Act.DISCIPLINE, day("21/8/2026")))
                    .isFalse();
            assertThat(protection.forbids(SHIPPED, Act.DISCIPLINE_FOR_UNRELATED_BREACH, day("5/8/2026")))
                    .isFalse();
            assertThat(refused(() -> reported(course("3/8/2026", false, List.of(), protection))))
                    .isEqualTo(Reason.PROTECTED);
        }

        @Test
        @DisplayName("TT 03/2020 Đ.6.2: không điều động người tố cáo đang được bảo vệ, trừ ba trường hợp")
        void norMovedButForThreeCases() {
            Protection protection = new Protection(day("5/8/2026"), null);
            List<Act> allowed = Arrays.stream(Act.values())
                    .filter(act -> !protection.forbids(SHIPPED, act, day("6/8/2026")))
                    .toList();
            assertThat(allowed)
                    .containsExactly(
                            Act.DISCIPLINE_FOR_UNRELATED_BREACH,
                            Act.PLANNED_ROTATION,
                            Act.MOVE_WITH_CONSENT,
                            Act.MOVE_ON_REQUEST_OF_SETTLING_BODY);
        }
    }

    @Nested
    @DisplayName("Hình thức và căn cứ (NĐ 234/2026 Điều 2, 7–11; NĐ 112/2020 Điều 15–19)")
    class FormsAndGrounds {
        private Grounded of(
                String law, boolean manager, Matter matter, Consequence how, Form after, Attitude attitude) {
            Breach breach = Breach.of(matter, how, day("1/6/2026"));
            return Grounds.form(law(law), manager, new Conduct(breach, after, attitude));
        }

        private void is(Form form, String article, Grounded found) {
            assertThat(found).isInstanceOfSatisfying(Found.class, is -> {
                assertThat(is.form()).isEqualTo(form);
                assertThat(is.basis()).endsWith(article);
            });
        }

        private void unsettled(Grounded.Reason reason, Grounded found) {
            assertThat(found).isEqualTo(new Unsettled(reason));
        }

        @Test
        @DisplayName("Đ.7.1: khiển trách, cảnh cáo, cách chức (chỉ viên chức quản lý), buộc thôi việc")
        void fourFormsOneForManagersOnly() {
            for (String on : List.of("30/6/2026", "1/7/2026")) {
                assertThat(Form.of(law(on), true))
                        .containsExactly(Form.REPRIMAND, Form.WARNING, Form.LOSS_OF_POST, Form.DISMISSAL);
                assertThat(Form.of(law(on), false)).containsExactly(Form.REPRIMAND, Form.WARNING, Form.DISMISSAL);
            }
        }

        @Test
        @DisplayName("Công chức: từ 01/7/2025 không còn hạ bậc lương, giáng chức; chưa xác nhận thì không áp dụng")
        void congChucLostTwoForms() {
            unconfirmed(() -> Form.of(new Regime(SHIPPED, Group.CONG_CHUC, day("1/7/2025")), true));
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.form.");
            Regime before = new Regime(confirmed, Group.CONG_CHUC, day("30/6/2025"));
            assertThat(Form.of(before, false)).contains(Form.LOWER_PAY).doesNotContain(Form.DEMOTION);
            assertThat(Form.of(before, true)).contains(Form.DEMOTION).doesNotContain(Form.LOWER_PAY);
            Regime after = new Regime(confirmed, Group.CONG_CHUC, day("1/7/2025"));
            assertThat(Form.of(after, true))
                    .containsExactly(Form.REPRIMAND, Form.WARNING, Form.LOSS_OF_POST, Form.DISMISSAL);
            unconfirmed(() -> Grounds.form(after, true, Conduct.first(avoidance("1/7/2025"))));
            unsettled(Grounded.Reason.NOT_READ, Grounds.form(before, true, Conduct.first(avoidance("1/6/2025"))));
        }

        @Test
        @DisplayName(
                "Công chức từ 01/7/2025: hình thức theo báo chí chỉ áp dụng sau khi xác nhận; chỗ chưa rõ thì không đoán")
        void whatThePressTellsOfCongChucBindsOnceConfirmed() {
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.form.", "discipline.congChuc.grounds");
            Regime law = new Regime(confirmed, Group.CONG_CHUC, day("1/7/2025"));
            Breach light = avoidance("1/7/2025");
            assertThat(Grounds.form(law, false, Conduct.first(light)))
                    .isInstanceOfSatisfying(
                            Grounded.Found.class,
                            found -> assertThat(found.form()).isEqualTo(Form.REPRIMAND));
            citedAsConfirmed(light);
            Breach serious = Breach.of(Matter.AVOIDANCE, Consequence.SERIOUS, day("1/7/2025"));
            assertThat(Grounds.forms(law, false, Conduct.first(serious))).containsExactly(Form.WARNING);
            Breach grave = Breach.of(Matter.AVOIDANCE, Consequence.VERY_SERIOUS, day("1/7/2025"));
            unsettled(Grounded.Reason.PARTLY_READ, Grounds.form(law, true, Conduct.first(grave)));
            assertThat(Grounds.forms(law, true, Conduct.first(grave))).isEmpty();
            assertThat(Grounds.weighs(law, Consequence.VERY_SERIOUS)).isTrue();
            assertThat(Grounds.weighs(law, Consequence.EXTREMELY_SERIOUS)).isFalse();
            Regime untold = new Regime(ShippedBook.confirmed(), Group.CONG_CHUC, day("1/7/2025"));
            unconfirmed(() -> Grounds.weighs(untold, Consequence.EXTREMELY_SERIOUS));
            Regime before = new Regime(confirmed, Group.CONG_CHUC, day("30/6/2025"));
            assertThat(Grounds.weighs(before, Consequence.EXTREMELY_SERIOUS)).isTrue();
        }

        private void citedAsConfirmed(Breach light) {
            Rules shipped = ShippedBook.confirmed("discipline.congChuc.form.");
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.form.", "discipline.congChuc.grounds");
            assertThat(Stream.of(confirmed, new Foreseen(shipped))
                            .map(rules -> new Regime(rules, Group.CONG_CHUC, day("1/7/2025")))
                            .map(law -> Grounds.form(law, false, Conduct.first(light))))
                    .as("what officers confirmed bears no mark, what is only looked ahead by does")
                    .containsExactly(
                            new Found(Form.REPRIMAND, "Nghị định 172/2025/NĐ-CP", Certainty.FOUND),
                            new Found(Form.REPRIMAND, "Nghị định 172/2025/NĐ-CP", Certainty.REPORTED));
        }

        @Test
        @DisplayName("Đ.8: lần đầu, ít nghiêm trọng thì khiển trách; khoản 4 là né tránh, đùn đẩy")
        void reprimand() {
            is(
                    Form.REPRIMAND,
                    "234/2026/NĐ-CP, Điều 8",
                    of("1/7/2026", false, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, null, Attitude.OPEN));
            is(
                    Form.REPRIMAND,
                    "112/2020/NĐ-CP, Điều 16",
                    of("30/6/2026", false, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, null, Attitude.OPEN));
        }

        @Test
        @DisplayName("Đ.9: tái phạm sau khiển trách, nghiêm trọng, hoặc lỗi quản lý thì cảnh cáo")
        void warning() {
            is(
                    Form.WARNING,
                    "Điều 9 khoản 1",
                    of("1/7/2026", false, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, Form.REPRIMAND, Attitude.OPEN));
            is(
                    Form.WARNING,
                    "Điều 9 khoản 2",
                    of("1/7/2026", false, Matter.AVOIDANCE, Consequence.SERIOUS, null, Attitude.OPEN));
            is(
                    Form.WARNING,
                    "Điều 9 khoản 3",
                    of("1/7/2026", true, Matter.MANAGEMENT, Consequence.LESS_SERIOUS, null, Attitude.OPEN));
            unsettled(
                    Grounded.Reason.NO_ARTICLE,
                    of("1/7/2026", false, Matter.MANAGEMENT, Consequence.LESS_SERIOUS, null, Attitude.OPEN));
        }

        @Test
        @DisplayName(
                "Đ.10, Đ.11.1: tái phạm sau cảnh cáo thì cách chức người quản lý, buộc thôi việc người không quản lý")
        void repeatAfterAWarning() {
            is(
                    Form.LOSS_OF_POST,
                    "Điều 10 khoản 1",
                    of("1/7/2026", true, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, Form.WARNING, Attitude.OPEN));
            is(
                    Form.DISMISSAL,
                    "Điều 11 khoản 1",
                    of("1/7/2026", false, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, Form.WARNING, Attitude.OPEN));
            is(
                    Form.DISMISSAL,
                    "Điều 11 khoản 1",
                    of("1/7/2026", true, Matter.AVOIDANCE, Consequence.LESS_SERIOUS, Form.LOSS_OF_POST, Attitude.OPEN));
        }

        @Test
        @DisplayName("Đ.10.2, Đ.11.2: rất nghiêm trọng thì tùy thái độ và tình tiết; NĐ 112/2020 không tùy")
        void veryGraveByAttitude() {
            is(
                    Form.LOSS_OF_POST,
                    "Điều 10 khoản 2",
                    of("1/7/2026", true, Matter.AVOIDANCE, Consequence.VERY_SERIOUS, null, Attitude.ACCEPTS));
            is(
                    Form.DISMISSAL,
                    "Điều 11 khoản 2",
                    of("1/7/2026", true, Matter.AVOIDANCE, Consequence.VERY_SERIOUS, null, Attitude.REFUSES));
            unsettled(
                    Grounded.Reason.ATTITUDE,
                    of("1/7/2026", true, Matter.AVOIDANCE, Consequence.VERY_SERIOUS, null, Attitude.OPEN));
            is(
                    Form.LOSS_OF_POST,
                    "Điều 18 khoản 2",
                    of("30/6/2026", true, Matter.AVOIDANCE, Consequence.VERY_SERIOUS, null, Attitude.OPEN));
        }

        @Test
        @DisplayName("Đ.6.2: đặc biệt nghiêm trọng chỉ có trong NĐ 112/2020")
        void theFourthLevelEnded() {
            is(
                    Form.DISMISSAL,
                    "Điều 19 khoản 2",
                    of("30/6/2026", false, Matter.AVOIDANCE, Consequence.EXTREMELY_SERIOUS, null, Attitude.OPEN));
            unsettled(
                    Grounded.Reason.NO_ARTICLE,
                    of("1/7/2026", false, Matter.AVOIDANCE, Consequence.EXTREMELY_SERIOUS, null, Attitude.REFUSES));
        }

        @Test
        @DisplayName("Đ.2.2: nhiều hành vi cùng lúc thì một hình thức cao nhất")
        void oneHighestForm() {
            assertThat(Form.one(law("1/7/2026"), List.of(Form.WARNING, Form.DISMISSAL, Form.REPRIMAND)))
                    .isEqualTo(Form.DISMISSAL);
        }

        private LawfulForm together(List<LawfulForm.Prior> priors, Breach... breaches) {
            return on("11/9/2027", priors, breaches);
        }

        private LawfulForm on(String day, List<LawfulForm.Prior> priors, Breach... breaches) {
            return LawfulForm.of(course("1/9/2026"), List.of(breaches), priors, Attitude.OPEN, day(day));
        }

        private LawfulForm.Prior reprimanded(Matter matter) {
            return new LawfulForm.Prior(matter, Form.REPRIMAND, day("10/9/2026"));
        }

        private Breach avoided(String ended) {
            return Breach.of(Matter.AVOIDANCE, Consequence.LESS_SERIOUS, day(ended));
        }

        @Test
        @DisplayName("Đ.2.2, Đ.8, Đ.9.2: kết luận từng hành vi, áp dụng một hình thức cao nhất")
        void eachBreachIsConcludedUpon() {
            LawfulForm form = together(
                    List.of(), avoided("1/8/2026"), Breach.of(Matter.PROPERTY, Consequence.SERIOUS, day("2/8/2026")));
            is(Form.REPRIMAND, "Điều 8", form.each().getFirst());
            is(Form.WARNING, "Điều 9 khoản 2", form.each().getLast());
            assertThat(form.one()).isEqualTo(Form.WARNING);
        }

        @Test
        @DisplayName("Đ.2.2, Đ.5.3: hành vi nặng nhất hết thời hiệu 10 năm của nó thì không định ra hình thức")
        void aBreachPastItsOwnLimitationSetsNoForm() {
            Breach heavy = Breach.of(Matter.PROPERTY, Consequence.SERIOUS, day("1/9/2016"));
            Breach lasting = avoided("1/8/2016").unlimited(NoLimitation.values()[0]);
            LawfulForm inTime = on("1/9/2026", List.of(), heavy, lasting);
            assertThat(inTime.one()).isEqualTo(Form.WARNING);
            assertThat(inTime.past()).isEmpty();
            LawfulForm past = on("2/9/2026", List.of(), heavy, lasting);
            assertThat(past.one()).isEqualTo(Form.REPRIMAND);
            assertThat(past.past()).containsExactly(0);
            assertThat(past.each()).as("it is concluded upon all the same").hasSize(2);
        }

        @Test
        @DisplayName("Đ.5.3: hành vi mới trong thời hiệu của hành vi cũ tính lại thời hiệu; sau đó thì không")
        void aLaterBreachBringsBackOnlyWhatWasNotPast() {
            Breach heavy = Breach.of(Matter.PROPERTY, Consequence.SERIOUS, day("1/9/2016"));
            assertThat(on("2/9/2026", List.of(), heavy, avoided("1/9/2026")).one())
                    .isEqualTo(Form.WARNING);
            assertThat(on("2/9/2026", List.of(), heavy, avoided("2/9/2026")).one())
                    .isEqualTo(Form.REPRIMAND);
        }

        @Test
        @DisplayName("Đ.2.2, Đ.5.3: hình thức nặng nhất được áp dụng cũng chỉ theo hành vi còn thời hiệu")
        void theHeaviestThatMayBeIsOfWhatIsNotPast() {
            Course course = course("1/9/2026");
            List<Breach> both = List.of(
                    Breach.of(Matter.PROPERTY, Consequence.SERIOUS, day("1/9/2016")),
                    avoided("1/8/2016").unlimited(NoLimitation.values()[0]));
            assertThat(LawfulForm.heaviest(course, both, List.of(), Attitude.OPEN, day("1/9/2026")))
                    .contains(Form.WARNING);
            assertThat(LawfulForm.heaviest(course, both, List.of(), Attitude.OPEN, day("2/9/2026")))
                    .contains(Form.REPRIMAND);
        }

        @Test
        @DisplayName("Đ.5.3: tất cả hết thời hiệu thì không còn hình thức nào")
        void whereAllArePastNoFormFollows() {
            Breach old = avoided("1/9/2021");
            assertThat(on("1/9/2026", List.of(), old).one()).isEqualTo(Form.REPRIMAND);
            assertThat(on("2/9/2026", List.of(), old).one()).isNull();
        }

        @Test
        @DisplayName("Đ.2.8, Đ.9.1: tái phạm trong 12 tháng thì cảnh cáo; hết ngày thứ 365 thì như lần đầu")
        void aRepeatWithinTwelveMonthsIsHeavier() {
            List<LawfulForm.Prior> same = List.of(reprimanded(Matter.AVOIDANCE));
            assertThat(together(same, avoided("9/9/2026")).one()).isEqualTo(Form.REPRIMAND);
            assertThat(together(same, avoided("10/9/2026")).one()).isEqualTo(Form.WARNING);
            assertThat(together(same, avoided("10/9/2027")).one()).isEqualTo(Form.WARNING);
            assertThat(together(same, avoided("11/9/2027")).one()).isEqualTo(Form.REPRIMAND);
        }

        @Test
        @DisplayName(
                "Đ.2.3, Đ.2.9: hành vi khác trong thời gian thi hành kỷ luật nặng hơn một mức; hết hiệu lực thì không")
        void anotherBreachWhileServingIsOneHeavier() {
            List<LawfulForm.Prior> other = List.of(reprimanded(Matter.PROPERTY));
            assertThat(together(other, avoided("9/9/2026")).one()).isEqualTo(Form.REPRIMAND);
            assertThat(together(other, avoided("10/9/2026")).one()).isEqualTo(Form.WARNING);
            assertThat(together(other, avoided("10/9/2027")).one()).isEqualTo(Form.WARNING);
            assertThat(together(other, avoided("11/9/2027")).one()).isEqualTo(Form.REPRIMAND);
        }

        @Test
        @DisplayName("NĐ 112/2020 không quy định nặng hơn một mức khi đang thi hành kỷ luật")
        void theOlderDecreeMakesNothingHeavier() {
            LawfulForm form = LawfulForm.of(
                    course("30/6/2026"),
                    List.of(avoided("1/6/2026")),
                    List.of(new LawfulForm.Prior(Matter.PROPERTY, Form.REPRIMAND, day("1/3/2026"))),
                    Attitude.OPEN,
                    day("1/7/2026"));
            assertThat(form.one()).isEqualTo(Form.REPRIMAND);
        }

        @Test
        @DisplayName("Đ.2.3: vi phạm mới khi đang thi hành kỷ luật thì nặng hơn một mức")
        void whileServingOneHeavier() {
            Regime law = law("1/7/2026");
            assertThat(Form.whileServing(law, true, Form.WARNING, Form.REPRIMAND))
                    .isEqualTo(Form.LOSS_OF_POST);
            assertThat(Form.whileServing(law, false, Form.WARNING, Form.WARNING))
                    .isEqualTo(Form.DISMISSAL);
            assertThat(Form.whileServing(law, true, Form.REPRIMAND, Form.WARNING))
                    .isEqualTo(Form.LOSS_OF_POST);
            assertThat(Form.whileServing(law, true, Form.REPRIMAND, Form.DISMISSAL))
                    .isEqualTo(Form.DISMISSAL);
        }
    }

    @Nested
    @DisplayName("Họp kiểm điểm (NĐ 234/2026 Điều 8, 13, 14)")
    class Review {
        @Test
        @DisplayName("Đ.8.1–2: chưa được nhắc nhở bằng văn bản trước đó thì không mở vụ việc")
        void withoutAReminderThereIsNoCase() {
            Course course = course("3/8/2026");
            for (Matter matter : List.of(Matter.PROFESSION, Matter.WORK_DISCIPLINE)) {
                Breach breach = Breach.of(matter, Consequence.LESS_SERIOUS, day("15/7/2026"));
                assertThat(refused(() -> course.detect(List.of(breach), day("3/8/2026"))))
                        .isEqualTo(Reason.NO_REMINDER);
                assertThat(refused(() -> course.detect(List.of(breach.reminded(day("16/7/2026"))), day("3/8/2026"))))
                        .isEqualTo(Reason.NO_REMINDER);
                assertThat(course.detect(List.of(breach.reminded(day("15/7/2026"))), day("3/8/2026"))
                                .breaches())
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName("Đ.14.3b: vắng mặt lần một thì triệu tập lại, vắng mặt lần hai thì vẫn họp")
        void absentAfterTheSecondSummonsItGoesOn() {
            ReviewSummons first = detected(course("3/8/2026")).summon(day("4/8/2026"), day("7/8/2026"), HEAD);
            assertThat(refused(() -> first.hold(Presence.ABSENT))).isEqualTo(Reason.SUMMON_AGAIN);
            assertThat(first.absent(false)
                            .again(day("10/8/2026"), day("13/8/2026"))
                            .hold(Presence.ABSENT)
                            .day())
                    .isEqualTo(day("13/8/2026"));
        }

        @Test
        @DisplayName("Đ.14.3b: lần vắng có lý do chính đáng không tính vào số lần để họp vắng mặt")
        void anExcusedAbsenceDoesNotCount() {
            ReviewSummons first = detected(course("3/8/2026")).summon(day("4/8/2026"), day("7/8/2026"), HEAD);
            ReviewSummons second = first.absent(true).again(day("10/8/2026"), day("13/8/2026"));
            assertThat(refused(() -> second.hold(Presence.ABSENT))).isEqualTo(Reason.SUMMON_AGAIN);
            assertThat(second.absences().all()).singleElement().matches(Absences.Absence::excused);
        }

        @Test
        @DisplayName("Báo trước 3 ngày làm việc (quy định của hệ thống) thì lần vắng mới tính; 2 ngày thì không")
        void anAbsenceCountsOnlyAfterTheDaysOfNotice() {
            Detection found = detected(course("3/8/2026"));
            ReviewSummons three = found.summon(day("4/8/2026"), day("7/8/2026"), HEAD);
            assertThat(three.timely()).isTrue();
            ReviewSummons two = found.summon(day("4/8/2026"), day("6/8/2026"), HEAD);
            assertThat(two.timely()).isFalse();
            ReviewSummons second = two.absent(false).again(day("10/8/2026"), day("13/8/2026"));
            assertThat(refused(() -> second.hold(Presence.ABSENT))).isEqualTo(Reason.SUMMON_AGAIN);
        }

        @Test
        @DisplayName("Đ.14.3b: vắng mặt nhưng có văn bản đề nghị thì vẫn họp; NĐ 112/2020 không có quy định này")
        void askingInWritingIsEnoughByTheNewerDecree() {
            ReviewSummons newer = detected(course("3/8/2026")).summon(day("4/8/2026"), day("6/8/2026"), HEAD);
            assertThat(newer.hold(Presence.ASKED_TO_GO_ON).presence()).isEqualTo(Presence.ASKED_TO_GO_ON);
            ReviewSummons older = detected(course("30/6/2026")).summon(day("4/8/2026"), day("6/8/2026"), HEAD);
            assertThat(refused(() -> older.hold(Presence.ASKED_TO_GO_ON))).isEqualTo(Reason.SUMMON_AGAIN);
        }

        @Test
        @DisplayName("Đ.14.3c: họp kiểm điểm không biểu quyết, không bỏ phiếu")
        void thereIsNoVote() {
            assertThat(Arrays.stream(ReviewMeeting.class.getRecordComponents()).map(RecordComponent::getType))
                    .containsExactly(ReviewSummons.class, Presence.class);
        }

        @Test
        @DisplayName("Đ.14.4: gửi báo cáo và biên bản trong 3 ngày làm việc (họp 13/02/2026, qua Tết)")
        void threeWorkingDaysForTheReport() {
            ReviewMeeting beforeTet = course("5/1/2026")
                    .detect(List.of(avoidance("1/12/2025")), day("5/1/2026"))
                    .summon(day("6/1/2026"), day("13/2/2026"), HEAD)
                    .hold(Presence.PRESENT);
            last("25/2/2026", beforeTet.clocks().getFirst());
            last(
                    "11/8/2026",
                    detected(course("3/8/2026"))
                            .summon(day("4/8/2026"), day("6/8/2026"), HEAD)
                            .hold(Presence.PRESENT)
                            .clocks()
                            .getFirst());
        }

        @Test
        @DisplayName("Đ.13.2: bỏ họp kiểm điểm khi phát hiện sau chuyển công tác hoặc đã kiểm điểm và nhận trách nhiệm")
        void theReviewIsSkippedByLaw() {
            Detection found = detected(course("3/8/2026"));
            assertThat(found.skipReview(ReviewSkip.Ground.FOUND_AFTER_TRANSFER, null, day("4/8/2026"), false)
                            .council(day("5/8/2026"), OF_THREE, CLERK)
                            .day())
                    .isEqualTo(day("5/8/2026"));
            assertThat(refused(() -> found.skipReview(
                            ReviewSkip.Ground.REVIEWED_AND_ACCEPTED, day("3/8/2026"), day("4/8/2026"), false)))
                    .isEqualTo(Reason.NOT_HEARD);
            assertThat(refused(() -> found.skipReview(
                            ReviewSkip.Ground.REVIEWED_AND_ACCEPTED, day("5/8/2026"), day("4/8/2026"), true)))
                    .isEqualTo(Reason.PAPER_LATER);
        }

        @Test
        @DisplayName("Các bước không lùi ngày")
        void stepsDoNotGoBack() {
            Course course = course("3/8/2026");
            assertThat(refused(() -> course.detect(List.of(avoidance("15/7/2026")), day("14/7/2026"))))
                    .isEqualTo(Reason.OUT_OF_ORDER);
            assertThat(refused(() -> detected(course).summon(day("2/8/2026"), day("6/8/2026"), HEAD)))
                    .isEqualTo(Reason.OUT_OF_ORDER);
            ReviewMeeting meeting = detected(course)
                    .summon(day("3/8/2026"), day("6/8/2026"), HEAD)
                    .hold(Presence.PRESENT);
            assertThat(refused(() -> meeting.report(day("5/8/2026")))).isEqualTo(Reason.OUT_OF_ORDER);
            assertThat(refused(() -> meeting.report(day("6/8/2026")).council(day("5/8/2026"), OF_THREE, CLERK)))
                    .isEqualTo(Reason.OUT_OF_ORDER);
        }
    }

    @Nested
    @DisplayName("Hội đồng kỷ luật (NĐ 234/2026 Điều 15–17; NĐ 112/2020 Điều 34–36)")
    class OfTheCouncil {
        @Test
        @DisplayName(
                "Đ.15.1: thành lập trong 5 ngày làm việc từ khi nhận báo cáo (nhận 20/8/2026, làm bù thứ Bảy 22/8)")
        void fiveWorkingDaysToSetItUp() {
            ReviewReport report = detected(course("3/8/2026"))
                    .summon(day("4/8/2026"), day("6/8/2026"), HEAD)
                    .hold(Presence.PRESENT)
                    .report(day("20/8/2026"));
            last("26/8/2026", report.clocks().getFirst());
        }

        @Test
        @DisplayName("NĐ 112/2020 Đ.34.1: từ 20/9/2023 không còn thời hạn thành lập Hội đồng")
        void theOlderDecreeNoLongerSaysWhen() {
            Clock none = oldCouncil().ground().clocks().getFirst();
            assertThat(none.rule().amount().measure()).isEqualTo(Measure.NONE);
            assertThat(none.due()).isNull();
            assertThat(law("19/9/2023")
                            .found("council.setUp")
                            .orElseThrow()
                            .amount()
                            .count())
                    .isEqualTo(5);
            assertThat(law("20/9/2023")
                            .found("council.setUp")
                            .orElseThrow()
                            .amount()
                            .count())
                    .isZero();
        }

        @Test
        @DisplayName("Đ.16.1: viên chức không quản lý: 3 thành viên, lãnh đạo, công đoàn, tổ chức cán bộ")
        void threeForThoseWhoManageNobody() {
            ReviewReport report = reported(course("3/8/2026"));
            assertThat(report.council(day("12/8/2026"), OF_THREE, CLERK).seats())
                    .hasSize(3);
            for (Map<SeatKind, PersonId> other : List.of(OF_THREE_FOR_MANAGERS, OF_FIVE)) {
                assertThat(refused(() -> report.council(day("12/8/2026"), other, CLERK)))
                        .isEqualTo(Reason.COMPOSITION);
            }
        }

        @Test
        @DisplayName("Đ.16.2: viên chức quản lý: 3 thành viên, lãnh đạo, đơn vị sử dụng, tổ chức cán bộ")
        void threeForManagers() {
            ReviewReport report = reported(course("3/8/2026", true));
            assertThat(report.council(day("12/8/2026"), OF_THREE_FOR_MANAGERS, CLERK)
                            .seats())
                    .hasSize(3);
            assertThat(refused(() -> report.council(day("12/8/2026"), OF_THREE, CLERK)))
                    .isEqualTo(Reason.COMPOSITION);
        }

        @Test
        @DisplayName(
                "NĐ 112/2020 Đ.35: 3 thành viên khi đơn vị không có đơn vị cấu thành, còn lại 5; thư ký là thành viên")
        void threeOrFiveByTheOlderDecree() {
            Regime older = law("30/6/2026");
            assertThat(SeatKind.of(older, new Subject(SUBJECT, Group.VIEN_CHUC, false, false)))
                    .containsExactly(SeatKind.CHAIR, SeatKind.UNION, SeatKind.PERSONNEL);
            assertThat(SeatKind.of(older, new Subject(SUBJECT, Group.VIEN_CHUC, false, true)))
                    .hasSize(5);
            assertThat(SeatKind.of(older, new Subject(SUBJECT, Group.VIEN_CHUC, true, false)))
                    .hasSize(5);
            CouncilGround ground = oldCouncil().ground();
            assertThat(refused(() -> ground.council(day("19/1/2026"), OF_FIVE, CLERK)))
                    .isEqualTo(Reason.COMPOSITION);
        }

        @Test
        @DisplayName("Một người không ngồi hai ghế")
        void nobodySitsTwice() {
            Map<SeatKind, PersonId> twice =
                    Map.of(SeatKind.CHAIR, HEAD, SeatKind.UNION, UNION, SeatKind.PERSONNEL, UNION);
            assertThat(refused(() -> reported(course("3/8/2026")).council(day("12/8/2026"), twice, CLERK)))
                    .isEqualTo(Reason.COMPOSITION);
        }

        @Test
        @DisplayName(
                "Đ.2.11: người thân hoặc có quyền, nghĩa vụ liên quan không chủ trì, không là thành viên, không là chính mình")
        void relativesDoNotJudge() {
            Course course = course("3/8/2026");
            for (PersonId judge : List.of(RELATIVE, SUBJECT)) {
                assertThat(refused(() -> detected(course).summon(day("4/8/2026"), day("6/8/2026"), judge)))
                        .isEqualTo(Reason.CONFLICT);
                Map<SeatKind, PersonId> seats =
                        Map.of(SeatKind.CHAIR, HEAD, SeatKind.UNION, judge, SeatKind.PERSONNEL, STAFF);
                assertThat(refused(() -> reported(course).council(day("12/8/2026"), seats, CLERK)))
                        .isEqualTo(Reason.CONFLICT);
                assertThat(refused(() -> reported(course).council(day("12/8/2026"), OF_THREE, judge)))
                        .isEqualTo(Reason.CONFLICT);
            }
            for (Relation relation : Relation.values()) {
                assertThat(new Conflicts(SUBJECT, Map.of(RELATIVE, relation)).bars(RELATIVE))
                        .isTrue();
            }
            assertThat(new Conflicts(SUBJECT, Map.of(RELATIVE, Relation.CHILD)).bars(HEAD))
                    .isFalse();
        }

        @Test
        @DisplayName("Đ.16.3–6: khi tất cả đều vướng thì cấp trên cử người thay")
        void theSuperiorBodyReplaces() {
            assertThat(SeatKind.CHAIR.substitute()).isEqualTo(SeatKind.Substitute.HEAD_OF_SUPERIOR);
            assertThat(SeatKind.UNIT_HEAD.substitute()).isEqualTo(SeatKind.Substitute.FROM_SUPERIOR);
            assertThat(SeatKind.UNION.substitute()).isEqualTo(SeatKind.Substitute.FROM_SUPERIOR_COMMITTEE);
            assertThat(SeatKind.PERSONNEL.substitute()).isEqualTo(SeatKind.Substitute.CHOSEN_BY_AUTHORITY);
        }

        @Test
        @DisplayName("Đ.17.1a: giấy triệu tập gửi chậm nhất 5 ngày làm việc trước ngày họp (họp 23/02/2026, sau Tết)")
        void summonedFiveWorkingDaysBefore() {
            Council council = oldCouncil();
            assertThat(council.summon(day("9/2/2026"), day("23/2/2026")).number())
                    .isEqualTo(1);
            assertThat(refused(() -> council.summon(day("10/2/2026"), day("23/2/2026"))))
                    .isEqualTo(Reason.NOTICE);
        }

        @Test
        @DisplayName("Đ.17.1a: vắng mặt sau giấy triệu tập lần hai, hoặc có giấy đề nghị, thì Hội đồng vẫn họp")
        void absentAfterTheSecondSummonsItMeets() {
            CouncilSummons first = council(course("3/8/2026")).summon(day("13/8/2026"), day("21/8/2026"));
            Ballot no = new Ballot(1, 2, 0);
            assertThat(refused(() -> first.hold(Presence.ABSENT, OF_THREE.keySet(), no, null)))
                    .isEqualTo(Reason.SUMMON_AGAIN);
            assertThat(first.hold(Presence.ASKED_TO_GO_ON, OF_THREE.keySet(), no, null)
                            .day())
                    .isEqualTo(day("21/8/2026"));
            assertThat(first.again(day("24/8/2026"), day("4/9/2026"))
                            .hold(Presence.ABSENT, OF_THREE.keySet(), no, null)
                            .day())
                    .isEqualTo(day("4/9/2026"));
        }

        @Test
        @DisplayName("Đ.15.2a: họp khi có đủ 3 thành viên trở lên, trong đó phải có Chủ tịch; NĐ 112/2020: và Thư ký")
        void threeWithTheChair() {
            CouncilSummons newer = council(course("3/8/2026")).summon(day("13/8/2026"), day("27/8/2026"));
            Ballot two = new Ballot(0, 2, 0);
            assertThat(refused(() -> newer.hold(Presence.PRESENT, seats(SeatKind.CHAIR, SeatKind.UNION), two, null)))
                    .isEqualTo(Reason.QUORUM);
            CouncilSummons older = oldCouncil().summon(day("9/2/2026"), day("23/2/2026"));
            Ballot three = new Ballot(0, 3, 0);
            assertThat(older.hold(
                                    Presence.PRESENT,
                                    seats(SeatKind.CHAIR, SeatKind.UNION, SeatKind.PERSONNEL),
                                    three,
                                    null)
                            .present())
                    .hasSize(3);
            assertThat(refused(() -> older.hold(
                            Presence.PRESENT,
                            seats(SeatKind.UNIT_HEAD, SeatKind.UNION, SeatKind.PERSONNEL),
                            three,
                            null)))
                    .isEqualTo(Reason.QUORUM);
            assertThat(refused(() -> older.hold(
                            Presence.PRESENT, seats(SeatKind.CHAIR, SeatKind.UNION, SeatKind.PARTY), three, null)))
                    .isEqualTo(Reason.QUORUM);
        }

        @Test
        @DisplayName("Đ.17.2g: bỏ phiếu có kỷ luật hay không; chỉ khi đa số đồng ý mới bỏ phiếu về hình thức")
        void firstWhetherThenWhich() {
            CouncilSummons summons = council(course("3/8/2026")).summon(day("13/8/2026"), day("27/8/2026"));
            FormBallot forms = new FormBallot(Map.of(Form.REPRIMAND, 3), 0);
            assertThat(refused(() -> summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(1, 2, 0), forms)))
                    .isEqualTo(Reason.SECOND_BALLOT);
            assertThat(refused(() -> summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(2, 1, 0), null)))
                    .isEqualTo(Reason.SECOND_BALLOT);
            assertThat(summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(1, 1, 1), null)
                            .propose(day("28/8/2026"))
                            .proposed())
                    .isNull();
            assertThat(summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(2, 1, 0), forms)
                            .propose(day("28/8/2026"))
                            .proposed())
                    .isEqualTo(Form.REPRIMAND);
        }

        @Test
        @DisplayName("Đ.17: mỗi thành viên có mặt một phiếu; người được mời không bỏ phiếu; ngang phiếu thì bỏ lại")
        void theCountIsVerifiable() {
            CouncilSummons summons = council(course("3/8/2026")).summon(day("13/8/2026"), day("27/8/2026"));
            assertThat(refused(() -> summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(0, 4, 0), null)))
                    .isEqualTo(Reason.COUNT);
            Ballot yes = new Ballot(3, 0, 0);
            assertThat(refused(() -> summons.hold(
                            Presence.PRESENT, OF_THREE.keySet(), yes, new FormBallot(Map.of(Form.REPRIMAND, 3), 1))))
                    .isEqualTo(Reason.COUNT);
            assertThat(refused(() -> summons.hold(
                            Presence.PRESENT,
                            OF_THREE.keySet(),
                            yes,
                            new FormBallot(Map.of(Form.REPRIMAND, 1, Form.WARNING, 1), 1))))
                    .isEqualTo(Reason.TIE);
            assertThat(refused(() -> summons.hold(
                            Presence.PRESENT, OF_THREE.keySet(), yes, new FormBallot(Map.of(Form.LOSS_OF_POST, 3), 0))))
                    .isEqualTo(Reason.FORM);
        }

        @Test
        @DisplayName(
                "Đ.17.2g: đa số là quá nửa số phiếu; phiếu không hợp lệ không làm thành đa số, không chọn hình thức")
        void invalidVotesMakeNoMajority() {
            CouncilSummons summons = council(course("3/8/2026")).summon(day("13/8/2026"), day("27/8/2026"));
            FormBallot forms = new FormBallot(Map.of(Form.REPRIMAND, 3), 0);
            assertThat(refused(() -> summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(1, 0, 2), forms)))
                    .isEqualTo(Reason.SECOND_BALLOT);
            FormBallot none = new FormBallot(Map.of(Form.REPRIMAND, 0), 3);
            assertThat(refused(() -> summons.hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(3, 0, 0), none)))
                    .isEqualTo(Reason.TIE);
        }

        @Test
        @DisplayName("Đ.15.2b, 17.2g: phiếu kín: chỉ có số phiếu, không có ai bỏ phiếu gì")
        void whoVotedWhatIsNowhere() {
            assertThat(Arrays.stream(Ballot.class.getRecordComponents()).map(RecordComponent::getType))
                    .containsOnly(int.class);
            assertThat(Arrays.stream(FormBallot.class.getRecordComponents())
                            .map(c -> c.getGenericType().getTypeName()))
                    .noneMatch(type -> type.contains("PersonId"));
        }

        @Test
        @DisplayName("Đ.18.1a: kiến nghị trong 5 ngày làm việc sau khi họp (họp 27/8/2026, qua Quốc khánh)")
        void fiveWorkingDaysToPropose() {
            CouncilMeeting met = council(course("3/8/2026"))
                    .summon(day("13/8/2026"), day("27/8/2026"))
                    .hold(Presence.PRESENT, OF_THREE.keySet(), new Ballot(0, 3, 0), null);
            last("8/9/2026", met.clocks().getFirst());
        }
    }

    @Nested
    @DisplayName("Quyết định (NĐ 234/2026 Điều 2, 4, 13.3, 18, 22)")
    class OfTheDecision {
        private final Course course = course("3/8/2026");

        private Optional<Form> heaviest(Breach breach, Attitude attitude) {
            return LawfulForm.heaviest(course, List.of(breach), List.of(), attitude, day("3/8/2026"));
        }

        @Test
        @DisplayName(
                "Đ.8, 11.2: hình thức nặng nhất là khiển trách khi ít nghiêm trọng, buộc thôi việc khi rất nghiêm trọng")
        void theLawSaysHowHeavyItMayBe() {
            assertThat(heaviest(avoidance("15/7/2026"), Attitude.OPEN)).contains(Form.REPRIMAND);
            Breach grave = Breach.of(Matter.AVOIDANCE, Consequence.VERY_SERIOUS, day("15/7/2026"));
            assertThat(heaviest(grave, Attitude.OPEN)).contains(Form.DISMISSAL);
            assertThat(heaviest(grave, Attitude.ACCEPTS)).as("no article").isEmpty();
        }

        @Test
        @DisplayName("Đ.8: nặng hơn mức quy định cho phép thì không được; đúng mức thì được")
        void nothingHeavierThanTheLawHas() {
            Decision warning = proposal(course, Form.WARNING)
                    .decide(day("7/9/2026"), Form.WARNING, day("10/9/2026"), liable(), "");
            assertThat(refused(() -> warning.requireMeasure(heaviest(avoidance("15/7/2026"), Attitude.OPEN))))
                    .isEqualTo(Reason.HEAVIER);
            reprimand(course).requireMeasure(heaviest(avoidance("15/7/2026"), Attitude.OPEN));
        }

        @Test
        @DisplayName("Ngày có hiệu lực muộn nhất 15 ngày sau ngày quyết định (quy định của hệ thống)")
        void itTakesEffectSoon() {
            Proposal proposed = proposal(course, Form.REPRIMAND);
            proposed.decide(day("7/9/2026"), Form.REPRIMAND, day("22/9/2026"), liable(), "")
                    .requireMeasure(Optional.empty());
            Decision late = proposed.decide(day("7/9/2026"), Form.REPRIMAND, day("23/9/2026"), liable(), "");
            assertThat(refused(() -> late.requireMeasure(Optional.empty()))).isEqualTo(Reason.EFFECT_LATE);
        }

        @Test
        @DisplayName(
                "Đ.5.5: không triệu tập họp sau thời hạn; hết thời gian báo trước thì họp vào ngày sớm nhất được triệu tập")
        void meetingsLeaveTimeToDecide() {
            TimeLimit limit = detected(course).timeLimit(false);
            LocalDate due = limit.clock().due();
            limit.requireMeeting(due, day("6/8/2026"));
            assertThat(refused(() -> limit.requireMeeting(due.plusDays(1), day("6/8/2026"))))
                    .isEqualTo(Reason.PAST_LIMIT);
            limit.requireMeeting(due.plusDays(3), due.plusDays(3));
            assertThat(refused(() -> limit.requireMeeting(due.plusDays(4), due.plusDays(3))))
                    .isEqualTo(Reason.PAST_LIMIT);
        }

        @Test
        @DisplayName("Đ.13: quyết định chỉ có từ kiến nghị của Hội đồng hoặc trường hợp luật cho bỏ bước")
        void eachStepIsMadeOfTheOneBefore() {
            assertThat(first(Decision.class)).isEqualTo(DecisionGround.class);
            assertThat(first(NoBreach.class)).isEqualTo(DecisionGround.class);
            assertThat(first(Release.class)).isEqualTo(DecisionGround.class);
            assertThat(DecisionGround.class.getPermittedSubclasses()).containsExactly(Proposal.class, FullSkip.class);
            assertThat(first(Proposal.class)).isEqualTo(CouncilMeeting.class);
            assertThat(first(CouncilMeeting.class)).isEqualTo(CouncilSummons.class);
            assertThat(first(CouncilSummons.class)).isEqualTo(Council.class);
            assertThat(first(Council.class)).isEqualTo(CouncilGround.class);
            assertThat(CouncilGround.class.getPermittedSubclasses())
                    .containsExactly(ReviewReport.class, ReviewSkip.class);
            assertThat(first(ReviewReport.class)).isEqualTo(ReviewMeeting.class);
            assertThat(first(ReviewMeeting.class)).isEqualTo(ReviewSummons.class);
            assertThat(first(ReviewSummons.class)).isEqualTo(Detection.class);
        }

        private Class<?> first(Class<?> step) {
            return step.getRecordComponents()[0].getType();
        }

        @Test
        @DisplayName("Đ.18.1b: quyết định trong 5 ngày làm việc từ khi nhận kiến nghị")
        void fiveWorkingDaysToDecide() {
            last("11/9/2026", proposal(course, Form.REPRIMAND).clocks().getFirst());
        }

        @Test
        @DisplayName("Đ.18.1b: 5 ngày làm việc qua ngày nghỉ và làm bù hoán đổi tháng 01/2026")
        void swapDaysCount() {
            last(
                    "7/1/2026",
                    Clock.start(law("29/12/2025").binding("decision"), day("29/12/2025"), List.of(), CALENDAR));
            last("12/1/2026", Clock.start(law("6/1/2026").binding("decision"), day("6/1/2026"), List.of(), CALENDAR));
        }

        @Test
        @DisplayName("Đ.18.1b: hoặc kết luận không vi phạm")
        void orNoBreach() {
            assertThat(proposal(course, Form.REPRIMAND)
                            .noBreach(day("7/9/2026"))
                            .day())
                    .isEqualTo(day("7/9/2026"));
        }

        @Test
        @DisplayName("Đ.15.1: Hội đồng tư vấn; quyết định khác kiến nghị phải nêu lý do")
        void differingNeedsAReason() {
            Proposal proposal = proposal(course, Form.REPRIMAND);
            assertThat(refused(() -> proposal.decide(day("7/9/2026"), Form.WARNING, day("10/9/2026"), liable(), " ")))
                    .isEqualTo(Reason.NO_REASON);
            assertThat(proposal.decide(day("7/9/2026"), Form.WARNING, day("10/9/2026"), liable(), "tái phạm")
                            .form())
                    .isEqualTo(Form.WARNING);
        }

        @Test
        @DisplayName("Đ.7.1c: cách chức chỉ áp dụng đối với viên chức quản lý")
        void removalOfManagersOnly() {
            assertThat(refused(() -> proposal(course, Form.WARNING)
                            .decide(day("7/9/2026"), Form.LOSS_OF_POST, day("10/9/2026"), liable(), "nặng")))
                    .isEqualTo(Reason.FORM);
            Course manager = course("3/8/2026", true);
            assertThat(proposal(manager, Form.LOSS_OF_POST)
                            .decide(day("7/9/2026"), Form.LOSS_OF_POST, day("10/9/2026"), liable(), "")
                            .form())
                    .isEqualTo(Form.LOSS_OF_POST);
        }

        @Test
        @DisplayName("Đ.5.1, 5.5: hết thời hiệu thì không còn quyết định")
        void notAfterTheLimitation() {
            Proposal proposal = proposal(course, Form.REPRIMAND);
            assertThat(proposal.decide(day("15/7/2031"), Form.REPRIMAND, day("15/7/2031"), liable(), "")
                            .day())
                    .isEqualTo(day("15/7/2031"));
            assertThat(refused(() -> proposal.decide(day("16/7/2031"), Form.REPRIMAND, day("16/7/2031"), liable(), "")))
                    .isEqualTo(Reason.LIMITATION);
        }

        @Test
        @DisplayName(
                "Đ.2.2, 5.1: một trong các hành vi còn thời hiệu thì vẫn quyết định; không còn hành vi nào thì không")
        void oneBreachWithinTheLimitationIsEnough() {
            Breach longAgo = avoidance("1/7/2019");
            FullSkip both = course.detect(List.of(longAgo, avoidance("15/7/2026")), day("3/8/2026"))
                    .skipBoth(
                            FullSkip.Ground.CONCLUSION,
                            Form.REPRIMAND,
                            day("1/8/2026"),
                            day("20/8/2026"),
                            day("20/8/2026"));
            assertThat(both.decide(day("21/8/2026"), Form.REPRIMAND, day("21/8/2026"), liable(), "")
                            .form())
                    .isEqualTo(Form.REPRIMAND);
            FullSkip old = course.detect(List.of(longAgo), day("3/8/2026"))
                    .skipBoth(
                            FullSkip.Ground.CONCLUSION,
                            Form.REPRIMAND,
                            day("1/8/2026"),
                            day("20/8/2026"),
                            day("20/8/2026"));
            assertThat(refused(() -> old.decide(day("21/8/2026"), Form.REPRIMAND, day("21/8/2026"), liable(), "")))
                    .isEqualTo(Reason.LIMITATION);
        }

        @Test
        @DisplayName("Đ.5.1, 5.2, 2.2: mỗi hành vi có thời hiệu riêng, hành vi kéo dài tính từ ngày kết thúc")
        void eachBreachHasItsOwnLimitation() {
            Detection several = course.detect(List.of(avoidance("1/7/2019"), avoidance("15/7/2026")), day("3/8/2026"));
            List<Limitation> each = several.limitations(Form.REPRIMAND);
            assertThat(each.getFirst().passed(day("3/8/2026"))).isTrue();
            assertThat(each.getLast().passed(day("15/7/2031"))).isFalse();
            assertThat(each.getLast().passed(day("16/7/2031"))).isTrue();
            assertThat(several.limitation(Form.REPRIMAND)).isEqualTo(each.getLast());
            Breach falsePapers = avoidance("1/7/2026").unlimited(NoLimitation.FALSE_PAPERS);
            Detection endless = course.detect(List.of(avoidance("1/7/2026"), falsePapers), day("3/8/2026"));
            assertThat(endless.limitation(Form.DISMISSAL).passed(day("1/1/2099")))
                    .isFalse();
        }

        @Test
        @DisplayName("Đ.18.3: ghi rõ thời điểm có hiệu lực, không sớm hơn ngày quyết định")
        void itStatesItsEffect() {
            Proposal proposal = proposal(course, Form.REPRIMAND);
            assertThat(refused(() -> proposal.decide(day("7/9/2026"), Form.REPRIMAND, day("6/9/2026"), liable(), "")))
                    .isEqualTo(Reason.EFFECT);
            assertThat(proposal.decide(day("7/9/2026"), Form.REPRIMAND, day("7/9/2026"), liable(), "")
                            .effective())
                    .isEqualTo(day("7/9/2026"));
        }

        @Test
        @DisplayName("Đ.2.9: đương nhiên hết hiệu lực sau 12 tháng, hoặc khi quyết định mới có hiệu lực")
        void itLapsesAfterTwelveMonths() {
            Decision decision = reprimand(course);
            assertThat(decision.inEffect(day("9/9/2026"), List.of())).isFalse();
            assertThat(decision.inEffect(day("10/9/2026"), List.of())).isTrue();
            last("10/9/2027", decision.lapse());
            assertThat(decision.inEffect(day("11/9/2027"), List.of())).isFalse();
            Decision next = proposal(course, Form.REPRIMAND)
                    .decide(day("1/3/2027"), Form.WARNING, day("5/3/2027"), liable(), "vi phạm mới");
            assertThat(decision.inEffect(day("4/3/2027"), List.of(next))).isTrue();
            assertThat(decision.inEffect(day("5/3/2027"), List.of(next))).isFalse();
        }

        @Test
        @DisplayName("Đ.2.8: tái phạm là vi phạm lại chính hành vi đó trong 12 tháng kể từ ngày có hiệu lực")
        void aRepeatIsWithinTwelveMonths() {
            Decision decision = reprimand(course);
            assertThat(decision.isRepeat(Matter.AVOIDANCE, day("9/9/2026"))).isFalse();
            assertThat(decision.isRepeat(Matter.AVOIDANCE, day("10/9/2027"))).isTrue();
            assertThat(decision.isRepeat(Matter.AVOIDANCE, day("11/9/2027"))).isFalse();
            assertThat(decision.isRepeat(Matter.FAMILY, day("1/1/2027"))).isFalse();
        }

        @Test
        @DisplayName("Đ.22.2: oan, sai thì công bố công khai trong 10 ngày làm việc")
        void aWrongOneIsRectified() {
            last("24/2/2027", reprimand(course).rectify(day("10/2/2027")));
        }

        @Test
        @DisplayName("Đ.13.3a: đã có kết luận đề xuất hình thức thì bỏ cả hai bước; người đó phải đã được trình bày")
        void aConclusionTakesThePlaceOfBoth() {
            Detection found = detected(course);
            FullSkip skip = found.skipBoth(
                    FullSkip.Ground.CONCLUSION, Form.REPRIMAND, day("1/8/2026"), day("20/8/2026"), day("20/8/2026"));
            last("26/8/2026", skip.clocks().getFirst());
            assertThat(skip.decide(day("26/8/2026"), Form.REPRIMAND, day("26/8/2026"), liable(), "")
                            .form())
                    .isEqualTo(Form.REPRIMAND);
            assertThat(refused(() -> found.skipBoth(
                            FullSkip.Ground.CONCLUSION,
                            Form.REPRIMAND,
                            day("21/8/2026"),
                            day("20/8/2026"),
                            day("20/8/2026"))))
                    .isEqualTo(Reason.NOT_HEARD);
        }

        @Test
        @DisplayName("Đ.13.3: văn bản là căn cứ có sau khi người đó được trình bày, và không đề ngày sau ngày nhận")
        void thePaperComesBetweenTheHearingAndItsReceipt() {
            Detection found = detected(course);
            FullSkip.Ground ground = FullSkip.Ground.CONCLUSION;
            assertThat(found.skipBoth(ground, Form.REPRIMAND, day("10/8/2026"), day("10/8/2026"), day("10/8/2026"))
                            .dated())
                    .isEqualTo(day("10/8/2026"));
            assertThat(refused(() -> found.skipBoth(
                            ground, Form.REPRIMAND, day("11/8/2026"), day("10/8/2026"), day("20/8/2026"))))
                    .isEqualTo(Reason.NOT_HEARD);
            assertThat(refused(() -> found.skipBoth(
                            ground, Form.REPRIMAND, day("1/8/2026"), day("21/8/2026"), day("20/8/2026"))))
                    .isEqualTo(Reason.PAPER_LATER);
        }

        @Test
        @DisplayName(
                "Quy định của hệ thống: 3 ngày làm việc để người đó cho biết đã được trình bày hay chưa; hết ngày cuối mới quyết định")
        void thePersonSaysWhetherTheyWereHeard() {
            Say asked = Say.asked(course, day("20/8/2026"));
            last("24/8/2026", asked.time());
            assertThat(asked.isOver(day("24/8/2026"))).isFalse();
            assertThat(asked.isOver(day("25/8/2026"))).isTrue();
            assertThat(asked.had().isOver(day("20/8/2026"))).isTrue();
        }

        @Test
        @DisplayName("Quy định của hệ thống: điều người đó phản đối phải được trả lời, dù đã hết thời hạn")
        void whatIsContestedIsAnsweredFirst() {
            Say contested = Say.asked(course, day("20/8/2026")).contested();
            assertThat(contested.isOver(day("21/8/2026"))).isFalse();
            assertThat(contested.isOver(day("1/12/2026"))).isFalse();
            assertThat(contested.answered().isOver(day("21/8/2026"))).isTrue();
        }

        @Test
        @DisplayName("Ngày người đó không vào được hệ thống hoặc chưa được xem xét không tính vào thời hạn cho biết")
        void noDayRunsOnWhichThePersonCannotAnswer() {
            Course shut = new Course(
                    course.law(),
                    course.calendar(),
                    course.subject(),
                    course.conflicts(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(stop(Kind.OBSTACLE, "24/8/2026", "24/8/2026")));
            last("25/8/2026", Say.asked(shut, day("20/8/2026")).time());
            Circumstance ill = Circumstance.of(BarKind.ILLNESS, day("24/8/2026"), day("25/8/2026"));
            Say barred = Say.asked(course("3/8/2026", false, List.of(ill), null), day("20/8/2026"));
            last("26/8/2026", barred.time());
        }

        @Test
        @DisplayName(
                "Đ.13.3b, 18.2: án phạt tù không treo hoặc tội tham nhũng thì buộc thôi việc trong 15 ngày làm việc")
        void aSentenceMeansDismissal() {
            Detection found = detected(course);
            FullSkip skip = found.skipBoth(
                    FullSkip.Ground.COURT, Form.DISMISSAL, day("1/8/2026"), day("20/8/2026"), day("20/8/2026"));
            last("14/9/2026", skip.clocks().getFirst());
            assertThat(refused(() -> found.skipBoth(
                            FullSkip.Ground.COURT, Form.WARNING, day("1/8/2026"), day("20/8/2026"), day("20/8/2026"))))
                    .isEqualTo(Reason.FORM);
        }

        @Test
        @DisplayName("Đ.2.6: kỷ luật hành chính trong 30 ngày sau khi công bố kỷ luật đảng, trừ thời gian Đ.3")
        void thirtyDaysAfterThePartyDecision() {
            FullSkip skip = detected(course)
                    .skipBoth(FullSkip.Ground.PARTY, Form.WARNING, day("1/8/2026"), day("10/8/2026"), day("10/8/2026"));
            last("9/9/2026", skip.clocks().getFirst());
            Circumstance ill = Circumstance.of(BarKind.ILLNESS, day("15/8/2026"), day("19/8/2026"));
            last(
                    "14/9/2026",
                    detected(course("3/8/2026", false, List.of(ill), null))
                            .skipBoth(
                                    FullSkip.Ground.PARTY,
                                    Form.WARNING,
                                    day("1/8/2026"),
                                    day("10/8/2026"),
                                    day("10/8/2026"))
                            .clocks()
                            .getFirst());
        }

        @Test
        @DisplayName("Đ.2.6: chỉ thời gian Đ.3 kéo dài 30 ngày, tố tụng hình sự thì không")
        void onlyBarsLengthenTheThirtyDays() {
            Course free = course("3/8/2026");
            Course prosecuted = new Course(
                    free.law(),
                    free.calendar(),
                    free.subject(),
                    free.conflicts(),
                    List.of(),
                    List.of(stop(Kind.CRIMINAL_PROCEEDINGS, "15/8/2026", "19/8/2026")),
                    List.of(),
                    List.of());
            Detection found = detected(prosecuted);
            last(
                    "9/9/2026",
                    found.skipBoth(
                                    FullSkip.Ground.PARTY,
                                    Form.WARNING,
                                    day("1/8/2026"),
                                    day("10/8/2026"),
                                    day("10/8/2026"))
                            .clocks()
                            .getFirst());
            last("6/11/2026", found.timeLimit(false).clock());
        }

        @Test
        @DisplayName("Đ.2.9: sau kỷ luật đảng thì hiệu lực tính từ ngày kỷ luật đảng có hiệu lực, trừ buộc thôi việc")
        void effectFromThePartyDecision() {
            Detection found = detected(course);
            assertThat(found.skipBoth(
                                    FullSkip.Ground.PARTY,
                                    Form.WARNING,
                                    day("1/8/2026"),
                                    day("10/8/2026"),
                                    day("10/8/2026"))
                            .decide(day("20/8/2026"), Form.WARNING, day("5/8/2026"), liable(), "")
                            .effective())
                    .isEqualTo(day("5/8/2026"));
            FullSkip dismissal = found.skipBoth(
                    FullSkip.Ground.PARTY, Form.DISMISSAL, day("1/8/2026"), day("10/8/2026"), day("10/8/2026"));
            assertThat(refused(() -> dismissal.decide(day("20/8/2026"), Form.DISMISSAL, day("5/8/2026"), liable(), "")))
                    .isEqualTo(Reason.EFFECT);
        }

        @Test
        @DisplayName(
                "Đ.8: kết luận đề xuất nặng hơn mức luật cho phép thì không theo; bản án, kỷ luật đảng có mức riêng")
        void aConclusionHasNoMeasureOfItsOwn() {
            Detection found = detected(course);
            Optional<Form> most = Optional.of(Form.REPRIMAND);
            assertThat(refused(() -> decided(found, FullSkip.Ground.CONCLUSION, Form.DISMISSAL, Form.DISMISSAL)
                            .requireMeasure(most)))
                    .isEqualTo(Reason.HEAVIER);
            decided(found, FullSkip.Ground.CONCLUSION, Form.DISMISSAL, Form.REPRIMAND)
                    .requireMeasure(most);
            decided(found, FullSkip.Ground.COURT, Form.DISMISSAL, Form.DISMISSAL)
                    .requireMeasure(most);
            decided(found, FullSkip.Ground.PARTY, Form.WARNING, Form.WARNING).requireMeasure(most);
            assertThat(refused(() -> decided(found, FullSkip.Ground.PARTY, Form.WARNING, Form.DISMISSAL)
                            .requireMeasure(most)))
                    .isEqualTo(Reason.HEAVIER);
        }

        private static Decision decided(Detection found, FullSkip.Ground ground, Form proposed, Form form) {
            return found.skipBoth(ground, proposed, day("1/8/2026"), day("10/8/2026"), day("10/8/2026"))
                    .decide(day("20/8/2026"), form, day("20/8/2026"), liable(), "Lý do");
        }

        @Test
        @DisplayName("Đ.2.9: buộc thôi việc không đương nhiên hết hiệu lực")
        void aDismissalDoesNotLapse() {
            Decision dismissed = decided(detected(course), FullSkip.Ground.COURT, Form.DISMISSAL, Form.DISMISSAL);
            assertThat(dismissed.clocks()).isEmpty();
            assertThat(dismissed.inEffect(day("1/1/2030"), List.of())).isTrue();
        }

        @Test
        @DisplayName("Đ.2.6: hình thức hành chính tương xứng với kỷ luật đảng")
        void theFormMatchesThePartys() {
            assertThat(PartyForm.REPRIMAND.matching(false, true)).isEqualTo(Form.REPRIMAND);
            assertThat(PartyForm.WARNING.matching(false, true)).isEqualTo(Form.WARNING);
            assertThat(PartyForm.LOSS_OF_POST.matching(true, true)).isEqualTo(Form.LOSS_OF_POST);
            assertThat(PartyForm.LOSS_OF_POST.matching(false, true)).isEqualTo(Form.WARNING);
            assertThat(PartyForm.EXPULSION.matching(false, true)).isEqualTo(Form.DISMISSAL);
            assertThat(PartyForm.EXPULSION.matching(false, false)).isNull();
        }
    }

    @Nested
    @DisplayName("Loại trừ, miễn trách nhiệm, tình tiết (NĐ 234/2026 Điều 4)")
    class OfLiability {
        @Test
        @DisplayName("Đ.4.1: mất năng lực, tình thế cấp thiết có xác nhận thì loại trừ trách nhiệm")
        void excluded() {
            assertThat(answers(Answer.YES, LiabilityTest.EMERGENCY).verdict())
                    .isEqualTo(new Verdict.Free(Effect.EXCLUDED, List.of(LiabilityTest.EMERGENCY)));
        }

        @Test
        @DisplayName("Đ.4.2a: đổi mới, sáng tạo được miễn khi đủ cả sáu điều kiện; thiếu một thì không")
        void innovationNeedsAllSix() {
            LiabilityTest[] six = Arrays.stream(LiabilityTest.values())
                    .filter(test -> test.name().startsWith("INNOVATION"))
                    .toArray(LiabilityTest[]::new);
            assertThat(six).hasSize(6);
            assertThat(answers(Answer.YES, six).verdict()).isEqualTo(new Verdict.Free(Effect.EXEMPT, List.of(six)));
            for (LiabilityTest missing : six) {
                assertThat(with(with(liable(), Answer.YES, six), Answer.NO, missing)
                                .verdict())
                        .isEqualTo(new Verdict.Liable());
            }
        }

        @Test
        @DisplayName(
                "Đ.4.2b: đúng thẩm quyền, trình tự, không vụ lợi, thiệt hại do nguyên nhân khách quan thì được miễn")
        void lawfulAndDisinterestedIsExempt() {
            assertThat(answers(
                                    Answer.YES,
                                    LiabilityTest.COMPETENCE_FOLLOWED,
                                    LiabilityTest.PROCEDURE_FOLLOWED,
                                    LiabilityTest.NO_SELF_INTEREST,
                                    LiabilityTest.OBJECTIVE_CAUSE)
                            .verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Free.class,
                            free -> assertThat(free.effect()).isEqualTo(Effect.EXEMPT));
        }

        @Test
        @DisplayName("Đ.4: câu hỏi còn mở thì chưa kỷ luật được ai")
        void openQuestionsBarTheDecision() {
            Proposal proposal = proposal(course("3/8/2026"), Form.REPRIMAND);
            Liability open = with(liable(), Answer.OPEN, LiabilityTest.EMERGENCY);
            assertThat(open.verdict()).isEqualTo(new Verdict.Open(List.of(LiabilityTest.EMERGENCY)));
            assertThat(refused(() -> proposal.decide(day("7/9/2026"), Form.REPRIMAND, day("7/9/2026"), open, "")))
                    .isEqualTo(Reason.LIABILITY_OPEN);
        }

        @Test
        @DisplayName("Đ.4.1–2: được loại trừ, được miễn thì không quyết định kỷ luật mà kết luận như vậy")
        void theFreeAreReleased() {
            Proposal proposal = proposal(course("3/8/2026"), Form.REPRIMAND);
            Liability free = with(liable(), Answer.YES, LiabilityTest.EMERGENCY);
            assertThat(refused(() -> proposal.decide(day("7/9/2026"), Form.REPRIMAND, day("7/9/2026"), free, "")))
                    .isEqualTo(Reason.NOT_LIABLE);
            assertThat(proposal.release(day("7/9/2026"), free).day()).isEqualTo(day("7/9/2026"));
            assertThat(refused(() -> proposal.release(day("7/9/2026"), liable())))
                    .isEqualTo(Reason.LIABLE);
        }

        @Test
        @DisplayName("Đ.4.3–4: có giảm nhẹ mà không tăng nặng, hoặc ngược lại, mới định được thái độ")
        void attitudeFollowsFromTheFacts() {
            assertThat(liable().attitude()).isEqualTo(Attitude.OPEN);
            Liability mended = with(liable(), Answer.YES, LiabilityTest.STOPPED_AND_REPAIRED);
            assertThat(mended.attitude()).isEqualTo(Attitude.ACCEPTS);
            assertThat(with(mended, Answer.YES, LiabilityTest.OBSTRUCTED_OR_RETALIATED)
                            .attitude())
                    .isEqualTo(Attitude.OPEN);
            assertThat(with(liable(), Answer.YES, LiabilityTest.OBSTRUCTED_OR_RETALIATED)
                            .attitude())
                    .isEqualTo(Attitude.REFUSES);
        }
    }

    @Nested
    @DisplayName("Miễn nhiệm (NĐ 115/2020 Điều 55, sửa đổi bởi NĐ 85/2023)")
    class OfRemoval {
        private RemovalProposal proposed(String on) {
            return new RemovalProposal(
                    SHIPPED, CALENDAR, RemovalGround.TWO_YEARS_UNFULFILLED, day("5/1/2026"), day(on), day(on));
        }

        @Test
        @DisplayName("Đ.55.2a: trao đổi và đề xuất trong 10 ngày làm việc (05/01/2026, làm bù 10/01)")
        void tenWorkingDaysToPropose() {
            last("16/1/2026", RemovalProposal.clock(SHIPPED, day("5/1/2026"), CALENDAR));
        }

        @Test
        @DisplayName("Đ.55.2a: không trao đổi với người đó thì không có đề xuất")
        void notWithoutTalkingToThePerson() {
            assertThat(refused(() -> new RemovalProposal(
                            SHIPPED,
                            CALENDAR,
                            RemovalGround.LOW_CONFIDENCE,
                            day("5/1/2026"),
                            day("13/1/2026"),
                            day("12/1/2026"))))
                    .isEqualTo(Reason.NO_TALK);
        }

        @Test
        @DisplayName("Đ.55.2b: quyết định trong 10 ngày làm việc, kéo dài không quá 15 ngày làm việc (qua Tết)")
        void tenAndFifteenToDecide() {
            last("23/2/2026", proposed("2/2/2026").decideBy(false));
            last("16/3/2026", proposed("2/2/2026").decideBy(true));
        }

        @Test
        @DisplayName("Đ.55.2b: từ 50% tổng số thành viên đồng ý; dưới 50% thì báo cáo cơ quan quản lý")
        void halfOfAllMembers() {
            assertThat(proposed("2/2/2026").vote(day("3/2/2026"), 10, 5).removed())
                    .isTrue();
            assertThat(proposed("2/2/2026").vote(day("3/2/2026"), 10, 4).removed())
                    .isFalse();
            assertThat(refused(() -> proposed("2/2/2026").vote(day("3/2/2026"), 3, 4)))
                    .isEqualTo(Reason.COUNT);
        }

        @Test
        @DisplayName("Từ 01/7/2026 chưa đối chiếu với Luật Viên chức 129/2025: không áp dụng cho đến khi được xác nhận")
        void notSinceTheNewLawUntilConfirmed() {
            assertThat(RemovalProposal.clock(SHIPPED, day("30/6/2026"), CALENDAR)
                            .due())
                    .isEqualTo(day("14/7/2026"));
            unconfirmed(() -> RemovalProposal.clock(SHIPPED, day("1/7/2026"), CALENDAR));
            Rules confirmed = ShippedBook.confirmed("removal.propose");
            last("15/7/2026", RemovalProposal.clock(confirmed, day("1/7/2026"), CALENDAR));
        }
    }

    @Nested
    @DisplayName("Thẩm quyền, biệt phái, chuyển đổi, chấm dứt hợp đồng (domain 4.4, 4.5)")
    class OfTransfers {
        private final Transfers transfers = new Transfers(SHIPPED, CALENDAR);

        @Test
        @DisplayName(
                "NĐ 234/2026 Đ.12: quản lý do nơi bổ nhiệm, không quản lý do đơn vị, biệt phái do nơi nhận, thôi việc do nơi cử")
        void whoDecides() {
            Regime law = law("1/9/2026");
            Subject manager = new Subject(SUBJECT, Group.VIEN_CHUC, true, true);
            Subject other = new Subject(SUBJECT, Group.VIEN_CHUC, false, true);
            assertThat(Decider.of(law, manager, false, Form.WARNING)).isEqualTo(Decider.APPOINTING_BODY);
            assertThat(Decider.of(law, other, false, Form.WARNING)).isEqualTo(Decider.UNIT);
            assertThat(Decider.of(law, other, true, Form.WARNING)).isEqualTo(Decider.HOST_WITH_SENDER);
            assertThat(Decider.of(law, other, true, Form.DISMISSAL)).isEqualTo(Decider.SENDER);
        }

        @Test
        @DisplayName("Luật Viên chức 2010 Đ.36: không biệt phái người đang mang thai, nuôi con dưới 36 tháng")
        void noSecondmentWithASmallChild() {
            assertThat(transfers.maySecond(true, null, day("1/3/2026"))).isFalse();
            assertThat(transfers.maySecond(false, null, day("1/3/2026"))).isTrue();
            assertThat(transfers.maySecond(false, day("2/3/2023"), day("1/3/2026")))
                    .isFalse();
            assertThat(transfers.maySecond(false, day("2/3/2023"), day("2/3/2026")))
                    .isTrue();
        }

        @Test
        @DisplayName(
                "Luật Viên chức 2010 Đ.36: biệt phái không quá 3 năm; từ 01/7/2026 chưa đối chiếu nên không áp dụng")
        void threeYearsAtMost() {
            last("30/6/2029", transfers.secondment(day("30/6/2026")));
            unconfirmed(() -> transfers.secondment(day("1/7/2026")));
        }

        @Test
        @DisplayName("Luật PCTN Đ.24–25: định kỳ chuyển đổi từ đủ 2 năm đến 5 năm")
        void rotationBetweenTwoAndFiveYears() {
            assertThat(transfers.mayRotate(day("15/3/2024"), day("14/3/2026"))).isFalse();
            assertThat(transfers.mayRotate(day("15/3/2024"), day("15/3/2026"))).isTrue();
            last("15/3/2029", transfers.rotation(day("15/3/2024")));
        }

        @Test
        @DisplayName("Luật Viên chức 2010 Đ.29.1a: hai năm liên tiếp không hoàn thành nhiệm vụ")
        void twoYearsInARowEndAContract() {
            assertThat(transfers.mayEndContract(1, day("30/6/2026"))).isFalse();
            assertThat(transfers.mayEndContract(2, day("30/6/2026"))).isTrue();
            unconfirmed(() -> transfers.mayEndContract(2, day("1/7/2026")));
        }
    }

    @Nested
    @DisplayName("Công khai và giải trình (Luật 10/2022 Điều 46–48; NĐ 59/2019 Điều 11–13)")
    class OfOpenness {
        private final Openness openness = new Openness(SHIPPED, CALENDAR);

        @Test
        @DisplayName(
                "Luật 10/2022 Đ.47.2: công khai trong 5 ngày làm việc kể từ ngày có văn bản (17/4/2024, qua Giỗ Tổ)")
        void disclosedInFiveWorkingDays() {
            last("25/4/2024", openness.disclose(day("17/4/2024")));
        }

        @Test
        @DisplayName("Luật 10/2022 Đ.48.1: ít nhất 20 ngày liên tục")
        void forTwentyDays() {
            assertThat(openness.disclosedUntil(day("1/6/2026"))).isEqualTo(day("20/6/2026"));
        }

        @Test
        @DisplayName("NĐ 59/2019: tiếp nhận 5 ngày làm việc, giải trình 15 ngày, gia hạn một lần 15 ngày")
        void acceptedExplainedExtended() {
            last("26/2/2026", openness.accept(day("12/2/2026")));
            last("16/6/2026", openness.explain(day("1/6/2026"), false));
            last("1/7/2026", openness.explain(day("1/6/2026"), true));
        }
    }

    @Nested
    @DisplayName("Khiếu nại (Luật Khiếu nại Điều 48, 50, 53; NĐ 155/2026)")
    class OfComplaints {
        private final Complaints complaints = new Complaints(SHIPPED, CALENDAR, Group.CONG_CHUC);

        @Test
        @DisplayName("NĐ 155/2026 Đ.11: thông báo đối thoại trước ít nhất 5 ngày, đối thoại vào ngày làm việc")
        void aDialogueIsAnnouncedFiveDaysBefore() {
            complaints.requireDialogue(day("3/8/2026"), day("10/8/2026"));
            complaints.requireDialogue(day("5/8/2026"), day("10/8/2026"));
            assertThat(refused(() -> complaints.requireDialogue(day("6/8/2026"), day("10/8/2026"))))
                    .isEqualTo(Reason.DIALOGUE);
            assertThat(refused(() -> complaints.requireDialogue(day("3/8/2026"), day("9/8/2026"))))
                    .isEqualTo(Reason.DAY_OFF);
        }

        @Test
        @DisplayName("Luật Khiếu nại: đối thoại trong thời hạn giải quyết; không còn kịp thông báo thì vẫn đối thoại")
        void aDialogueIsWithinTheTimeToSettle() {
            LocalDate accepted = day("1/7/2026");
            complaints.requireBeforeSettling(day("20/7/2026"), day("31/7/2026"), accepted, false);
            assertThat(refused(
                            () -> complaints.requireBeforeSettling(day("20/7/2026"), day("3/8/2026"), accepted, false)))
                    .isEqualTo(Reason.DIALOGUE_LATE);
            complaints.requireBeforeSettling(day("20/7/2026"), day("3/8/2026"), accepted, true);
            complaints.requireBeforeSettling(day("28/7/2026"), day("3/8/2026"), accepted, false);
        }

        @Test
        @DisplayName("Đ.48: lần đầu 15 ngày kể từ ngày nhận quyết định")
        void fifteenDaysForTheFirst() {
            last("16/6/2026", complaints.first(day("1/6/2026"), List.of()));
        }

        @Test
        @DisplayName("BLDS Đ.148.5: ngày cuối của người khiếu nại rơi vào Tết thì đến ngày làm việc kế tiếp")
        void aPersonsLastDayRollsOverTet() {
            last("23/2/2026", complaints.first(day("1/2/2026"), List.of()));
            last("13/2/2026", complaints.first(day("29/1/2026"), List.of()));
        }

        @Test
        @DisplayName("Đ.48: lần hai 10 ngày; buộc thôi việc 30 ngày")
        void tenOrThirtyForTheSecond() {
            last("11/6/2026", complaints.second(day("1/6/2026"), Form.WARNING, List.of()));
            last("1/7/2026", complaints.second(day("1/6/2026"), Form.DISMISSAL, List.of()));
        }

        @Test
        @DisplayName("Đ.48: thời gian ốm đau, thiên tai, đi công tác xa không tính vào thời hiệu")
        void obstaclesDoNotCount() {
            last("19/6/2026", complaints.first(day("1/6/2026"), List.of(stop(Kind.OBSTACLE, "3/6/2026", "5/6/2026"))));
            // The fifteenth day is a Saturday: the time goes on to Monday, and past it for whoever is ill that day.
            last("15/6/2026", complaints.first(day("29/5/2026"), List.of()));
            last(
                    "16/6/2026",
                    complaints.first(day("29/5/2026"), List.of(stop(Kind.OBSTACLE, "15/6/2026", "15/6/2026"))));
        }

        @Test
        @DisplayName("Đ.48: ai ốm trong những ngày cuối thì còn thời gian sau đó, dù ngày cuối rơi vào ngày nghỉ nào")
        void whoeverIsIllOnTheLastDaysHasTimeAfterThem() {
            for (LocalDate decided = day("1/1/2026"); decided.getYear() == 2026; decided = decided.plusDays(1)) {
                LocalDate due = complaints.first(decided, List.of()).due();
                Stop ill = new Stop(Kind.OBSTACLE, due.minusDays(3), due);
                assertThat(complaints.first(decided, List.of(ill)).due())
                        .as("decided on %s", decided)
                        .isAfter(due);
            }
        }

        @Test
        @DisplayName("Đ.48: khiếu nại quá thời hiệu được trả lời rõ: ngày cuối và căn cứ")
        void anAppealAfterTheDeadlineHasAClearAnswer() {
            Clock time = complaints.first(day("1/6/2026"), List.of());
            assertThat(complaints.file(time, day("16/6/2026"))).isEqualTo(new Filing.InTime(time));
            Filing late = complaints.file(time, day("17/6/2026"));
            assertThat(late).isEqualTo(new Filing.TooLate(time));
            assertThat(late.clock().due()).isEqualTo(day("16/6/2026"));
            assertThat(late.clock().rule().basis()).isEqualTo("Luật Khiếu nại, Điều 48");
        }

        @Test
        @DisplayName("Đ.50: thụ lý 10 ngày; NĐ 155/2026 Đ.10: từ 01/7/2026 là 7 ngày làm việc")
        void takenUpInTenDaysThenSevenWorkingDays() {
            last("10/7/2026", complaints.accept(day("30/6/2026")));
            last("10/7/2026", complaints.accept(day("1/7/2026")));
            last("13/7/2026", complaints.accept(day("2/7/2026")));
        }

        @Test
        @DisplayName("Đ.50: giải quyết 30 ngày, phức tạp 45 ngày")
        void settledInThirtyOrFortyFive() {
            last("31/7/2026", complaints.settle(day("1/7/2026"), false));
            last("15/8/2026", complaints.settle(day("1/7/2026"), true));
        }

        @Test
        @DisplayName("NĐ 155/2026 Đ.11: thông báo đối thoại trước ít nhất 5 ngày")
        void dialogueAnnouncedFiveDaysBefore() {
            assertThat(complaints.dialogueNotice(day("20/7/2026"))).isEqualTo(day("15/7/2026"));
        }

        @Test
        @DisplayName(
                "Đ.3.2: thời hiệu của viên chức chưa đối chiếu nên không ai bị từ chối vì quá hạn cho đến khi xác nhận")
        void forVienChucOnlyOnceConfirmed() {
            unconfirmed(() -> new Complaints(SHIPPED, CALENDAR, Group.VIEN_CHUC).first(day("1/6/2026"), List.of()));
            Rules confirmed = ShippedBook.confirmed("complaint.vienChuc");
            last("16/6/2026", new Complaints(confirmed, CALENDAR, Group.VIEN_CHUC).first(day("1/6/2026"), List.of()));
        }
    }

    @Nested
    @DisplayName("Tố cáo (Luật Tố cáo Điều 24, 29, 30)")
    class OfDenunciations {
        private final Denunciations denunciations = new Denunciations(SHIPPED, CALENDAR);

        @Test
        @DisplayName("Đ.24.1: xử lý ban đầu 7 ngày làm việc, nhiều địa điểm 10 ngày làm việc (12/02/2026, qua Tết)")
        void checkedInSevenWorkingDays() {
            last("2/3/2026", denunciations.check(day("12/2/2026"), false));
            last("5/3/2026", denunciations.check(day("12/2/2026"), true));
        }

        @Test
        @DisplayName("Đ.24.2: không thuộc thẩm quyền thì chuyển trong 5 ngày làm việc")
        void forwardedInFive() {
            last("26/2/2026", denunciations.forward(day("12/2/2026")));
        }

        @Test
        @DisplayName("Đ.29.3: thông báo cho người bị tố cáo trong 5 ngày làm việc từ khi thụ lý")
        void toldInFive() {
            last("26/8/2026", denunciations.tell(day("20/8/2026")));
        }

        @Test
        @DisplayName("Đ.30: giải quyết 30 ngày, gia hạn một lần 30 ngày, hai lần 60 ngày")
        void settledInThirtySixtyNinety() {
            last("31/7/2026", denunciations.settle(day("1/7/2026"), Difficulty.ORDINARY));
            last("30/8/2026", denunciations.settle(day("1/7/2026"), Difficulty.COMPLEX));
            last("29/9/2026", denunciations.settle(day("1/7/2026"), Difficulty.VERY_COMPLEX));
        }
    }

    @Nested
    @DisplayName("Quy định chưa xác nhận không tác động đến người")
    class Unverified {
        @Test
        @DisplayName("Thời hạn của công chức theo NĐ 172/2025 không áp dụng cho đến khi được xác nhận")
        void congChucWaitsForConfirmation() {
            LocalDate day = day("1/9/2026");
            unconfirmed(() -> TimeLimit.of(new Regime(SHIPPED, Group.CONG_CHUC, day), day, false, List.of(), CALENDAR));
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.");
            last(
                    "30/11/2026",
                    TimeLimit.of(new Regime(confirmed, Group.CONG_CHUC, day), day, false, List.of(), CALENDAR)
                            .clock());
        }

        @Test
        @DisplayName("NĐ 112/2020 Đ.28: Hội đồng kỷ luật công chức có 05 thành viên, kể cả người giữ chức vụ lãnh đạo")
        void aCouncilForCongChucHasFive() {
            for (boolean manager : List.of(true, false)) {
                Subject subject = new Subject(SUBJECT, Group.CONG_CHUC, manager, false);
                assertThat(SeatKind.of(new Regime(SHIPPED, Group.CONG_CHUC, day("30/6/2025")), subject))
                        .containsExactly(SeatKind.values());
            }
        }

        @Test
        @DisplayName("Thành phần Hội đồng công chức theo NĐ 172/2025 chưa đối chiếu: xác nhận rồi mới lập được")
        void theUnconfirmedCouncilIsNotGuessed() {
            Subject subject = new Subject(SUBJECT, Group.CONG_CHUC, false, false);
            unconfirmed(() -> SeatKind.of(new Regime(SHIPPED, Group.CONG_CHUC, day("1/7/2025")), subject));
            Rules confirmed = ShippedBook.confirmed("discipline.congChuc.");
            assertThat(SeatKind.of(new Regime(confirmed, Group.CONG_CHUC, day("1/7/2025")), subject))
                    .hasSize(5);
        }

        @Test
        @DisplayName("Công chức, viên chức: không bước thông thường nào cần quy định mà sổ không có")
        void noUsualStepNeedsWhatTheBookHasNot() {
            for (Group group : Group.values()) {
                for (String on : List.of("20/9/2020", "17/4/2024", "30/6/2025", "1/7/2025", "1/7/2026", "28/11/2026")) {
                    Regime law = new Regime(SHIPPED, group, day(on));
                    assertThat(law.missing(true)).as("%s %s", group, on).isEmpty();
                    assertThat(law.missing(false)).as("%s %s", group, on).isEmpty();
                }
            }
        }

        @Test
        @DisplayName("Quy định còn thiếu thì nêu tên, cho ngày nào")
        void whatTheBookHasNotIsNamed() {
            LocalDate day = day("28/11/2026");
            Rules without = (code, on) -> code.endsWith("council.members") ? Optional.empty() : SHIPPED.on(code, on);
            assertThat(new Regime(without, Group.CONG_CHUC, day).missing(false))
                    .containsExactly(new Missing("discipline.congChuc.council.members", day));
            assertThat(new Regime(without, Group.CONG_CHUC, day).missing(true)).isEmpty();
        }

        @Test
        @DisplayName("Quy định mà chương trình hỏi đến khi giải quyết đều được nêu trước, trừ việc hiếm gặp")
        void whatStepsAskForIsForeseen() throws Exception {
            Set<String> seldom = Set.of(
                    "reminder",
                    "transition",
                    "decider",
                    "court",
                    "party",
                    "rectify",
                    "skip.review",
                    "skip.both",
                    "limitation.none",
                    "serving",
                    "oneForm",
                    "grounds");
            Pattern asked =
                    Pattern.compile("(?:course\\(\\)|law\\(\\)|law|regime)\\s*\\.(?:binding|clock)\\(\"([a-zA-Z.]+)\"");
            Rules none = (code, on) -> Optional.empty();
            List<String> named = new Regime(none, Group.CONG_CHUC, day("28/11/2026"))
                    .missing(false).stream()
                            .map(one -> one.code().replace("discipline.congChuc.", ""))
                            .toList();
            try (Stream<Path> files = Files.list(Path.of("src/main/java/damlam/procedure"))) {
                List<String> names = files.map(DueProcessTest::text)
                        .flatMap(text -> asked.matcher(text).results())
                        .map(found -> found.group(1))
                        .filter(name -> !seldom.contains(name))
                        .distinct()
                        .toList();
                assertThat(names).hasSizeGreaterThan(8);
                assertThat(named).containsAll(names);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
