package damlam.personnel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is proposed about somebody; stored by name.
public enum Kind {
    REPLACE(true),
    TRANSFER(true),
    REMOVE(true),
    /// That a proceeding be opened; nobody is disciplined by a proposal.
    DISCIPLINE(true),
    COMMEND(false),
    PROTECT(false);

    private static final Set<String> WAYS = Set.of("rotation", "selection", "secondment");

    private final boolean adverse;

    Kind(boolean adverse) {
        this.adverse = adverse;
    }

    /// Whether it takes something away from the person.
    public boolean adverse() {
        return adverse;
    }

    /// What the codes of its lawful grounds begin with.
    String grounds() {
        return "staff." + name().toLowerCase(Locale.ROOT) + ".";
    }

    /// What the act is called in law, by its ground: each way to transfer somebody is another act.
    ///
    /// @param code of the ground
    public String deed(String code) {
        String way = code.startsWith(grounds()) ? code.substring(grounds().length()) : "";
        return this == TRANSFER && WAYS.contains(way) ? name() + "." + way : name();
    }

    /// The kind that a ground is of.
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> code.startsWith(kind.grounds()))
                .findFirst();
    }
}
