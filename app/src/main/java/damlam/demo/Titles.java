package damlam.demo;

import damlam.org.Unit;
import java.time.LocalDate;
import java.util.List;

/// Made-up pieces of everyday work, from `demo/works.csv`, with their places filled in.
final class Titles {
    /// @param owner code of the department that hands it out
    /// @param to `SELF`, `SCHOOL` or the code of another department
    /// @param days working days allowed
    record Work(String owner, String to, int days, String title, Unit school) {}

    private final List<String[]> rows = DemoFile.rows("works.csv", "|", 4);
    private final Chance chance;
    private final List<Unit> schools;

    Titles(Chance chance, List<Unit> schools) {
        this.chance = chance;
        this.schools = schools;
    }

    Work next(LocalDate day) {
        String[] row = chance.one(rows);
        Unit school = chance.one(schools);
        return new Work(row[0], row[1], Integer.parseInt(row[2]), fill(row[3], day, school, chance), school);
    }

    /// @param pattern words with places such as `{month}`
    static String fill(String pattern, LocalDate day, Unit school, Chance chance) {
        int autumn = day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
        return pattern.replace("{school}", school.name())
                .replace("{code}", school.code())
                .replace("{month}", day.getMonthValue() + "/" + day.getYear())
                .replace("{quarter}", List.of("I", "II", "III", "IV").get((day.getMonthValue() - 1) / 3))
                .replace("{schoolyear}", autumn + " - " + (autumn + 1))
                .replace("{year}", String.valueOf(day.getYear()))
                .replace("{grade5}", String.valueOf(chance.between(1, 5)))
                .replace("{grade10}", String.valueOf(chance.between(10, 12)))
                .replace("{no}", String.valueOf(chance.between(1, 40)));
    }
}
