package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Deadlines and periods in the words of one requirement. Dates that only belong to a citation or
/// to a window of data are left alone: a day counts when a word such as "trước" or "chậm nhất"
/// leads to it.
final class Terms {
    private static final String HOUR = "\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{2})?(?: ?phut)?";
    private static final String CLOCK = "(?:" + HOUR + ",? ?(?:sang|chieu|toi)?,? ?)?";
    private static final String LEAD =
            "(?:truoc(?: het)?|cham nhat|muon nhat|khong (?:qua|muon hon|cham hon)|den het|het"
                    + "|(?:han|thoi han|thoi gian)(?: cuoi(?: cung)?)?(?: hoan thanh| thuc hien| bao cao| nop| gui| tra loi| nhan| xu ly| giai quyet){0,3}|xong)";
    private static final String LINK = "(?:,? ?:? ?(?:la|vao|den|trong|truoc|het|den het|trong vong|cuoi|ngay)(?= ))?";
    private static final String LEADING = "(?<![\\p{L}])" + LEAD + LINK + LINK + LINK + "[ :]{1,3}" + CLOCK;
    private static final String DAY =
            "(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?(\\d{4}|\\d{2})| nam (\\d{4}))?(?![\\d/])"
                    + "|ngay (\\d{1,2}) thang (\\d{1,2})(?:,? nam (\\d{4})| ?[/.-] ?(\\d{4}))?";
    private static final String LONGER = "thang (\\d{1,2})(?:,? nam (\\d{4})| ?[/.-] ?(\\d{4}))?(?![\\d])"
            + "|quy ([il1]v|[ilh]{1,3}|[1-4])(?:,? nam (\\d{4})| ?[/.-] ?(\\d{4}))?(?![\\p{L}\\d])"
            + "|(?:6|sau) thang (dau|cuoi) nam(?: (\\d{4}))?"
            + "|nam (\\d{4})(?! ?[-\u2013] ?\\d)";

    private static final Pattern ON_DAY = Pattern.compile(LEADING + "(?:" + DAY + ")");
    private static final Pattern GIVEN_ON = Pattern.compile(
            "(?:hoan thanh|xong|bao cao|gui|nop|trinh|cong bo|ban hanh)[^.;]{0,80}? (?:vao|trong) ngay (?:"
                    + DAY.replace("(?:ngay )?(\\d", "(\\d") + ")");
    private static final Pattern IN_LONGER = Pattern.compile("(?<![\\p{L}])(?:" + LEAD + LINK + LINK + LINK
            + "|trong(?: nam)?|hoan thanh(?: vao| trong)?|vao|(?<!thang )cuoi)[ :]{1,3}(?:cuoi )?(?:" + LONGER + ")");
    private static final Pattern INCOMPLETE = Pattern.compile(LEADING + "ngay (\\d{1,3})(?![\\d/-]|[.]\\d| thang)|"
            + LEADING + "(?:thu (?:hai|ba|tu|nam|sau|bay)|tuan|giua|dau) [^.;,]{0,40}");

    private static final String OFTEN =
            "(?:hang|moi|tung|theo) (?:ngay|tuan|thang|quy|nam)(?! (?:dinh|che|hoach|mo|trinh|luat|pham|dong|uoc|hoc|tuoi))";
    private static final String RULE_DAY =
            "(?:(?:ngay|mung) \\d{1,2}(?: ?/ ?\\d{1,2}| thang \\d{1,2})?|\\d{1,2} ?/ ?\\d{1,2})(?:(?:,| va) (?:ngay )?\\d{1,2}(?: ?/ ?\\d{1,2}| thang \\d{1,2})?){0,3}|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|ngay cuoi(?: cung)?|ngay lam viec (?:dau tien|cuoi cung)";
    private static final String RULE_OF = "(?:,? (?:cua |trong )?(?:" + OFTEN
            + "|thang (?:cuoi|dau)(?: cua| cung cua)?(?: moi| hang| tung)? quy|thang (?:sau|ke tiep|tiep theo|lien ke)(?: lien ke)?|thang bao cao|quy bao cao|ky bao cao|thang dau quy sau))";
    private static final Pattern RECURRING = Pattern.compile(
            "(?<![\\p{L}])(?:(?:truoc|cham nhat|muon nhat|vao|khong qua|den)" + LINK + LINK + " " + "(?:" + CLOCK
                    + "(?:" + RULE_DAY + "|\\d{1,2})|" + HOUR + ")|(?:" + RULE_DAY + "))" + RULE_OF + "{1,2}");
    private static final Pattern PERIODIC = Pattern.compile("(?<![\\p{L}])dinh ky(?![\\p{L}])");
    private static final Pattern RULE_ALONE = Pattern.compile("(?<![\\p{L}])(?:truoc|cham nhat|muon nhat)" + LINK + LINK
            + " (?:" + CLOCK + "(?:ngay \\d{1,2}(?![\\d/-]|[.]\\d| thang)|thu (?:hai|ba|tu|nam|sau|bay))|" + HOUR
            + "(?!\\d| ?phut|,? ngay|,? thu))");

