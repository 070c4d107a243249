package damlam.org;

import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport.NewAppointment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which appointments an import finds as they are, which it changes, and which posts take the place of others.
///
/// A line that names the post somebody holds is about that appointment. Any other is a post that person takes up: in
/// place of the one they hold and no line names, if there is such a one, else beside what they hold.
final class AppointmentComparison {
    /// What makes two appointments one and the same, at different times.
    private record Held(String person, String unit, String title, Duty duty) {
        static Held of(NewAppointment one) {
            return new Held(one.person(), one.unit(), one.title(), one.duty());
        }
    }

    /// An appointment that is known and becomes another: with other days, or another post.
    ///
    /// @param onlyEnds whether nothing but its end changes
    record Amended(AppointmentId id, NewAppointment after, boolean onlyEnds) {}

    /// Somebody heads a unit from a day to a day; `index` is its line in the import, -1 for what no line says.
    private record Headship(
            String person, LocalDate from, @Nullable LocalDate until, int index) {
        boolean overlaps(Headship other) {
            return overlap(from, until, other.from, other.until);
        }
    }

    interface Faults {
        void add(Part part, int index, Refusal refusal, String value);
    }

    private final List<NewAppointment> lines;
    private final Faults faults;
    private final Map<UnitId, String> unitCodes;
    private final Map<String, List<Appointment>> byPerson = new HashMap<>();
    private final List<Appointment> known;
    private final Map<AppointmentId, Amended> amended = new LinkedHashMap<>();
    /// Those of them that end because another post takes their place.
    private final Set<AppointmentId> replaced = new HashSet<>();
    /// What each line is about; null for a post that is taken up beside others.
    private final List<@Nullable Appointment> before = new ArrayList<>();

    AppointmentComparison(
            List<Appointment> known, Map<UnitId, String> unitCodes, List<NewAppointment> lines, Faults faults) {
        this.known = known;
        this.lines = lines;
        this.faults = faults;
        this.unitCodes = unitCodes;
        Set<String> named = new HashSet<>();
        lines.forEach(line -> named.add(line.person()));
        for (Appointment held : known) {
            if (named.contains(held.person().code())) {
                byPerson.computeIfAbsent(held.person().code(), none -> new ArrayList<>(1))
                        .add(held);
            }
        }
    }

    List<Amended> amended() {
        return List.copyOf(amended.values());
    }

