package damlam.demo;

import damlam.org.Duty;
import damlam.org.OrgImport;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fictional body: units as in `demo/units.csv`, posts as in `demo/posts.csv`, and people who do not exist.
///
/// @param load what [damlam.org.Org] takes over
/// @param withoutAccount codes of the people who confirm on paper
/// @param departments codes of the units under the body that advise it, the Office among them
/// @param schools codes of the public units
record Staffing(OrgImport load, Set<String> withoutAccount, List<String> departments, List<String> schools) {
    static final String BODY = "SGDĐT";
    private static final String TEACHER = "Giáo viên";
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final double WOMEN_IN_SCHOOLS = 0.66;
    private static final double WOMEN_IN_OFFICES = 0.45;

    /// @param never names that nobody may get
    static Staffing draw(long seed, LocalDate today, Set<String> never) {
        return new Hiring(seed, today, never).run();
    }

    private static final class Hiring {
        private final FictionalNames names;
        private final Chance chance;
        private final LocalDate today;
        private final List<String[]> posts = DemoFile.rows("posts.csv", ",", 5);
        private final List<NewUnit> units = new ArrayList<>();
        private final List<NewPerson> people = new ArrayList<>();
        private final List<NewAppointment> appointments = new ArrayList<>();
        private final Set<String> withoutAccount = new HashSet<>();
        private final List<String> departments = new ArrayList<>();
        private final List<String> schools = new ArrayList<>();

        Hiring(long seed, LocalDate today, Set<String> never) {
            this.names = new FictionalNames(Chance.of(seed, "names"), never);
            this.chance = Chance.of(seed, "staffing");
            this.today = today;
        }

        Staffing run() {
            for (String[] row : DemoFile.rows("units.csv", ",", 5)) {
                unit(row[0], UnitKind.valueOf(row[1]), row[2], Integer.parseInt(row[4]));
            }
            return new Staffing(new OrgImport(units, people, appointments), withoutAccount, departments, schools);
        }

        private void unit(String code, UnitKind kind, String name, int teachers) {
            add(code, name, kind, kind == UnitKind.BODY ? null : BODY);
            switch (kind) {
                case OFFICE, DEPARTMENT, INSPECTORATE -> departments.add(code);
                case PUBLIC_UNIT -> {
                    schools.add(code);
                    teams(code, teachers);
                }
                case BODY, TEAM -> {}
            }
        }

        private void teams(String school, int teachers) {
            for (String[] row : DemoFile.rows("teams.csv", ",", 3)) {
                String team = school + "-" + row[0];
                add(team, row[1], UnitKind.TEAM, school);
                int leading = 2;
                int share = Math.round(teachers * Integer.parseInt(row[2]) / 100f);
                for (int i = leading; i < share; i++) {
                    hire(team, UnitKind.TEAM, TEACHER, Duty.MEMBER);
                }
            }
        }

        private void add(String code, String name, UnitKind kind, @org.jspecify.annotations.Nullable String parent) {
            units.add(new NewUnit(code, name, kind, parent, FOUNDED, null, units.size() + 1));
            for (String[] post : posts) {
                for (int i = 0; post[0].equals(kind.name()) && i < Integer.parseInt(post[3]); i++) {
                    String person = hire(code, kind, post[1], Duty.valueOf(post[2]));
                    if (post[4].equals("no")) {
                        withoutAccount.add(person);
                    }
                }
            }
        }

        private String hire(String unit, UnitKind kind, String title, Duty duty) {
            boolean school = kind == UnitKind.PUBLIC_UNIT || kind == UnitKind.TEAM;
            String code = "CB%04d".formatted(people.size() + 1);
            people.add(new NewPerson(
                    code,
                    names.next(school ? WOMEN_IN_SCHOOLS : WOMEN_IN_OFFICES),
                    code.toLowerCase(java.util.Locale.ROOT) + "@sgddt.example",
                    null));
            LocalDate since = LocalDate.of(today.getYear() - chance.between(2, 9), chance.between(1, 12), 1);
            appointments.add(new NewAppointment(code, unit, title, duty, since, null));
            return code;
        }
    }
}
