package damlam.oversight;

import damlam.cases.CaseId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan at one unit, with all that came of it.
///
/// @param proposed who is to lead, before there is a team
/// @param told who of the unit has opened that it is inspected
/// @param teams by decision, the first first
/// @param retained of whom it was judged that a relation declared late does not exist
/// @param answers all of them, the first first
public record Inspection(
        InspectionId id,
        Plan plan,
        UnitId unit,
        LocalDate starts,
        LocalDate ends,
        PersonId proposed,
        Set<PersonId> told,
        List<Team> teams,
        List<Retention> retained,
        @Nullable Promise promise,
        @Nullable Sample sample,
        List<Answer> answers,
        List<Finding> findings,
        @Nullable Sending sending,
        List<Explanation> explanations,
        List<Signature> signatures,
        List<Recommendation> recommendations,
        @Nullable Conclusion conclusion) {
    public Inspection {
        told = Set.copyOf(told);
        teams = List.copyOf(teams);
        retained = List.copyOf(retained);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
        signatures = List.copyOf(signatures);
        recommendations = List.copyOf(recommendations);
    }

    public Optional<Team> team() {
        return teams.isEmpty() ? Optional.empty() : Optional.of(teams.getLast());
    }

    public Stage stage(LocalDate today) {
        if (conclusion != null) {
            return Stage.CONCLUDED;
        }
        if (teams.isEmpty()) {
            return Stage.PLANNED;
        }
        if (sending == null) {
            return today.isBefore(starts) ? Stage.AHEAD : Stage.UNDER_WAY;
        }
        if (isSigned()) {
            return Stage.TO_CONCLUDE;
        }
        return heard(today).isPresent() ? Stage.TO_SIGN : Stage.SENT;
    }

    /// The first day on which a sample can be promised: the inspection has begun, and the last day that is looked at
    /// has come. Whatever is given to the unit after the promise is in no list.
    public LocalDate sampledFrom() {
        return plan.until().isAfter(starts) ? plan.until() : starts;
    }

    /// The day on which all were heard: the unit and each whom a finding names said that this is all, or their last
    /// day is over.
    Optional<LocalDate> heard(LocalDate today) {
        if (sending == null) {
            return Optional.empty();
        }
        List<Optional<LocalDate>> days = Stream.concat(
                        Stream.of(unitDone().or(() -> over(sending.answerBy(), today))),
                        about().map(each -> heard(each, sending, today)))
                .toList();
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<LocalDate> heard(Finding finding, Sending sending, LocalDate today) {
        LocalDate own = finding.reply().answerBy();
        LocalDate last = own == null ? sending.answerBy() : own;
        return saidAll(finding).map(day -> day.isAfter(last) ? last : day).or(() -> over(last, today));
    }

    private static Optional<LocalDate> over(LocalDate last, LocalDate today) {
        return Optional.of(last).filter(today::isAfter);
    }

    /// Whether the unit explained after its last day: it is heard all the same, and it is said to have come late.
    public boolean isLate(Explanation explanation) {
        return sending != null
                && LocalDate.ofInstant(explanation.at(), Org.ZONE).isAfter(sending.answerBy());
    }

    /// How the unit was shown the draft, while it may be given more time to explain: it has not explained, and nobody
    /// has signed; empty else.
    public Optional<Sending> extendable() {
        return isUnitDone() || !signatures.isEmpty() ? Optional.empty() : Optional.ofNullable(sending);
    }

    public boolean isUnitDone() {
        return unitDone().isPresent();
    }

    /// The day on which the unit said that this is all it has to explain.
    Optional<LocalDate> unitDone() {
        return explanations.stream()
                .filter(Explanation::complete)
                .map(each -> LocalDate.ofInstant(each.at(), Org.ZONE))
                .findFirst();
    }

    private static Optional<LocalDate> saidAll(Finding finding) {
        return Optional.ofNullable(finding.reply().completeAt()).map(at -> LocalDate.ofInstant(at, Org.ZONE));
    }

    /// Those on which somebody has to be heard.
    public Stream<Finding> about() {
        return findings.stream().filter(Finding::isAbout);
    }

    /// Whom they name, who has not said that this is all.
    public List<PersonId> silent() {
        return about().filter(each -> each.reply().completeAt() == null)
                .flatMap(each -> Stream.ofNullable(each.named()))
                .distinct()
                .toList();
    }

    /// Since when the unit knows of it: of what is planned with the team, so that it can object; of what is
    /// sudden on its first day.
    Optional<Instant> toldAt() {
        return teams.stream().findFirst().map(Team::at).map(decided -> {
            Instant first = starts.atStartOfDay(Org.ZONE).toInstant();
            return plan.sort() == Plan.Sort.SUDDEN && decided.isBefore(first) ? first : decided;
        });
    }

    /// Who was the team when the unit was shown what was found: that is whose minutes they are.
    Optional<Team> teamOfMinutes() {
        return sending == null
                ? team()
                : teams.stream()
                        .filter(team -> !team.at().isAfter(sending.at()))
                        .reduce((earlier, later) -> later);
    }

    /// What each item was answered with last.
    public Map<Integer, Answer> answered() {
        return answers.stream().collect(Collectors.toMap(Answer::item, Function.identity(), (older, newer) -> newer));
    }

    public List<Finding> standing() {
        return findings.stream().filter(Finding::stands).toList();
    }

    public List<Recommendation> recommended() {
        return recommendations.stream().filter(each -> !each.dropped()).toList();
    }

    /// Who has to stand by the minutes.
    public Set<Signature.Side> sides() {
        return sending != null && sending.secretarySigns()
                ? EnumSet.allOf(Signature.Side.class)
                : EnumSet.of(Signature.Side.TEAM, Signature.Side.UNIT);
    }

    /// Whether each of them signed, or it is recorded that they did not.
    public boolean isSigned() {
        return sides().stream().allMatch(side -> signature(side).isPresent());
    }

    /// Whether somebody wrote the minutes and has not signed them.
    boolean awaitsSecretary(PersonId person) {
        return sending != null
                && sending.secretarySigns()
                && person.equals(sending.secretary())
                && signature(Signature.Side.SECRETARY).isEmpty();
    }

    public Optional<Signature> signature(Signature.Side side) {
        return signatures.stream().filter(each -> each.side() == side).findFirst();
    }

    /// When the later side signed.
    Optional<Signature> lastSignature() {
        return signatures.stream().max(Comparator.comparing(Signature::at));
    }

    /// The work that came of it.
    public List<CaseId> cases() {
        return recommendations.stream()
                .map(Recommendation::caseId)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// The same with other days by which it is said something to what was found.
    Inspection within(Sending sent, List<Finding> found) {
        return new Inspection(
                id,
                plan,
                unit,
                starts,
                ends,
                proposed,
                told,
                teams,
                retained,
                promise,
                sample,
                answers,
                found,
                sent,
                explanations,
                signatures,
                recommendations,
                conclusion);
    }

    /// What the unit may see: no answers and findings before they are sent to it, no recommendations before
    /// the conclusion, and never what somebody said who is named.
    Inspection forTheUnit() {
        boolean sent = sending != null;
        return new Inspection(
                id,
                plan,
                unit,
                starts,
                ends,
                proposed,
                told,
                teams,
                retained,
                promise,
                sample,
                sent ? answers : List.of(),
                sent ? findings.stream().map(Finding::withoutReplies).toList() : List.of(),
                sending,
                explanations,
                signatures,
                conclusion == null ? List.of() : recommendations,
                conclusion);
    }
}