    /// @return parallel to the lines
    List<Effect<Appointment>> compare() {
        Set<AppointmentId> named = new HashSet<>();
        for (NewAppointment line : lines) {
            Appointment held = sameNow(line, named);
            before.add(held);
            if (held != null) {
                named.add(held.id());
            }
        }
        checkTwice();
        replace(named, true);
        replace(named, false);
        List<Effect<Appointment>> effects = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            effects.add(effect(lines.get(i), before.get(i)));
        }
        checkHeads(effects);
        return effects;
    }

    private List<Appointment> heldBy(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private Held key(Appointment held) {
        return new Held(held.person().code(), unit(held), held.post().title(), held.duty());
    }

    private String unit(Appointment held) {
        return Objects.requireNonNull(unitCodes.get(held.unit()));
    }

    /// An appointment known already is the one that overlaps in time, whatever days a later list gives.
    private @Nullable Appointment sameNow(NewAppointment line, Set<AppointmentId> named) {
        return heldBy(line.person()).stream()
                .filter(held -> !named.contains(held.id()) && key(held).equals(Held.of(line)) && during(held, line))
                .findFirst()
                .orElse(null);
    }

    private static boolean during(Appointment held, NewAppointment line) {
        return overlap(held.from(), held.until(), line.from(), line.until());
    }

    private void checkTwice() {
        Map<Held, NewAppointment> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            NewAppointment one = lines.get(i);
            NewAppointment other = seen.put(Held.of(one), one);
            if (other != null && overlap(other.from(), other.until(), one.from(), one.until())) {
                faults.add(Part.APPOINTMENT, i, Refusal.POST_HELD, one.title());
            }
        }
    }

    /// Finds the post that a new one takes the place of: first in the same unit, then wherever one is left. Looking
    /// after the system is beside every other post: a list of the staff must not lock the administrator out.
    private void replace(Set<AppointmentId> named, boolean sameUnit) {
        for (int i = 0; i < lines.size(); i++) {
            NewAppointment line = lines.get(i);
            if (before.get(i) != null) {
                continue;
            }
            List<Appointment> left = heldBy(line.person()).stream()
                    .filter(held -> !named.contains(held.id()) && during(held, line))
                    .filter(held -> !sameUnit || unit(held).equals(line.unit()))
                    .filter(held -> (held.duty() == Duty.ADMINISTRATOR) == (line.duty() == Duty.ADMINISTRATOR))
                    .toList();
            if (left.size() > 1) {
                if (!sameUnit) {
                    faults.add(Part.APPOINTMENT, i, Refusal.WHICH_POST, titles(left));
                }
            } else if (left.size() == 1) {
                before.set(i, left.getFirst());
                named.add(left.getFirst().id());
            }
        }
    }

    private static String titles(List<Appointment> held) {
        return String.join("; ", held.stream().map(one -> one.post().title()).toList());
    }

    private Effect<Appointment> effect(NewAppointment line, @Nullable Appointment held) {
        if (held == null) {
            return Effect.added();
        }
        boolean samePost = key(held).equals(Held.of(line));
        if (!samePost && held.from().isBefore(line.from())) {
            amended.put(held.id(), new Amended(held.id(), until(held, line.from()), true));
            replaced.add(held.id());
            return new Effect<>(Change.REPLACES, held);
        }
        boolean sameStart = samePost && held.from().equals(line.from());
        boolean same = sameStart && Objects.equals(held.until(), line.until());
        if (!same) {
            amended.put(held.id(), new Amended(held.id(), line, sameStart));
        }
        return Effect.on(held, same);
    }

    private NewAppointment until(Appointment held, @Nullable LocalDate day) {
        return new NewAppointment(held.person().code(), unit(held), held.post().title(), held.duty(), held.from(), day);
    }

    private static boolean overlap(
            LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || otherFrom.isBefore(until)) && (otherUntil == null || from.isBefore(otherUntil));
    }

    /// One head a unit and day, counting those known and those that come.
    private void checkHeads(List<Effect<Appointment>> effects) {
        Map<String, List<Headship>> said = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            NewAppointment one = lines.get(i);
            if (one.duty() == Duty.HEAD && effects.get(i).change() != Change.SAME) {
                said.computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                        .add(new Headship(one.person(), one.from(), one.until(), i));
            }
        }
        if (said.isEmpty()) {
            return;
        }
        Map<String, List<Headship>> others = new HashMap<>();
        after().filter(held -> held.duty() == Duty.HEAD && said.containsKey(held.unit()))
                .forEach(held -> others.computeIfAbsent(held.unit(), unit -> new ArrayList<>())
                        .add(new Headship(held.person(), held.from(), held.until(), -1)));
        said.forEach((unit, heads) -> checkHeads(heads, others.getOrDefault(unit, List.of())));
    }

    private void checkHeads(List<Headship> heads, List<Headship> others) {
        List<Headship> all = new ArrayList<>(others);
        for (Headship head : heads) {
            all.stream()
                    .filter(head::overlaps)
                    .findFirst()
                    .ifPresent(other -> faults.add(Part.APPOINTMENT, head.index(), Refusal.TWO_HEADS, other.person()));
            all.add(head);
        }
    }

    /// What is known and stays, or only ends sooner: all but what the lines say themselves.
    private Stream<NewAppointment> after() {
        return known.stream()
                .filter(held -> !amended.containsKey(held.id()) || replaced.contains(held.id()))
                .map(held -> {
                    Amended ended = amended.get(held.id());
                    return ended == null ? until(held, held.until()) : ended.after();
                });
    }

    /// Whether anyone would be left in a unit after its end.
    boolean anyAfter(String unit, OrgComparison.Span ended) {
        return Stream.concat(after(), lines.stream())
                .anyMatch(held -> held.unit().equals(unit) && ended.endsBefore(held.until()));
    }
}
