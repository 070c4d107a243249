package damlam.issuing;

import damlam.issuing.Refusal.Reason;
import damlam.org.Appointment;
import damlam.org.Authority;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Fold;
import damlam.org.MatterId;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may sign what, and as what (NĐ 30/2020, art. 13): it follows from the organisation of the day and is never
/// chosen.
final class Powers {
    /// An acting head's title begins so, accents left out.
    private static final String ACTING = "quyen ";

    private final OrgChart chart;
    private final UnitId body;

    Powers(OrgChart chart, UnitId body) {
        this.chart = chart;
        this.body = body;
    }

    /// @throws Refusal NO_POWER, NO_MATTER or NOT_COLLECTIVE
    Power of(PersonId signer, @Nullable MatterId matter, boolean collective) {
        Power power = find(signer, matter)
                .orElseThrow(
                        () -> new Refusal(matter == null && needsMatter(signer) ? Reason.NO_MATTER : Reason.NO_POWER));
        if (collective && power.kind() != Power.Kind.HEAD && power.kind() != Power.Kind.KT) {
            throw new Refusal(Reason.NOT_COLLECTIVE);
        }
        return power;
    }

    /// Whether somebody may sign at all; of a matter or of none.
    boolean allow(PersonId signer, @Nullable MatterId matter) {
        return find(signer, matter).isPresent();
    }

    private Optional<Power> find(PersonId signer, @Nullable MatterId matter) {
        return own(signer).or(() -> delegated(signer, matter)).or(() -> byOrder(signer, matter));
    }

    private String headTitle() {
        return chart.headOf(body).map(head -> head.post().title()).orElse("");
    }

    private Optional<Power> own(PersonId signer) {
        return held(signer, body)
                .flatMap(post -> switch (post.duty()) {
                    case HEAD -> Optional.of(head(post.post().title()));
                    case DEPUTY -> Optional.of(new Power(Power.Kind.KT, headTitle(), ""));
                    case CLERK, MEMBER, ADMINISTRATOR -> Optional.<Power>empty();
                })
                .filter(power -> power.kind() != Power.Kind.KT || !power.title().isEmpty());
    }

    private static Power head(String title) {
        return Fold.of(title).startsWith(ACTING)
                ? new Power(Power.Kind.Q, title.strip().split("\\s+", 2)[1], "")
                : new Power(Power.Kind.HEAD, "", "");
    }

    private Optional<Appointment> held(PersonId signer, UnitId unit) {
        return chart.appointmentsOf(signer).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst();
    }

    /// The head's own delegation; it is limited in time and content and not passed on, and carries a signature only
    /// for whoever heads a unit of the body.
    private Optional<Power> delegated(PersonId signer, @Nullable MatterId matter) {
        if (headed(signer).isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonId> head = chart.headOf(body).map(one -> one.person().id());
        return chart.delegations().stream()
                .filter(given -> given.to().equals(signer) && given.unit().equals(body))
                .filter(given -> head.isPresent() && given.from().equals(head.get()))
                .filter(given -> chart.carries(given, matter))
                .findFirst()
                .map(given -> new Power(Power.Kind.TUQ, headTitle(), given.ground()));
    }

    private Optional<Power> byOrder(PersonId signer, @Nullable MatterId matter) {
        return granted(signer).stream()
                .filter(one -> one.matter().id().equals(matter))
                .findFirst()
                .map(one -> new Power(Power.Kind.TL, headTitle(), one.legalBasis()))
                .filter(power -> !power.title().isEmpty());
    }

    /// What the posts of this person decide, where they head a unit of the body.
    private List<Authority> granted(PersonId signer) {
        List<Appointment> headed = headed(signer);
        return chart.authorities().stream()
                .filter(one -> headed.stream()
                        .anyMatch(post -> post.post().id().equals(one.post().id())))
                .toList();
    }

    private List<Appointment> headed(PersonId signer) {
        return chart.appointmentsOf(signer).stream()
                .filter(one -> one.duty() == Duty.HEAD && !one.unit().equals(body))
                .toList();
    }

    private boolean needsMatter(PersonId signer) {
        boolean delegated = chart.delegations().stream().map(Delegation::to).anyMatch(signer::equals);
        return (delegated && !headed(signer).isEmpty()) || !granted(signer).isEmpty();
    }
}