    private static final Pattern WITHIN = Pattern.compile(
            "(?<![\\p{L}])(?:trong(?: thoi han| vong| thoi gian)?|thoi han|cham nhat(?: la| sau| trong)?|khong qua|sau|toi da)"
                    + "(?: toi da| cham nhat| khong qua| la| vong| thoi han| sau){0,2}:? "
                    + "(\\d{1,3})(?: ?\\([^()]{1,30}\\))? (ngay lam viec|ngay|tuan|thang|gio|h)(?! (?:dau|cuoi|gan|qua|vua|truoc|\\d))"
                    + "(?: lam viec)?(?:,? ?(?:ke tu|tinh tu|tu|sau) ([^,;.:()]{2,160}))?");

    /// A cell of a table of tasks says its day without a word that leads to it.
    private static final Pattern BARE_DAY = Pattern.compile("^(?:" + DAY + ")");

    private static final Pattern BARE_LONGER = Pattern.compile("^(?:trong )?(?:" + LONGER + ")");
    private static final Pattern ALWAYS =
            Pattern.compile("(?:thuong xuyen|lien tuc|theo (?:ke hoach|quy dinh|yeu cau)|hang ngay).*");

    private final MappedText text;
    private final StringBuilder left;
    private final @Nullable LocalDate issued;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// Something that the words say, and where.
    private record Hit(
            int start,
            int end,
            @Nullable LocalDate day,
            Deadline.@Nullable Within within,
            @Nullable Period period,
            boolean rule) {}

    /// @param unclear what is said there and is no day; null where a day was read
    record Doubt(Notice.Code code, Span span, @Nullable Unclear unclear) {}

    record Found(Term term, List<Doubt> doubts) {}

    private Terms(MappedText text, @Nullable LocalDate issued) {
        this.text = text;
        this.left = new StringBuilder(text.folded());
        this.issued = issued;
    }

    /// @param issued the day of the dispatch, from which a date without a year is completed
    static Found read(MappedText text, @Nullable LocalDate issued) {
        Terms terms = new Terms(text, issued);
        terms.readRecurring();
        terms.readWithin();
        terms.readDays();
        terms.readPeriods();
        return new Found(terms.term(), terms.doubts);
    }

    /// As [#read], of a cell in the column of deadlines: what is no day and no period there is unclear.
    static Found readCell(MappedText cell, @Nullable LocalDate issued) {
        Terms terms = new Terms(cell, issued);
        terms.readRecurring();
        terms.readWithin();
        terms.readDay(BARE_DAY);
        Matcher longer = BARE_LONGER.matcher(terms.left);
        if (longer.find()) {
            terms.addLonger(longer);
        }
        terms.readDays();
        terms.readPeriods();
        boolean silent = terms.hits.isEmpty() && terms.doubts.isEmpty() && !cell.text.isBlank();
        if (silent && !ALWAYS.matcher(cell.folded()).matches()) {
            terms.unclear(Unclear.Why.INCOMPLETE, 0, cell.text.length());
        }
        return new Found(terms.term(), terms.doubts);
    }

    private void readRecurring() {
        Matcher matcher = RECURRING.matcher(left.toString());
        while (matcher.find()) {
            @Nullable Period period = Often.in(matcher.group());
            hit(matcher.start(), matcher.end(), null, null, period, true);
        }
    }

