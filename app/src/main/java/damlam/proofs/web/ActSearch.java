package damlam.proofs.web;

import damlam.journal.ActsSought;
import damlam.org.Org;
import damlam.page.Typed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What was asked of one's own acts: what is wrong in it is marked at its field and narrows nothing.
///
/// @param area the feature they belong to; empty for any
/// @param caseNo the number of a case; empty for any
public record ActSearch(
        Typed typed,
        String area,
        String caseNo,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long before) {
    static ActSearch in(Typed typed) {
        String area = typed.value("area");
        String caseNo = typed.value("case").replaceAll("[\\s.]", "");
        if (!caseNo.matches("\\d{0,18}")) {
            typed.wrong("case", typed.words().say("proofs.search.case.wrong"));
            caseNo = "";
        }
        String before = typed.value("before");
        return new ActSearch(
                typed,
                ActLines.AREAS.contains(area) ? area : "",
                caseNo,
                typed.dayIfAny("from"),
                typed.dayIfAny("to"),
                before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    ActsSought sought() {
        return new ActsSought(
                area,
                caseNo.isEmpty() ? "" : "case:" + Long.parseLong(caseNo),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                before);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }

    /// Whether anything narrows what is shown.
    public boolean narrowed() {
        return !area.isEmpty() || !caseNo.isEmpty() || from != null || to != null;
    }

    /// The address of what is older than an act.
    String olderThan(long no) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/record").queryParam("before", no);
        for (String field : new String[] {"area", "case", "from", "to"}) {
            if (!typed.value(field).isEmpty()) {
                address.queryParam(field, typed.value(field));
            }
        }
        return address.encode().toUriString() + "#acts";
    }
}
