package damlam.desk.web;

import damlam.org.ToDo;
import damlam.page.DelegatedMatters;
import damlam.page.Held;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk of one person, ready to show.
///
/// @param tasks what they have to do, `count` of it in all, `late` of it late
/// @param followed what another has to do, and they could do in the other's place; `following` of it in all
/// @param longestMs working time since the oldest of it came
/// @param waits whom they wait for, `waiting` cases in all
/// @param toRead documents to confirm; `toPass` those to pass on to their people
/// @param follows whether they follow the whole body
/// @param unsettled what came in and is not settled, for those who follow it; null for others and where all is
/// @param duties what waits for them and is no case, one row for each kind, what is due first first
/// @param notices what there is to know
/// @param meetings to which they go, the next one first
/// @param given the password that another set for them, until they say that they know, else the post that another gave
/// them, until somebody confirms it; null where there is none
/// @param refused what another gave them and somebody lately said is not so
/// @param delegated what was delegated to them, or ended early, and they have not read
/// @param pressing the duty that is due before any case in hand; null where none is
/// @param also where a case is late, and so comes first: the duty that is due before the next one; null where none is
/// @param nearest the next day of what is in hand, where no duty comes before; null where none has one to come
public record DeskView(
        LocalDate today,
        List<TaskLine> tasks,
        int count,
        int late,
        long longestMs,
        boolean byDue,
        List<TaskLine> followed,
        int following,
        List<ReadLine> toRead,
        List<ReadLine> toPass,
        List<WaitLine> waits,
        int waiting,
        boolean follows,
        @Nullable Unsettled unsettled,
        List<DutyRow> duties,
        List<DutyLine> notices,
        List<Meeting> meetings,
        @Nullable Given given,
        List<Refused> refused,
        List<Delegated> delegated,

        @Nullable DutyLine pressing,
        @Nullable DutyLine also,
        @Nullable LocalDate nearest) {

    /// A meeting, said without what it is about, which others see over the shoulder.
    ///
    /// @param hour null, and `place` empty, where nobody said so
    public record Meeting(
            String href, LocalDate day, @Nullable LocalTime hour, String place) {
        /// The message that says when, and where if that is known.
        public String key(LocalDate today) {
            return "desk.meeting" + (hour == null ? ".day" : "") + (day.equals(today) ? ".today" : "");
        }
    }

    /// @param post the title of the post that was given; null for a password
    /// @param shut whether what is sealed is closed to them meanwhile
    public record Given(@Nullable String post, String by, Instant at, boolean shut) {}

    /// @param post the title of the post and its unit; empty for a password
    /// @param then what follows, as messages name it
    public record Refused(String post, String by, Instant at, String then) {}

    /// @param dated the day of its paper; null where the ground says it
    /// @param ended how it ended before its last day, as messages name it; null where it did not
    /// @param takenAt when it was taken back; null where it was not
    public record Delegated(
            long id,
            String from,
            String unit,
            LocalDate starts,
            LocalDate last,
            DelegatedMatters matters,
            String ground,
            @Nullable LocalDate dated,
            @Nullable String ended,
            @Nullable Instant takenAt) {}

    /// @param oldestMs working time since the oldest came in
    public record Unsettled(int count, long oldestMs) {}

    /// @param id what the line is called on the page; its messages are `desk.<id>` and, for a duty, `desk.duty.<id>`
    public record DutyLine(String id, String href, ToDo toDo) {
        public boolean late(LocalDate today) {
            LocalDate nearest = toDo.nearest();
            return nearest != null && today.isAfter(nearest);
        }
    }

    /// @param leftMs until the nearest last day ends; null where there is none
    /// @param mark set where it is late or due soon
    public record DutyRow(
            DutyLine line, @Nullable Long leftMs, @Nullable Mark mark) {}

    /// How many things the duties are in all.
    public int owed() {
        return duties.stream().mapToInt(row -> row.line().toDo().count()).sum();
    }

    /// @param act message of what is to be done; `state` of how the case stands
    /// @param first whether it is the main action of the page
    /// @param note what stands under the title; null where nothing does
    /// @param whose in whose place they act, or who has to act instead; null for what is simply theirs
    /// @param dueMark set where it is late or due soon
    /// @param leftMs until its last day ends; null for standing work, and once the result was handed in on time
    public record TaskLine(
            String act,
            boolean first,
            String href,
            String title,
            @Nullable Note note,
            @Nullable Note whose,
            String from,
            Mark mark,
            String state,
            Held held,
            Due due,
            @Nullable Mark dueMark,
            @Nullable Long leftMs,
            boolean handedInOnTime) {
        /// By the last day, what has none last, and of one day the oldest first; or the oldest first throughout.
        static Comparator<TaskLine> order(boolean byDue) {
            Comparator<TaskLine> oldest =
                    Comparator.comparing(line -> line.held().since());
            return byDue
                    ? Comparator.comparing(
                                    (TaskLine line) -> line.handedInOnTime()
                                            ? null
                                            : line.due().day(),
                                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                            .thenComparing(oldest)
                    : oldest;
        }

        /// The same, as the main action of the page.
        TaskLine main() {
            return new TaskLine(
                    act, true, href, title, note, whose, from, mark, state, held, due, dueMark, leftMs, handedInOnTime);
        }
    }

    /// @param key message into which `words` are put, or the day where there is one
    public record Note(String key, String words, @Nullable LocalDate day) {
        Note(String key, String words) {
            this(key, words, null);
        }

        Note(String key, LocalDate day) {
            this(key, "", day);
        }

        public String said(Words in) {
            return in.say(key, day == null ? words : in.date(day));
        }
    }

    public record ReadLine(String number, String subject, String href, Instant since, boolean again) {}

    /// @param why message of what is waited for
    /// @param whose for whom this person would act, where another holds it; null for what is their own
    public record WaitLine(
            String who,
            String title,
            String href,
            String why,
            @Nullable Note whose,
            Held held) {}
}