    private void readWithin() {
        Matcher matcher = WITHIN.matcher(left.toString());
        while (matcher.find()) {
            int count = Integer.parseInt(matcher.group(1));
            String unit = matcher.group(2);
            String from = matcher.group(3) == null ? null : from(matcher);
            if ((from == null && matcher.group().startsWith("sau ")) || count == 0) {
                continue;
            }
            if (unit.startsWith("ngay") || unit.equals("tuan")) {
                boolean working = matcher.group().contains(" lam viec");
                int days = unit.equals("tuan") ? 7 * count : count;
                hit(matcher.start(), matcher.end(), null, new Deadline.Within(days, working, from), null, false);
            } else {
                unclear(Unclear.Why.OTHER_MEASURE, matcher.start(), matcher.end());
            }
        }
    }

    private String from(Matcher matcher) {
        String from = text.text.substring(matcher.start(3), matcher.end(3)).strip();
        int duty = Folding.fold(from).indexOf(" phai ");
        return (duty < 0 ? from : from.substring(0, duty)).replaceFirst("/$", "");
    }

    private void readDays() {
        readDay(ON_DAY);
        readDay(GIVEN_ON);
        Matcher longer = IN_LONGER.matcher(left.toString());
        while (longer.find()) {
            addLonger(longer);
        }
        if (Often.anyIn(left.toString()) || hits.stream().anyMatch(hit -> hit.period() != null)) {
            Matcher rule = RULE_ALONE.matcher(left.toString());
            while (rule.find()) {
                hit(rule.start(), rule.end(), null, null, null, true);
            }
        }
        Matcher incomplete = INCOMPLETE.matcher(left.toString());
        while (incomplete.find()) {
            unclear(Unclear.Why.INCOMPLETE, incomplete.start(), incomplete.end());
        }
    }

    private void readDay(Pattern pattern) {
        Matcher m = pattern.matcher(left.toString());
        while (m.find()) {
            boolean figures = m.group(1) != null;
            int day = Days.number(figures ? m.group(1) : m.group(5));
            int month = Days.number(figures ? m.group(2) : m.group(6));
            int year = year(figures ? m.group(3) : m.group(7), figures ? m.group(4) : m.group(8));
            LocalDate date = year > 0 ? Days.of(day, month, year) : next(day, month);
            addDay(date, year > 0, m.start(), m.end());
        }
    }

    /// @param dated whether the words name the year
    private void addDay(@Nullable LocalDate date, boolean dated, int start, int end) {
        if (date == null) {
            boolean known = dated || issued != null;
            unclear(known ? Unclear.Why.NO_SUCH_DAY : Unclear.Why.INCOMPLETE, start, end);
            return;
        }
        if (issued != null && date.isBefore(issued)) {
            doubts.add(new Doubt(Notice.Code.DEADLINE_PAST, text.span(start, end), null));
        }
        hit(start, end, date, null, null, false);
    }

    private @Nullable LocalDate next(int day, int month) {
        if (issued == null) {
            return null;
        }
        LocalDate thisYear = Days.of(day, month, issued.getYear());
        boolean past = thisYear != null && thisYear.isBefore(issued);
        return past ? Days.of(day, month, issued.getYear() + 1) : thisYear;
    }

    private void addLonger(Matcher m) {
        boolean before = m.group().startsWith("truoc") && !m.group().contains("het");
        int year = m.group(1) != null
                ? year(m.group(2), m.group(3))
                : m.group(4) != null ? year(m.group(5), m.group(6)) : year(m.group(8), m.group(9));
        LocalDate end;
        if (m.group(1) != null) {
            end = monthEnd(Days.number(m.group(1)), year, before ? 1 : 0);
        } else if (m.group(4) != null) {
            end = monthEnd(3 * Days.quarter(m.group(4)), year, before ? 3 : 0);
        } else if (m.group(7) != null) {
            end = monthEnd(m.group(7).equals("dau") ? 6 : 12, year, before ? 6 : 0);
        } else {
            end = Days.endOfMonth(12, Days.number(m.group(9)) - (before ? 1 : 0));
        }
        boolean strong = !m.group().startsWith("trong") && !m.group().startsWith("vao");
        if (end != null && issued != null && end.isBefore(issued) && !strong) {
            return; // what was done in a month that is over
        }
        addDay(end, year > 0, m.start(), m.end());
    }

