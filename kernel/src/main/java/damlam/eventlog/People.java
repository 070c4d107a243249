package damlam.eventlog;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// When people belonged to which unit, and when they were away. Both may be unknown for some or all of them.
public final class People {
    /// A person's time in a unit, or away.
    ///
    /// @param person number of the person
    /// @param unit number of the unit; -1 for an absence
    /// @param role what the person is there; empty if not known, and for an absence
    /// @param fromMs first instant
    /// @param untilMs end, exclusive; [Long#MAX_VALUE] if it goes on
    record Span(int person, int unit, String role, long fromMs, long untilMs) {
        Span {
            if (person < 0 || untilMs < fromMs) {
                throw new IllegalArgumentException(
                        "not a span of a person: %d, [%d, %d)".formatted(person, fromMs, untilMs));
            }
        }
    }

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::person).thenComparingLong(Span::fromMs);

    private final Spans appointments;
    private final Spans absences;
    private final List<String> roles;
    /// By appointment the number of its role.
    private final int[] role;

    People(List<Span> appointments, List<Span> absences) {
        this.appointments = new Spans(appointments);
        this.absences = new Spans(absences);
        this.roles = appointments.stream()
                .map(Span::role)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        this.role = Arrays.stream(this.appointments.all)
                .mapToInt(span -> Math.max(-1, Collections.binarySearch(roles, span.role())))
                .toArray();
    }

    /// Spans by person, and of each in order of time.
    private static final class Spans {
        private final Span[] all;
        /// Those of person `p` are from `start[p]` to before `start[p + 1]`.
        private final int[] start;

        Spans(List<Span> spans) {
            all = spans.stream().sorted(ORDER).toArray(Span[]::new);
            start = new int[all.length == 0 ? 1 : all[all.length - 1].person() + 2];
            for (Span span : all) {
                start[span.person() + 1]++;
            }
            for (int person = 1; person < start.length; person++) {
                start[person] += start[person - 1];
            }
        }

        int first(int person) {
            return person < 0 || person + 1 >= start.length ? all.length : start[person];
        }

        int end(int person) {
            return person < 0 || person + 1 >= start.length ? all.length : start[person + 1];
        }
    }

    /// The first instant after `atMs` at which the person's appointment in the unit ends; [Long#MAX_VALUE] if
    /// it does not end or no such appointment is known. Appointments that follow each other without a gap count
    /// as one.
    public long appointmentEndsMs(Party party, long atMs) {
        long endMs = Long.MIN_VALUE;
        for (int i = appointments.first(party.person()); i < appointments.end(party.person()); i++) {
            Span span = appointments.all[i];
            if (span.unit() != party.unit() || span.untilMs() <= atMs) {
                continue;
            }
            if (endMs != Long.MIN_VALUE && span.fromMs() > endMs) {
                return endMs;
            }
            endMs = Math.max(endMs, span.untilMs());
        }
        return endMs == Long.MIN_VALUE ? Long.MAX_VALUE : endMs;
    }

    /// Whether the person belonged to the unit before and no longer does; false where no appointment is known.
    public boolean isGone(Party party, long atMs) {
        boolean belonged = false;
        for (int i = appointments.first(party.person()); i < appointments.end(party.person()); i++) {
            Span span = appointments.all[i];
            if (span.unit() == party.unit() && span.fromMs() <= atMs) {
                if (span.untilMs() > atMs) {
                    return false;
                }
                belonged = true;
            }
        }
        return belonged;
    }

    /// The number among [#roles] of what the person was at that instant; -1 where that is not known. Of several
    /// appointments the one that began first counts.
    public int role(int person, long atMs) {
        for (int i = appointments.first(person); i < appointments.end(person); i++) {
            if (appointments.all[i].fromMs() <= atMs && atMs < appointments.all[i].untilMs()) {
                return role[i];
            }
        }
        return -1;
    }

    /// All roles that are known, as the organisation calls them, in the order of their names.
    public List<String> roles() {
        return roles;
    }

    /// How often that person was away.
    public int absences(int person) {
        return absences.end(person) - absences.first(person);
    }

    /// Start of the person's `i`-th absence, in the order of their starts.
    public long absentFromMs(int person, int i) {
        return absences.all[absences.first(person) + i].fromMs();
    }

    /// End of the person's `i`-th absence, exclusive.
    public long absentUntilMs(int person, int i) {
        return absences.all[absences.first(person) + i].untilMs();
    }

    /// Whether any appointment is known; where none is, none ends.
    public boolean hasAppointments() {
        return appointments.all.length > 0;
    }
}
