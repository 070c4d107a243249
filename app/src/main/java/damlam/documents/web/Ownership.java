package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.Dispatch;
import damlam.documents.Letterheads;
import damlam.documents.Letterheads.Letterhead;
import damlam.documents.Letterheads.Taken;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose a document is, by what its head prints: many bodies of one name, each in its own place, share the short
/// sign in their numbers.
@Component
class Ownership {
    private static final Set<UnitKind> WITHIN = EnumSet.of(UnitKind.OFFICE, UnitKind.DEPARTMENT, UnitKind.INSPECTORATE);

    private final Org org;
    private final Letterheads letterheads;

    Ownership(Org org, Letterheads letterheads) {
        this.org = org;
        this.letterheads = letterheads;
    }

    enum Whose {
        OURS,
        ANOTHERS,
        /// A body of our name, or of our sign, and nothing tells where.
        UNCLEAR
    }

    /// @param number as it is printed, or as it probably is
    Whose whose(CurrentPerson me, Dispatch read, String number) {
        OrgChart chart = org.chart();
        Unit body = chart.upward(me.unit()).getLast();
        String issuer = bare(read.issuer());
        String parent = bare(read.parent());
        if (issuer.isEmpty()) {
            return bears(number, body.code()) ? placed(body, bare(read.place())) : Whose.ANOTHERS;
        }
        return isWithin(chart, issuer) && alike(bare(body.name()), parent)
                ? headed(body, parent, "", bare(read.place()))
                : headed(body, issuer, parent, bare(read.place()));
    }

    /// Whom a document names that is about to be registered as ours and is another's: its head, else what was typed.
    Optional<String> another(CurrentPerson me, Dispatch read, DraftForm form) {
        if (read.issuer() != null) {
            return whose(me, read, form.number()) == Whose.ANOTHERS
                    ? Optional.of(Stream.of(read.issuer(), read.parent(), read.place())
                            .flatMap(Stream::ofNullable)
                            .collect(Collectors.joining(", ")))
                    : Optional.empty();
        }
        OrgChart chart = org.chart();
        String typed = bare(form.issuer());
        boolean ours = typed.isEmpty() || isWithin(chart, typed) || alike(bare(me.bodyName()), typed);
        return ours ? Optional.empty() : Optional.of(form.issuer());
    }

    private static boolean isWithin(OrgChart chart, String name) {
        return chart.units().stream()
                .anyMatch(unit ->
                        WITHIN.contains(unit.kind()) && bare(unit.name()).equals(name));
    }

    /// Without a name only the place tells.
    private Whose placed(Unit body, String place) {
        String known = bare(letterheads.of(body.name()).place());
        if (place.isEmpty() || (known.isEmpty() && !has(bare(body.name()), place))) {
            return Whose.UNCLEAR;
        }
        return known.equals(place) || has(bare(body.name()), place) ? Whose.OURS : Whose.ANOTHERS;
    }

    private Whose headed(Unit body, String issuer, String parent, String place) {
        String ours = bare(body.name());
        if (!alike(ours, issuer)) {
            return Whose.ANOTHERS;
        }
        String head = parent + " " + place;
        if (ours.length() > issuer.length()) {
            // We are called with our place, the head prints it elsewhere.
            String where = bare(ours.substring(issuer.length()));
            return has(head, where) ? Whose.OURS : head.isBlank() ? Whose.UNCLEAR : Whose.ANOTHERS;
        }
        Letterhead known = letterheads.of(body.name());
        String above = bare(known.superior());
        String at = bare(known.place());
        if (issuer.length() > ours.length()) {
            String where = bare(issuer.substring(ours.length()));
            return has(above + " " + at, where) ? Whose.OURS : (above + at).isEmpty() ? Whose.UNCLEAR : Whose.ANOTHERS;
        }
        boolean placed = !place.isEmpty() && has(ours, place);
        boolean agrees = placed || same(above, parent) || same(at, place);
        boolean differs = differ(above, parent) || (!placed && differ(at, place));
        return agrees ? (differs ? Whose.UNCLEAR : Whose.OURS) : differs ? Whose.ANOTHERS : Whose.UNCLEAR;
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /// Whether one name is the other, or goes on from it.
    private static boolean alike(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && ((one + " ").startsWith(other + " ") || (other + " ").startsWith(one + " "));
    }

    private static boolean has(String words, String part) {
        return (" " + words + " ").contains(" " + part + " ");
    }

    private static boolean bears(String number, String code) {
        String sign = Fold.of(code);
        return Arrays.asList(Fold.of(number).split("[/\\-.]")).contains(sign)
                || Fold.of(number).contains("/" + sign);
    }

    private static String bare(@Nullable Taken line) {
        return bare(line == null ? null : line.words());
    }

    /// Names as they are compared: letters alone, what is usually shortened written out.
    private static String bare(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String words = Fold.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return (" " + words + " ")
                .replace(" ubnd ", " uy ban nhan dan ")
                .replace(" hdnd ", " hoi dong nhan dan ")
                .replace(" tp ", " thanh pho ")
                .replace(" gd dt ", " giao duc va dao tao ")
                .replace(" gddt ", " giao duc va dao tao ")
                .replaceFirst("^ (?:tinh|thanh pho) ", " ")
                .strip();
    }
}
