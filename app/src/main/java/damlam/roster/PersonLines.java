package damlam.roster;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.Person;
import damlam.org.UnitId;
import damlam.roster.Roster.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines of people: who each is, and the post it says they hold.
final class PersonLines {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /// Where a person first stands in the file, and what of it was said already, there or since.
    private record Seen(int index, Line line, Set<Column> said) {}

    private final UnitNames names;
    /// A post that does not say from when on starts today.
    private final LocalDate today;

    private final Map<String, Person> known = new HashMap<>();
    private final Map<String, List<Appointment>> careers = new HashMap<>();
    private final Map<UnitId, String> unitCodes = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    final List<NewPerson> people = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<NewAppointment> appointments = new ArrayList<>();
    final List<Place> appointmentPlaces = new ArrayList<>();

    PersonLines(UnitNames names, OrgChart chart) {
        this.names = names;
        this.today = chart.day();
        chart.everyone().forEach(person -> known.put(person.code(), person));
        chart.everyAppointment()
                .forEach(held -> careers.computeIfAbsent(held.person().code(), none -> new ArrayList<>(1))
                        .add(held));
        chart.everyUnit().forEach(unit -> unitCodes.put(unit.id(), unit.code()));
    }

    void read(Line line) {
        String code = line.text(Column.CODE, null, "roster.problem.code");
        if (code.isEmpty()) {
            line.text(Column.NAME, "", "");
            readPost(line, code);
            return;
        }
        Seen first = seen.get(code);
        if (first == null) {
            Person person = known.get(code);
            String name = line.text(Column.NAME, person == null ? null : person.name(), "roster.problem.name");
            seen.put(code, new Seen(people.size(), line, EnumSet.noneOf(Column.class)));
            people.add(new NewPerson(
                    code,
                    name.isEmpty() ? code : name,
                    email(line, person == null ? null : person.email()),
                    phone(line, person == null ? null : person.phone())));
            said(line, code);
            places.add(line.place());
        } else {
            readAgain(line, first);
        }
        readPost(line, code);
    }

    /// Who holds several posts has several lines, which agree on who it is.
    private void readAgain(Line line, Seen first) {
        NewPerson person = people.get(first.index());
        String at = String.valueOf(first.line().place().line());
        String name = line.text(Column.NAME);
        if (!name.isEmpty() && !name.equals(person.name())) {
            line.wrong(Column.CODE, "roster.problem.twoNames", person.code(), at, person.name());
        }
        people.set(
                first.index(),
                new NewPerson(
                        person.code(),
                        person.name(),
                        again(line, first, Column.EMAIL, "roster.problem.twoEmails", person.email(), email(line, null)),
                        again(
                                line,
                                first,
                                Column.PHONE,
                                "roster.problem.twoPhones",
                                person.phone(),
                                phone(line, null))));
        said(line, person.code());
    }

    /// What another line says of the same person: new where nothing was said, else the same.
    private static @Nullable String again(
            Line line, Seen first, Column column, String problem, @Nullable String before, @Nullable String now) {
        if (line.isBlank(column)) {
            return before;
        }
        if (first.said().contains(column) && now != null && !now.equals(before)) {
            line.wrong(column, problem, String.valueOf(first.line().place().line()));
            return before;
        }
        return now;
    }

    /// Two people with one address would get each other's mail. Whoever has left gets none.
    void checkEmails() {
        Map<String, String> holders = new HashMap<>();
        known.values().stream()
                .filter(person -> !seen.containsKey(person.code()) && isHere(person))
                .forEach(person -> hold(holders, person.email(), person.name()));
        for (NewPerson person : people) {
            String holder = hold(holders, person.email(), person.name());
            Person before = known.get(person.code());
            if (holder != null && (before == null || !Objects.equals(before.email(), person.email()))) {
                Objects.requireNonNull(seen.get(person.code()))
                        .line()
                        .wrong(Column.EMAIL, "roster.problem.emailTaken", String.valueOf(person.email()), holder);
            }
        }
    }

    private boolean isHere(Person person) {
        return careers.getOrDefault(person.code(), List.of()).stream()
                .anyMatch(held -> held.until() == null || held.until().isAfter(today));
    }

    /// @return who held the address before; null if nobody did
    private static @Nullable String hold(Map<String, String> holders, @Nullable String email, String name) {
        return email == null ? null : holders.putIfAbsent(email.toLowerCase(Locale.ROOT), name);
    }

    private void said(Line line, String code) {
        for (Column column : List.of(Column.EMAIL, Column.PHONE)) {
            if (!line.isBlank(column)) {
                Objects.requireNonNull(seen.get(code)).said().add(column);
            }
        }
    }

    private static @Nullable String email(Line line, @Nullable String knownOne) {
        return contact(line, Column.EMAIL, email -> EMAIL.matcher(email).matches(), "roster.problem.email", knownOne);
    }

