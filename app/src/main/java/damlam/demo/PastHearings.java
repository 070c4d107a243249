package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.SignalLimits;
import damlam.analysis.Signals;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.Hearings;
import damlam.inspection.Outcome;
import damlam.inspection.Reviews;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.oversight.Findings;
import damlam.rulebook.Amount;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What two officers of the fictional body confirmed, what one proposed, two hearings that are under way, and one whose
/// conclusion is looked at again.
@Component
final class PastHearings {
    private static final int HEARINGS = 3;
    private static final int SHORTER = 7;
    private static final String QUESTION =
            "Đề nghị anh/chị cho biết việc này vướng ở đâu, đã trao đổi với ai và cần" + " gì để giải quyết xong.";
    private static final String EXPLANATION = "Việc phải chờ số liệu của các trường nên chưa xử lý được ngay. Tôi đã"
            + " gọi nhắc hai lần và sẽ xong trong tuần này.";

    private static final String REASONS =
            "Đã đọc giải trình và xem các bước của việc: hai lần gọi nhắc không ghi vào hồ"
                    + " sơ, đơn vị phối hợp không có văn bản nào để theo dõi. Cần ghi lại việc đôn đốc.";
    private static final String OBJECTION = "Kết luận không nhắc phiếu chuyển ngày đầu tuần; ở đó tôi đã ghi rõ"
            + " hai lần đôn đốc và người nhận. Đề nghị xem lại hồ sơ của việc.";

    private final Rulebook book;
    private final PastRules rules;
    private final Hearings hearings;
    private final Reviews reviews;
    private final Signals signals;
    private final Accounts accounts;
    private final Org org;

    PastHearings(
            Rulebook book,
            PastRules rules,
            Hearings hearings,
            Reviews reviews,
            Signals signals,
            Accounts accounts,
            Org org) {
        this.book = book;
        this.rules = rules;
        this.hearings = hearings;
        this.reviews = reviews;
        this.signals = signals;
        this.accounts = accounts;
        this.org = org;
    }

    void tell(Cast cast) {
        CurrentPerson proposer = accounts.person(cast.of("chief")).orElseThrow();
        CurrentPerson leader = accounts.person(cast.of("leader")).orElseThrow();
        LocalDate today = org.today();
        rules.confirm(
                cast,
                List.of(
                        HearingClocks.ANSWER,
                        HearingClocks.EXTENSION,
                        HearingClocks.EXTENSIONS,
                        SignalLimits.CODE,
                        Findings.EXPLAIN));
        proposeShorterConclusions(proposer, today);
        List<HearingId> made = new ArrayList<>();
        List<FoundSignal> seen = signals.seenBy(leader).stream()
                .map(Signals.Listed::signal)
                .filter(FoundSignal::stands)
                // What the leader concludes of the head of the inspectorate nobody here could look at again.
                .filter(signal ->
                        !cast.of("inspector").equals(signal.pattern().named().person()))
                .sorted(Comparator.comparing(signal -> !isOf(cast, signal)))
                .toList();
        for (FoundSignal signal : seen) {
            if (made.size() < HEARINGS) {
                ask(leader, signal).ifPresent(made::add);
            }
        }
        if (!made.isEmpty()) {
            explain(leader, made.getFirst());
        }
        if (made.size() == HEARINGS) {
            HearingId last = made.getLast();
            explain(leader, last).ifPresent(person -> {
                hearings.conclude(leader, last, Outcome.REMINDED, REASONS, 1);
                hearings.see(person, last);
                reviews.ask(person, last, OBJECTION, List.of());
            });
        }
    }

    private Optional<CurrentPerson> explain(CurrentPerson leader, HearingId id) {
        PersonId asked =
                hearings.see(leader, id).orElseThrow().hearing().inquiry().asked();
        Optional<CurrentPerson> explaining = accounts.person(asked);
        explaining.ifPresent(person -> {
            hearings.see(person, id);
            hearings.explain(person, id, EXPLANATION, List.of(), true);
        });
        return explaining;
    }

    /// Waits for the leader.
    private void proposeShorterConclusions(CurrentPerson proposer, LocalDate today) {
        Rule rule = book.on(HearingClocks.CONCLUDE, today).orElseThrow();
        book.propose(
                proposer,
                new NewRule(
                        rule.code(),
                        new Amount(SHORTER, rule.amount().measure()),
                        rule.says(),
                        PastRules.BASIS,
                        today.plusMonths(1).withDayOfMonth(1),
                        null,
                        "Người đã giải trình không phải chờ lâu mới biết kết luận"));
    }

    /// Whether it is about somebody as whom one signs in with one click.
    private static boolean isOf(Cast cast, FoundSignal signal) {
        PersonId named = signal.pattern().named().person();
        return cast.roles().stream().anyMatch(role -> role.person().equals(named));
    }

    private Optional<HearingId> ask(CurrentPerson leader, FoundSignal signal) {
        try {
            LocalDate earliest = hearings.question(leader, signal.id()).earliest();
            return Optional.of(hearings.ask(leader, signal.id(), QUESTION, earliest));
        } catch (HearingRefusedException e) {
            // Praise, or a case in which the leader has a part.
            return Optional.empty();
        }
    }
}
