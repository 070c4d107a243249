package damlam.cases.web;

import damlam.cases.CaseFilter;
import damlam.cases.CaseFilter.Sort;
import damlam.cases.Progress;
import damlam.directives.DirectiveId;
import damlam.directives.RequirementId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a list of cases: all that it shows stands in it, so that a link shows the same.
///
/// @param show the name of a [Progress], or [#COUNTED] of a directive; empty for everything open
/// @param text words in the title; empty for all
/// @param requirement one of the directive's; null for all of them
/// @param mine only what whoever looks holds themselves
public record ListAddress(
        String show,
        String text,
        @Nullable UnitId unit,
        @Nullable DirectiveId directive,
        @Nullable RequirementId requirement,
        boolean mine,
        Sort sort) {
    /// Open and done: everything but what was cancelled.
    public static final String COUNTED = "ALL";

    private static final String ME = "me";

    /// What was typed into the address bar; what makes no sense there is as if it were not there.
    static ListAddress typed(Map<String, String> values) {
        String show = values.getOrDefault("show", "");
        DirectiveId directive = number(values, "directive") < 1 ? null : new DirectiveId(number(values, "directive"));
        long requirement = directive == null ? 0 : number(values, "requirement");
        Sort sort = named(Sort.values(), values.getOrDefault("sort", ""));
        boolean known = named(Progress.values(), show) != null || (show.equals(COUNTED) && directive != null);
        return new ListAddress(
                known ? show : "",
                values.getOrDefault("q", "").strip(),
                number(values, "unit") < 1 ? null : new UnitId(number(values, "unit")),
                directive,
                requirement < 1 ? null : new RequirementId(requirement),
                values.getOrDefault("holder", "").equals(ME),
                sort == null ? Sort.HELD : sort);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static long number(Map<String, String> values, String name) {
        try {
            return Long.parseLong(values.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Everything open that a directive gave out.
    static ListAddress of(DirectiveId directive) {
        return new ListAddress("", "", null, directive, null, false, Sort.HELD);
    }

    public ListAddress showing(String other) {
        return new ListAddress(other, text, unit, directive, requirement, mine, sort);
    }

    ListAddress at(UnitId one) {
        return new ListAddress(show, text, one, directive, requirement, mine, sort);
    }

    ListAddress requiring(RequirementId one) {
        return new ListAddress(show, text, unit, directive, one, mine, sort);
    }

    /// Without its requirement.
    public ListAddress ofAllRequirements() {
        return new ListAddress(show, text, unit, directive, null, mine, sort);
    }

    /// Whatever gave the work out.
    public ListAddress fromAnywhere() {
        return new ListAddress(show.equals(COUNTED) ? "" : show, text, unit, null, null, mine, sort);
    }

    /// Whoever holds it.
    public ListAddress ofAnybody() {
        return new ListAddress(show, text, unit, directive, requirement, false, sort);
    }

    /// The one progress that is shown; null where more than one is.
    public @Nullable Progress only() {
        return named(Progress.values(), show);
    }

    /// Which cases are shown; without a choice those that are open.
    Set<Progress> shown() {
        Progress only = only();
        if (only != null) {
            return Set.of(only);
        }
        return show.equals(COUNTED) ? CaseFilter.COUNTED : CaseFilter.OPEN.progress();
    }

    /// @param me who looks
    CaseFilter filter(PersonId me) {
        return every(me).showing(shown());
    }

    /// The same, whatever it is shown as.
    CaseFilter every(PersonId me) {
        return CaseFilter.ALL
                .at(unit)
                .heldBy(mine ? me : null)
                .of(directive, requirement)
                .saying(text)
                .sorted(sort);
    }

    public String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        put(address, "directive", directive == null ? "" : String.valueOf(directive.value()));
        put(address, "requirement", requirement == null ? "" : String.valueOf(requirement.value()));
        put(address, "show", show);
        put(address, "unit", unit == null ? "" : String.valueOf(unit.value()));
        put(address, "holder", mine ? ME : "");
        put(address, "q", text);
        put(address, "sort", sort == Sort.HELD ? "" : sort.name());
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    /// The address up to where a page's number follows.
    String beforePage() {
        String all = href();
        return all + (all.contains("?") ? "&" : "?");
    }
}
