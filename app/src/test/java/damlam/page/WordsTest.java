package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words VI = Words.in(Locale.of("vi"));
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Instant MORNING = Instant.parse("2024-05-16T02:40:00Z");

    @Test
    void whoAsksForAnotherLanguageGetsVietnamese() {
        assertThat(Words.in(Locale.FRENCH)).isSameAs(VI);
    }

    @Test
    void aDayIsWrittenDayFirst() {
        LocalDate day = LocalDate.of(2024, 5, 16);

        assertThat(VI.date(day)).isEqualTo("16/05/2024");
        assertThat(VI.weekday(day)).isEqualTo("Thứ Năm, 16/05/2024");
        assertThat(EN.date(day)).isEqualTo("16 May 2024");
    }

    @Test
    void anInstantIsToldInVietnamsTime() {
        assertThat(VI.moment(MORNING)).isEqualTo("16/05, 09:40");
        assertThat(VI.momentWithYear(MORNING)).isEqualTo("09:40, 16/05/2024");
        assertThat(VI.date(Instant.parse("2024-05-16T17:00:00Z"))).isEqualTo("17/05/2024");
        assertThat(EN.moment(MORNING)).isEqualTo("16 May, 09:40");
    }

    @Test
    void figuresHaveTheMarksOfTheirLanguage() {
        assertThat(VI.number(1581)).isEqualTo("1.581");
        assertThat(VI.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(VI.share(1432, 1581)).isEqualTo("1.432/1.581");
        assertThat(VI.percent(68, 72)).isEqualTo("94,4%");
        assertThat(VI.percent(4, 64)).isEqualTo("6,3%");
        assertThat(VI.percent(3, 3)).isEqualTo("100%");
        assertThat(VI.percent(0, 0)).isEqualTo("–");
        assertThat(EN.number(1234.5, 1)).isEqualTo("1,234.5");
        assertThat(EN.percent(68, 72)).isEqualTo("94.4%");
    }

    @Test
    void aWorkingDayHasEightHoursAndACalendarDay24() {
        long ms = Duration.ofHours(35).toMillis();

        assertThat(VI.working(ms)).isEqualTo("4 ngày 3 giờ làm việc");
        assertThat(VI.calendarLength(ms)).isEqualTo("1 ngày 11 giờ");
        assertThat(EN.working(ms)).isEqualTo("4 days 3 hours of working time");
    }

    @Test
    void aStretchOfTimeHasItsTwoLargestUnitsAndIsNeverRoundedUp() {
        assertThat(VI.length(minutes(155))).isEqualTo("2 giờ 35 phút");
        assertThat(VI.length(minutes(8 * 60 - 1) + 59_999)).isEqualTo("7 giờ 59 phút");
        assertThat(VI.length(minutes(8 * 60))).isEqualTo("1 ngày");
        assertThat(VI.length(minutes(5))).isEqualTo("5 phút");
        assertThat(VI.length(59_999)).isEqualTo("dưới 1 phút");
        assertThat(EN.length(minutes(9 * 60))).isEqualTo("1 day 1 hour");
        assertThatThrownBy(() -> VI.length(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftBecomesLateOnceItIsPast() {
        assertThat(VI.left(minutes(60))).isEqualTo("còn 1 giờ");
        assertThat(VI.left(-minutes(60))).isEqualTo("trễ 1 giờ");
        assertThat(VI.left(0)).as("after the last working hour of the last day").isEqualTo("đến hạn");
        assertThat(VI.left(-1)).as("before the first working hour after it").isEqualTo("vừa quá hạn");
        assertThat(VI.leftInBrief(-minutes(60 * 25))).isEqualTo("trễ 3 ngày");
    }

    @Test
    void behindAClockStandSinceWhenAndCalendarTime() {
        Held held = new Held(MORNING, minutes(60), Duration.ofHours(92).toMillis());

        assertThat(VI.since(held)).isEqualTo("từ 16/05, 09:40; theo lịch 3 ngày 20 giờ");
    }

    @Test
    void whatFillsASentenceWithMarksIsEscapedUnlessItIsAPieceOfATemplate() {
        Content link = output -> output.writeContent("<a href=\"/cases\">6</a>");

        assertThat(html(RichWords.of(format("<b>{0}</b> {1}; {2} of {3}"), link, "<i>\"'&", 1581, null)))
                .isEqualTo("<b><a href=\"/cases\">6</a></b> &lt;i&gt;&#34;&#39;&amp;; 1,581 of null");
    }

    private static java.text.MessageFormat format(String pattern) {
        return new java.text.MessageFormat(pattern, Locale.ENGLISH);
    }

    private static String html(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    private static long minutes(long count) {
        return Duration.ofMinutes(count).toMillis();
    }
}
