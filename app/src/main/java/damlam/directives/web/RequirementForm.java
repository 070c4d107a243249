package damlam.directives.web;

import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.dispatch.Period;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A requirement as it stands in its form: what was typed, right or not.
///
/// @param settled addressees of the text that somebody says are settled
/// @param lead number of a person; empty for the head of each unit
/// @param wholeFirst whether the first report speaks of the first whole period
/// @param later whether day or period is left open for now
/// @param term ON, WITHIN, EVERY, STANDING, ASK or UNCLEAR, or KEEP where a day that is over stands; empty where
/// nothing was chosen
public record RequirementForm(
        String title,
        String text,
        List<String> groups,
        List<Long> also,
        List<Long> except,
        List<String> settled,
        String lead,
        List<Long> coordinators,
        String product,
        String term,
        String dueOn,
        String days,
        boolean working,
        String every,
        String reportDays,
        boolean wholeFirst,
        boolean later) {
    private static final String KEEP = "KEEP";
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_PRODUCT = 1_000;
    private static final String USUAL_REPORT_DAYS = "5";

    static RequirementForm of(Requirement one) {
        Term term = one.term();
        PersonId lead = one.lead();
        return new RequirementForm(
                one.title(),
                one.text(),
                one.scope().groups(),
                numbers(one.scope().also()),
                numbers(one.scope().except()),
                List.of(),
                lead == null ? "" : String.valueOf(lead.value()),
                numbers(one.coordinators()),
                one.product(),
                term.word(),
                term instanceof Term.On(LocalDate day) ? day.toString() : "",
                term instanceof Term.Within within ? String.valueOf(within.days()) : "",
                !(term instanceof Term.Within within) || within.working(),
                term instanceof Term.Every(ReportRule rule) ? rule.every().name() : "",
                term instanceof Term.Every(ReportRule rule) ? String.valueOf(rule.workingDays()) : USUAL_REPORT_DAYS,
                term instanceof Term.Every(ReportRule rule) && rule.wholeFirst(),
                false);
    }

    private static List<Long> numbers(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    static RequirementForm typed(MultiValueMap<String, String> typed) {
        return new RequirementForm(
                one(typed, "title"),
                one(typed, "text"),
                typed.getOrDefault("group", List.of()),
                longs(typed, "also"),
                longs(typed, "except"),
                typed.getOrDefault("settled", List.of()),
                one(typed, "lead"),
                longs(typed, "coordinator"),
                one(typed, "product"),
                one(typed, "term"),
                one(typed, "dueOn"),
                one(typed, "days"),
                !"no".equals(one(typed, "working")),
                one(typed, "every"),
                one(typed, "reportDays"),
                !one(typed, "wholeFirst").isEmpty(),
                !one(typed, "later").isEmpty());
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace('\u0000', ' ').strip();
    }

    private static List<Long> longs(MultiValueMap<String, String> typed, String name) {
        List<Long> all = new ArrayList<>();
        for (String value : typed.getOrDefault(name, List.of())) {
            if (value.matches("\\d{1,18}")) {
                all.add(Long.valueOf(value));
            }
        }
        return all;
    }

    /// What is wrong, by field; the words are `directives.error.<value>`. A day that is over is right only
    /// where somebody has said so before.
    Map<String, String> errors(Requirement before, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > Requirement.LONGEST_TITLE) {
            errors.put("title", "title");
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            errors.put("text", "text");
        }
        if (product.length() > LONGEST_PRODUCT) {
            errors.put("product", "product");
        }
        Term chosen = later ? null : parsed(before);
        if (!later && chosen == null) {
            addTermErrors(errors);
        } else if (chosen instanceof Term.On(LocalDate day) && day.isBefore(today) && !stands(chosen, before)) {
            errors.put("term", "ON.past");
        }
        return errors;
    }

    private boolean stands(Term chosen, Requirement before) {
        return chosen.equals(before.term()) && (term.equals(KEEP) || before.termBy() != null);
    }

    /// What is wrong with what was chosen; where nothing was, that.
    private void addTermErrors(Map<String, String> errors) {
        switch (term) {
            case "ON" -> errors.put("term", dueOn.isEmpty() ? "ON.none" : "ON");
            case "WITHIN" -> errors.put("term", days.isEmpty() ? "WITHIN.none" : "WITHIN");
            case "EVERY" -> {
                if (period() == null) {
                    errors.put("term", "EVERY");
                }
                if (number(reportDays, ReportRule.MOST_WORKING_DAYS) == 0) {
                    errors.put("reportDays", reportDays.isEmpty() ? "reportDays.none" : "reportDays");
                }
            }
            default -> errors.put("term", "NONE");
        }
    }

    /// Day or period; null where what was typed is none.
    private @Nullable Term parsed(Requirement before) {
        return switch (term) {
            case KEEP -> before.term().open() ? null : before.term();
            case "ON" -> Typed.read(dueOn).<Term>map(Term.On::new).orElse(null);
            case "WITHIN" ->
                number(days, Term.MOST_DAYS) == 0 ? null : new Term.Within(number(days, Term.MOST_DAYS), working);
            case "EVERY" -> rule();
            case "STANDING" -> new Term.Standing();
            default -> null;
        };
    }

    private @Nullable Term rule() {
        int within = number(reportDays, ReportRule.MOST_WORKING_DAYS);
        Period chosen = period();
        return chosen == null || within == 0 ? null : new Term.Every(new ReportRule(chosen, within, wholeFirst));
    }

    private @Nullable Period period() {
        return Arrays.stream(Period.values())
                .filter(one -> ReportRule.counts(one) && one.name().equals(every))
                .findFirst()
                .orElse(null);
    }

    /// @return 0 if it is no number from 1 to the most
    private static int number(String typed, int most) {
        if (!typed.matches("\\d{1,5}")) {
            return 0;
        }
        int number = Integer.parseInt(typed);
        return number <= most ? number : 0;
    }

    /// The requirement with what was typed, and who said that a day stands. Only where there are no [#errors].
    Requirement applied(Requirement before, PersonId by) {
        Term settledTerm = later ? null : parsed(before);
        List<String> unresolved = before.scope().unresolved().stream()
                .filter(words -> !settled.contains(words))
                .toList();
        return new Requirement(
                before.id(),
                before.no(),
                title,
                text,
                before.span(),
                new Scope(before.scope().words(), groups, units(also), units(except), unresolved),
                lead.matches("\\d{1,18}") ? new PersonId(Long.parseLong(lead)) : null,
                units(coordinators),
                product,
                settledTerm == null ? before.term() : settledTerm,
                !later && term.equals(KEEP) ? by : before.termBy());
    }

    private static List<UnitId> units(List<Long> numbers) {
        return numbers.stream().map(UnitId::new).toList();
    }
}
