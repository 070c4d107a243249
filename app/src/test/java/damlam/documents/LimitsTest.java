package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clerk's clocks on the working calendar, each with its rule.
class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        "ISSUE,PAPER,NORMAL,2024-04-17,2024-04-19,DAY", // 18/4 was the Hùng Kings' day
        "ISSUE,PAPER,URGENT,2024-04-17,2024-04-17,AT_ONCE",
        "ISSUE,ELECTRONIC,NORMAL,2024-04-17,2024-04-19,MORNING",
        "ISSUE,PAPER,NORMAL,2024-04-26,2024-05-02,DAY", // 29/4 was swapped, 30/4 and 1/5 off
        "ISSUE,PAPER,NORMAL,2025-04-25,2025-04-26,DAY", // a Saturday swapped in
        "REGISTER,PAPER,NORMAL,2024-04-20,2024-04-23,DAY", // came on a Saturday: taken up on Monday
        "SUBMIT,PAPER,NORMAL,2024-04-17,2024-04-19,DAY",
        "SUBMIT,ELECTRONIC,FLASH,2024-04-17,2024-04-17,AT_ONCE",
        "RECEIPT,ELECTRONIC,NORMAL,2024-04-17,2024-04-17,DAY"
    })
    void theLastDayFollowsTheCalendar(
            LimitRule.Act act,
            Channel channel,
            Urgency urgency,
            LocalDate from,
            LocalDate last,
            LimitRule.Until until) {
        Limit limit = Limits.of(act, new Arrival(channel, urgency, from), from).orElseThrow();
        assertThat(limit.on()).isEqualTo(last);
        assertThat(limit.until()).isEqualTo(until);
        assertThat(limit.source()).contains("Điều");
    }

    @ParameterizedTest
    @CsvSource({"11:29,false", "11:30,true"})
    void aMorningEndsWithItsWorkingHours(String at, boolean late) {
        Limit limit = Limits.of(
                        LimitRule.Act.ISSUE,
                        new Arrival(Channel.ELECTRONIC, Urgency.NORMAL, null),
                        LocalDate.of(2024, 4, 17))
                .orElseThrow();
        ZonedDateTime now = ZonedDateTime.parse("2024-04-19T" + at + ":00+07:00");
        assertThat(limit.late(now.toInstant(), WorkCalendar.vietnam())).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"RECEIPT,PAPER,2024-04-17", "ISSUE,PAPER,2019-01-02"})
    void whereNoRuleLimitsItNothingIsMadeUp(LimitRule.Act act, Channel channel, LocalDate from) {
        assertThat(Limits.of(act, new Arrival(channel, Urgency.NORMAL, from), from))
                .isEmpty();
    }
}
