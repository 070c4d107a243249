package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
import damlam.analysis.SearchState;
import damlam.analysis.SignalCounts;
import damlam.analysis.SignalFilter;
import damlam.analysis.SignalFilter.Group;
import damlam.analysis.SignalId;
import damlam.analysis.SignalLimits;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the list of signals together.
@Component
class SignalList {
    private static final int PAGE = 50;

    private static final SignalFilter LINE = new SignalFilter(Group.LINE, null, null);

    private final Signals signals;
    private final SignalLimits limits;
    private final Cases cases;
    private final Org org;
    private final Clock clock;

    SignalList(Signals signals, SignalLimits limits, Cases cases, Org org, Clock clock) {
        this.signals = signals;
        this.limits = limits;
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
        Group asked = named(Group.values(), sent.getOrDefault("show", ""));
        SignalFilter.About about = about(sent);
        int page = Math.clamp(number(sent.getOrDefault("page", "")), 0, 10_000);
        Signals.Overview all = about == null ? signals.overview(me, asked, kind, unit, PAGE, page * PAGE) : null;
        SignalCounts counts = all == null ? signals.counts(me) : all.counts();
        Group group = asked == null ? first(counts) : asked;
        SignalFilter filter = new SignalFilter(group, kind, unit, about);
        SearchState state = signals.state();
        String list = "/signals?show=" + group + (kind == null ? "" : "&kind=" + kind)
                + (unit == null ? "" : "&unit=" + unit.value()) + "&";
        // What is about oneself is few, and of one party.
        boolean byParty = group != Group.MINE && about == null;
        Signals.Tally tally = all == null ? signals.tally(me, filter) : all.tally();
        List<Signals.Listed> rows = byParty ? List.of() : signals.list(me, filter, PAGE, page * PAGE);
        return new SignalListShown(
                head(me, counts, group, () -> filter.equals(LINE) ? tally : signals.tally(me, LINE), words),
                failing(state, words),
                state.at() == null ? null : words.say("analysis.searched", words.moment(state.at()), state.moves()),
                group,
                Arrays.stream(Group.values())
                        .collect(Collectors.toMap(Function.identity(), one -> counts.of(one, kind, unit))),
                kind == null ? "" : kind.name(),
                unit == null ? "" : String.valueOf(unit.value()),
                counts.kinds().stream()
                        .map(one -> new SignalListShown.Choice(one.name(), said.kind(one)))
                        .toList(),
                counts.units().stream()
                        .map(one -> new SignalListShown.Choice(String.valueOf(one.value()), said.unit(one)))
                        .toList(),
                parties(all == null || !byParty ? List.of() : all.page(), list, said),
                rows(rows, said),
                counted(byParty, tally, rows, said),
                about == null ? "" : list.substring(0, list.length() - 1),
                Pager.of(page, PAGE, byParty ? tally.groups() : tally.signals(), list + about(filter)));
    }

    private static SignalFilter.@Nullable About about(Map<String, String> sent) {
        long one = number(sent.getOrDefault("with", ""));
        return one < 1
                ? null
                : new SignalFilter.About(
                        new SignalId(one), sent.getOrDefault("opened", "").equals("true"));
    }

    private static String about(SignalFilter filter) {
        SignalFilter.About about = filter.about();
        return about == null ? "" : "with=" + about.one().value() + "&opened=" + about.looked() + "&";
    }

    /// Of whom and how many a list is.
    private static String counted(boolean byParty, Signals.Tally tally, List<Signals.Listed> rows, SignalWords said) {
        if (byParty) {
            return tally.signals() == 0
                    ? ""
                    : said.words.say(
                            "analysis.parties", tally.groups(), tally.parties(), tally.cases(), tally.signals());
        }
        return rows.isEmpty()
                ? ""
                : said.words.say("analysis.with", tally.signals(), whom(rows.getFirst(), said), tally.cases());
    }

    private static String whom(Signals.Listed listed, SignalWords said) {
        return said.whom(listed.signal().pattern().named(), listed.relation(), listed.looked());
    }

    private List<SignalListShown.PartyRow> parties(List<Signals.Grouped> groups, String list, SignalWords said) {
        List<SignalListShown.PartyRow> rows = new ArrayList<>();
        boolean small = false;
        for (Signals.Grouped group : groups) {
            boolean first = group.clearest().small() && !small;
            small |= first;
            rows.add(party(
                    group,
                    list,
                    first
                            ? said.words.say(
                                    "analysis.group.small",
                                    limits.small().amount().count())
                            : "",
                    said));
        }
        return rows;
    }

    private static SignalListShown.PartyRow party(Signals.Grouped group, String list, String small, SignalWords said) {
        Signals.Listed clearest = group.clearest();
        FoundSignal signal = clearest.signal();
        long id = signal.id().value();
        String one = "/signals/" + id;
        return new SignalListShown.PartyRow(
                group.signals() == 1 ? one : list + "with=" + id + "&opened=" + clearest.looked(),
                mark(clearest),
                said.words.say("analysis.state." + state(clearest)),
                whom(clearest, said),
                said.words.say("analysis.group.count", group.signals(), group.cases()),
                group.small() == 0 ? "" : said.words.say("analysis.group.smalls", group.small()),
                said.kind(signal.pattern().kind()),
                one,
                figure(signal, said),
                small);
    }

    private static Group first(SignalCounts counts) {
        return Arrays.stream(Group.values())
                .filter(group -> counts.of(group, null, null) > 0)
                .findFirst()
                .orElse(Group.MINE);
    }

    /// @param all of the line of command, asked for where it is said
    private Content head(CurrentPerson me, SignalCounts counts, Group group, Supplier<Signals.Tally> all, Words words) {
        // Whoever looks at those of others reads of these.
        int mine = group == Group.LINE ? 0 : counts.of(Group.MINE, null, null);
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
        int line = counts.of(Group.LINE, null, null);
        int gone = counts.of(Group.GONE, null, null);
        if (line > 0) {
            Signals.Tally tally = all.get();
            return words.rich("analysis.head.line", line, tally.parties(), tally.cases(), tally.unopened());
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
        if (listed.isEmpty()) {
            return List.of();
        }
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
                whom(listed, said),
                said.words.date(pattern.since()),
                figure(signal, said),
                note(listed, said.words));
    }

    private static String figure(FoundSignal signal, SignalWords said) {
        return signal.stands() ? said.figure(signal.pattern()) : said.gone(signal.gone());
    }

    private static String note(Signals.Listed listed, Words words) {
        String small = listed.small() ? words.say("analysis.small") : "";
        String same = listed.same() ? words.say("analysis.same") : "";
        return (small + " " + same).strip();
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