    private static @Nullable String phone(Line line, @Nullable String knownOne) {
        return contact(line, Column.PHONE, Phones::isPhone, "roster.problem.phone", knownOne);
    }

    private static @Nullable String contact(
            Line line, Column column, Predicate<String> right, String problem, @Nullable String knownOne) {
        String said = line.text(column);
        if (line.saysNone(column)) {
            return null;
        }
        if (!said.isEmpty() && !right.test(said)) {
            line.wrong(column, problem, said);
        }
        return said.isEmpty() ? knownOne : said;
    }

    private void readPost(Line line, String code) {
        List<Appointment> career = careers.getOrDefault(code, List.of());
        if (!career.isEmpty() && saysNothingOfPosts(line)) {
            return;
        }
        Optional<String> said = line.isBlank(Column.UNIT)
                ? Optional.empty()
                : names.code(line, Column.UNIT, "roster.problem.unitUnknown");
        Optional<Appointment> held = theOne(career, said.orElse(null), line.text(Column.TITLE));
        String unit = said.orElseGet(() -> held.map(this::unit).orElse(""));
        if (line.isBlank(Column.UNIT) && unit.isEmpty()) {
            line.missing(Column.UNIT, "roster.problem.unit");
        }
        said.ifPresent(named -> names.await(line, Column.UNIT, named));
        String title =
                line.text(Column.TITLE, held.map(one -> one.post().title()).orElse(null), "roster.problem.title");
        Optional<Duty> duty = duty(line, title, career, unit, held);
        LocalDate start = line.day(Column.FROM, null);
        Optional<Appointment> same =
                duty.flatMap(one -> same(career, unit, title, one, line.isBlank(Column.FROM) ? null : start));
        LocalDate from = start != null || !line.isBlank(Column.FROM)
                ? start
                : same.map(Appointment::from).orElse(today);
        LocalDate until = line.until(same.or(() -> held.filter(one -> one.from().equals(from)))
                .map(Appointment::until)
                .orElse(null));
        boolean days = from != null && line.checkDays(from, until);
        if (days && from != null && duty.isPresent() && !code.isEmpty() && !unit.isEmpty() && !title.isEmpty()) {
            appointments.add(new NewAppointment(code, unit, title, duty.get(), from, until));
            appointmentPlaces.add(line.place());
        }
    }

    private static boolean saysNothingOfPosts(Line line) {
        return List.of(Column.UNIT, Column.TITLE, Column.DUTY, Column.FROM, Column.UNTIL, Column.LAST).stream()
                .allMatch(line::isBlank);
    }

    private String unit(Appointment held) {
        return unitCodes.getOrDefault(held.unit(), "");
    }

    /// The post that a line is about where it does not say all of it: the only one they hold, or the only one of that
    /// unit or title.
    private Optional<Appointment> theOne(List<Appointment> career, @Nullable String unit, String title) {
        List<Appointment> now = career.stream()
                .filter(held -> held.until() == null || held.until().isAfter(today))
                .filter(held -> held.duty() != Duty.ADMINISTRATOR)
                .toList();
        List<Appointment> meant = now.size() == 1
                ? now
                : now.stream()
                        .filter(held -> unit == null || unit.equals(unit(held)))
                        .filter(held ->
                                title.isEmpty() || title.equals(held.post().title()))
                        .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// Said in its own column, or as it is in the post held, or plain from the title; everyone else handles work.
    ///
    /// @return empty if it is wrong
    private Optional<Duty> duty(
            Line line, String title, List<Appointment> career, String unit, Optional<Appointment> held) {
        if (line.isBlank(Column.DUTY)) {
            Optional<Duty> there = career.stream()
                    .filter(one -> unit(one).equals(unit) && one.post().title().equals(title))
                    .max(Comparator.comparing(Appointment::from))
                    .or(() -> held.filter(one -> one.post().title().equals(title)))
                    .map(Appointment::duty);
            return Optional.of(there.or(() -> ListWords.duty(title)).orElse(Duty.MEMBER));
        }
        String word = line.text(Column.DUTY);
        Optional<Duty> duty = ListWords.duty(word);
        if (duty.isEmpty() && !word.isEmpty()) {
            line.wrong(Column.DUTY, "roster.problem.duty", word);
        }
        return duty;
    }

    /// The latest appointment in that post, held on the day given or later.
    private Optional<Appointment> same(
            List<Appointment> career, String unit, String title, Duty duty, @Nullable LocalDate from) {
        return career.stream()
                .filter(held -> unit(held).equals(unit)
                        && held.post().title().equals(title)
                        && held.duty() == duty
                        && (from == null || held.until() == null || held.until().isAfter(from)))
                .max(Comparator.comparing(Appointment::from));
    }
}
