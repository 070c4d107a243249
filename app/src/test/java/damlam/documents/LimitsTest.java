package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clerk's clocks on the working calendar, each with its rule.
class LimitsTest {
    private static final Limits LIMITS = new Limits("");

    @Test
    void whatTheOfficeDecidesGoesFirstFromItsDay(@TempDir Path rules) throws IOException {
        Files.writeString(rules.resolve("limits.csv"), """
                act,channel,urgency,working_days,until,in_force_from,in_force_until,certainty,source
                ISSUE,PAPER,NORMAL,3,DAY,2026-01-01,,FOUND,Quy chế công tác văn thư của Sở
                ISSUE,GIAY,NORMAL,3,DAY,2026-01-01,,FOUND,Quy chế
                ISSUE,PAPER,NORMAL,1,DAY,2027-01-01,,FOUND,
                """);
        Limits limits = new Limits(rules.toString());
        Arrival paper = new Arrival(Channel.PAPER, Urgency.NORMAL, null);
        assertThat(limits.of(LimitRule.Act.ISSUE, paper, LocalDate.of(2025, 12, 31)))
                .isEqualTo(LIMITS.of(LimitRule.Act.ISSUE, paper, LocalDate.of(2025, 12, 31)));
        Limit own = limits.of(LimitRule.Act.ISSUE, paper, LocalDate.of(2026, 11, 23))
                .orElseThrow();
        assertThat(own.on()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(own.source()).isEqualTo("Quy chế công tác văn thư của Sở");
        assertThat(limits.faults()).hasSize(2);
        assertThat(limits.faults().getFirst()).contains("limits.csv, 3", "GIAY");
        assertThat(limits.faults().getLast()).contains("limits.csv, 4", "source");
        assertThat(limits.rules()).hasSize(LIMITS.rules().size() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUE,PAPER,NORMAL,2024-04-17,2024-04-19,DAY", // 18/4 was the Hùng Kings' day
        "ISSUE,PAPER,URGENT,2024-04-17,2024-04-17,AT_ONCE",
        "ISSUE,ELECTRONIC,NORMAL,2024-04-17,2024-04-19,MORNING",
        "ISSUE,PAPER,NORMAL,2024-04-26,2024-05-02,DAY", // 29/4 was swapped, 30/4 and 1/5 off
        "ISSUE,PAPER,NORMAL,2025-04-25,2025-04-26,DAY", // a Saturday swapped in
        "ISSUE,PAPER,NORMAL,2026-11-28,2026-11-30,DAY", // signed on a Saturday: the next working day is Monday
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
        Limit limit = LIMITS.of(act, new Arrival(channel, urgency, from), from).orElseThrow();
        assertThat(limit.on()).isEqualTo(last);
        assertThat(limit.until()).isEqualTo(until);
        assertThat(limit.source()).contains("Điều");
    }

    @ParameterizedTest
    @CsvSource({"11:29,false", "11:30,true"})
    void aMorningEndsWithItsWorkingHours(String at, boolean late) {
        Limit limit = LIMITS.of(
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
        assertThat(LIMITS.of(act, new Arrival(channel, Urgency.NORMAL, from), from))
                .isEmpty();
    }
}