    /// @param monthsBack how long the month, quarter or half-year is that the end must lie before, else 0
    private @Nullable LocalDate monthEnd(int month, int year, int monthsBack) {
        if (month < 1 || month > 12 || (year < 0 && issued == null)) {
            return null;
        }
        LocalDate end = Days.endOfMonth(month, year > 0 || issued == null ? year : issued.getYear());
        if (end != null && year < 0 && issued != null && end.isBefore(issued)) {
            end = end.plusYears(1);
        }
        if (end == null) {
            return null;
        }
        LocalDate earlier = end.withDayOfMonth(1).minusMonths(monthsBack);
        return earlier.withDayOfMonth(earlier.lengthOfMonth());
    }

    private static int year(@Nullable String first, @Nullable String second) {
        String year = first == null ? second : first;
        int number = year == null ? -1 : Days.number(year);
        return number >= 0 && number < 100 ? 2000 + number : number;
    }

    private void readPeriods() {
        String rest = left.toString();
        for (Often.Hit often : Often.all(rest)) {
            if (Words.PERIODIC_NOUNS.endsAt(rest, often.start())) {
                continue;
            }
            if (often.period() == null) {
                unclear(Unclear.Why.OTHER_PERIOD, often.start(), often.end());
            } else {
                hit(often.start(), often.end(), null, null, often.period(), often.period() == Period.DAILY);
            }
        }
        Matcher periodic = PERIODIC.matcher(text.folded());
        while (periodic.find()) {
            if (!saysHowOften(periodic.start())) {
                hits.add(new Hit(periodic.start(), periodic.end(), null, null, Period.UNSTATED, false));
            }
        }
    }

    private boolean saysHowOften(int at) {
        int from = Math.max(text.folded().lastIndexOf(". ", at), 0);
        int stop = text.folded().indexOf(". ", at);
        int to = stop < 0 ? text.folded().length() : stop;
        return hits.stream().anyMatch(hit -> hit.period() != null && hit.start() >= from && hit.start() <= to)
                || doubts.stream().anyMatch(doubt -> doubt.code() == Notice.Code.PERIOD_UNCLEAR);
    }

    private void hit(
            int start,
            int end,
            @Nullable LocalDate day,
            Deadline.@Nullable Within within,
            @Nullable Period period,
            boolean rule) {
        hits.add(new Hit(start, end, day, within, period, rule));
        blank(start, end);
    }

    private void unclear(Unclear.Why why, int start, int end) {
        Notice.Code code = why == Unclear.Why.OTHER_PERIOD ? Notice.Code.PERIOD_UNCLEAR : Notice.Code.DEADLINE_UNCLEAR;
        String words = text.text.substring(start, end).strip();
        doubts.add(new Doubt(code, text.span(start, end), new Unclear(words, why)));
        blank(start, end);
    }

    /// What was understood is not to be read twice.
    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            left.setCharAt(i, '_');
        }
    }

    private Term term() {
        hits.sort(Comparator.comparingInt(Hit::start));
        Deadline.@Nullable Within within = null;
        @Nullable LocalDate day = null;
        @Nullable Period period = null;
        @Nullable String rule = null;
        List<Span> words = new ArrayList<>();
        for (Hit hit : hits) {
            within = within == null ? hit.within() : within;
            day = day == null ? hit.day() : day;
            period = period == null ? hit.period() : period;
            rule = rule == null && hit.rule() ? text.text.substring(hit.start(), hit.end()) : rule;
            words.add(text.span(hit.start(), hit.end()));
        }
        Deadline deadline = day != null ? new Deadline.On(day) : within != null ? within : new Deadline.Unstated();
        return new Term(deadline, within, period, rule, words, unclear());
    }

    private List<Unclear> unclear() {
        return doubts.stream()
                .sorted(Comparator.comparingInt(doubt -> doubt.span().start()))
                .map(Doubt::unclear)
                .filter(Objects::nonNull)
                .toList();
    }
}
