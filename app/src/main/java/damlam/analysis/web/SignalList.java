package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
import damlam.analysis.SearchState;
import damlam.analysis.SignalFilter;
import damlam.analysis.SignalFilter.Group;
import damlam.analysis.Signals;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.detect.SignalKind;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.page.Mark;
import damlam.page.Pager;
import damlam.page.Words;
import gg.jte.Content;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the list of signals together.
@Component
class SignalList {
    private static final int PAGE = 50;

    private final Signals signals;
    private final Cases cases;
    private final Org org;
    private final Clock clock;

    SignalList(Signals signals, Cases cases, Org org, Clock clock) {
        this.signals = signals;
        this.cases = cases;
        this.org = org;
        this.clock = clock;
    }

    /// @param sent what stands in the address; what makes no sense there is as if it were not there
    SignalListShown shown(CurrentPerson me, Map<String, String> sent, Words words) {
        SignalWords said = new SignalWords(words, org.chart());
        SignalKind kind = named(SignalKind.values(), sent.getOrDefault("kind", ""));
        long number = number(sent.getOrDefault("unit", ""));
        UnitId unit = number < 1 ? null : new UnitId(number);
        Map<Group, Integer> all = signals.counts(me, new SignalFilter(Group.MINE, null, null));
        Group asked = named(Group.values(), sent.getOrDefault("show", ""));
        Group group = asked == null ? first(all) : asked;
        SignalFilter filter = new SignalFilter(group, kind, unit);
        Map<Group, Integer> counts = kind == null && unit == null ? all : signals.counts(me, filter);
        int page = Math.clamp(number(sent.getOrDefault("page", "")), 0, 10_000);
        int count = counts.getOrDefault(group, 0);
        SearchState state = signals.state();
        String before = "/signals?show=" + group + (kind == null ? "" : "&kind=" + kind)
                + (unit == null ? "" : "&unit=" + unit.value()) + "&";
        return new SignalListShown(
                head(me, all, words),
                failing(state, words),
                state.at() == null ? null : words.say("analysis.searched", words.moment(state.at()), state.moves()),
                group,
                counts,
                kind == null ? "" : kind.name(),
                unit == null ? "" : String.valueOf(unit.value()),
                signals.kinds(me).stream()
                        .map(one -> new SignalListShown.Choice(one.name(), said.kind(one)))
                        .toList(),
                signals.units(me).stream()
                        .map(one -> new SignalListShown.Choice(String.valueOf(one.value()), said.unit(one)))
                        .toList(),
                rows(signals.list(me, filter, PAGE, page * PAGE), said),
                Pager.of(page, PAGE, count, before));
    }

    private static Group first(Map<Group, Integer> counts) {
        return Arrays.stream(Group.values())
                .filter(group -> counts.getOrDefault(group, 0) > 0)
                .findFirst()
                .orElse(Group.MINE);
    }

    private Content head(CurrentPerson me, Map<Group, Integer> counts, Words words) {
        int mine = counts.getOrDefault(Group.MINE, 0);
        List<FoundSignal> unseen = mine == 0 ? List.of() : signals.unseen(me);
        if (!unseen.isEmpty()) {
            return unseen.stream()
                    .map(FoundSignal::theirsUntil)
                    .filter(clock.instant()::isBefore)
                    .findFirst()
                    .map(until -> words.rich("analysis.head.unseen", unseen.size(), mine, words.moment(until)))
                    .orElseGet(() -> words.rich("analysis.head.unseen.late", unseen.size(), mine));
        }
        if (mine > 0) {
            return words.rich("analysis.head.mine", mine);
        }
        int line = counts.getOrDefault(Group.LINE, 0);
        int gone = counts.getOrDefault(Group.GONE, 0);
        if (line > 0) {
            return words.rich("analysis.head.line", line);
        }
        return gone > 0 ? words.rich("analysis.head.gone", gone) : words.rich("analysis.head.none");
    }

    private static @Nullable String failing(SearchState state, Words words) {
        if (state.failedAt() == null) {
            return null;
        }
        return state.at() == null
                ? words.say("analysis.failing.first", words.moment(state.failedAt()))
                : words.say("analysis.failing", words.moment(state.failedAt()), words.moment(state.at()));
    }

    private List<SignalRow> rows(List<Signals.Listed> listed, SignalWords said) {
        List<CaseId> ids = listed.stream()
                .map(one -> one.signal().pattern().caseId())
                .distinct()
                .toList();
        Map<CaseId, String> titles = cases.find(ids).stream()
                .collect(Collectors.toMap(
                        line -> line.work().id(), line -> line.work().title()));
        return listed.stream().map(one -> row(one, titles, said)).toList();
    }

    private static SignalRow row(Signals.Listed listed, Map<CaseId, String> titles, SignalWords said) {
        FoundSignal signal = listed.signal();
        Pattern pattern = signal.pattern();
        return new SignalRow(
                "/signals/" + signal.id().value(),
                mark(listed),
                said.words.say("analysis.state." + state(listed)),
                said.kind(pattern.kind()),
                titles.getOrDefault(pattern.caseId(), ""),
                said.whom(pattern.named(), listed.relation(), listed.looked()),
                said.words.date(pattern.since()),
                signal.stands() ? said.figure(pattern) : said.gone(signal.gone()));
    }

    private static Mark mark(Signals.Listed listed) {
        if (!listed.signal().stands()) {
            return Mark.DONE;
        }
        return listed.looked() ? Mark.WORK : Mark.IDLE;
    }

    private static String state(Signals.Listed listed) {
        Pattern pattern = listed.signal().pattern();
        if (!listed.signal().stands()) {
            return "gone";
        }
        if (listed.relation() == Relation.CONCERNED && !listed.looked()) {
            return "new";
        }
        if (pattern.kind().isDaring()) {
            return "daring";
        }
        if (pattern.isExplained()) {
            return "explained";
        }
        return listed.looked() ? "seen" : "new";
    }

    private static <E extends Enum<E>> @Nullable E named(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    }
}
