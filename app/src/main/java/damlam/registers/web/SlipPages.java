package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.arrivals.Step;
import damlam.dispatch.DispatchType;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Downloads;
import damlam.page.Words;
import damlam.registers.SlipPdf;
import damlam.registers.SlipPdf.Line;
import damlam.registers.SlipPdf.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The slip of a document that came in, to be put on it.
@Controller
class SlipPages {
    /// It is printed in Vietnamese whatever language the page is in.
    private static final Words VIETNAMESE = Words.in(Locale.of("vi"));

    private final Documents documents;
    private final Arrivals arrivals;
    private final Org org;

    SlipPages(Documents documents, Arrivals arrivals, Org org) {
        this.documents = documents;
        this.arrivals = arrivals;
        this.org = org;
    }

    @GetMapping("/registers/slip/{id}.pdf")
    ResponseEntity<byte[]> slip(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Document document = documents
                .visible(me, new DocumentId(id))
                .filter(one -> one.direction() == Direction.INCOMING)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Step> directed = arrivals.steps(document.id()).reversed().stream()
                .filter(step -> step.kind() == Step.Kind.DIRECT)
                .findFirst();
        byte[] pdf = SlipPdf.of(new SlipPdf.Slip(
                me.bodyName().toUpperCase(Locale.of("vi")),
                say("title").toUpperCase(Locale.of("vi")),
                facts(document),
                List.of(leader(directed), part("unit", "person", "due", "day"), part("handler", "opinion", "day"))));
        return Downloads.shown(
                VIETNAMESE.say("registers.slip.file", arrivalNo(document)) + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    private static String say(String word, Object... values) {
        return VIETNAMESE.say("registers.slip." + word, values);
    }

    private static List<String> facts(Document document) {
        String type =
                DispatchType.named(document.type()).map(DispatchType::title).orElse("");
        String dated = document.date() == null ? "" : VIETNAMESE.date(document.date());
        String came = document.arrival().on() == null
                ? ""
                : VIETNAMESE.date(document.arrival().on());
        return List.of(
                say("arrival", arrivalNo(document), came),
                say("document", type, document.number(), dated),
                say("issuer", document.issuer()),
                say("subject", document.subject()));
    }

    private static String arrivalNo(Document document) {
        Integer no = document.arrivalNo();
        return no == null ? "" : no.toString();
    }

    private Part leader(Optional<Step> directed) {
        OrgChart chart = org.chart();
        return new Part(
                say("leader"),
                List.of(
                        line("lead", directed.map(Step::toUnit).map(unit -> name(chart, unit))),
                        line(
                                "with",
                                directed.map(step -> step.withUnits().stream()
                                        .map(unit -> name(chart, unit))
                                        .collect(Collectors.joining("; ")))),
                        line("due", directed.map(Step::dueOn).map(VIETNAMESE::date)),
                        line("opinion", directed.map(Step::words)),
                        line("day", directed.map(step -> VIETNAMESE.date(step.at())))));
    }

    private static String name(OrgChart chart, @Nullable UnitId unit) {
        return unit == null ? "" : chart.everUnit(unit).map(Unit::name).orElse("");
    }

    private static Line line(String label, Optional<String> words) {
        return new Line(say(label), words.orElse(""));
    }

    private static Part part(String title, String... open) {
        return new Part(
                say(title),
                List.of(open).stream().map(label -> new Line(say(label), "")).toList());
    }
}
