package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.documents.Aftermaths;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.note.Checkpoint;
import damlam.note.SignedCheckpoint;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.proofs.Proofs;
import damlam.proofs.Qr;
import damlam.registers.BookQuery;
import damlam.registers.Books;
import damlam.registers.Sending;
import damlam.registers.Sheet;
import damlam.registers.SheetPdf;
import damlam.registers.SheetXlsx;
import damlam.registers.Stamp;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The registers, by year and day, on the page and as files to print.
@Controller
class BookPages {
    private static final int PAGE_LINES = 50;
    private static final int MOST_PRINTED = 50_000;
    private static final int MOST_COPIES = 100_000;

    /// Registers are printed in Vietnamese whatever language the page is in.
    private static final Words VIETNAMESE = Words.in(Locale.of("vi"));

    private final Books books;
    private final Documents documents;
    private final Aftermaths aftermaths;
    private final Proofs proofs;
    private final Org org;
    private final Pages pages;

    BookPages(Books books, Documents documents, Aftermaths aftermaths, Proofs proofs, Org org, Pages pages) {
        this.books = books;
        this.documents = documents;
        this.aftermaths = aftermaths;
        this.proofs = proofs;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/registers/{book:incoming|outgoing|handling|copies|restricted|restricted-in}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable String book,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request) {
        Book which = book(book);
        require(me, which);
        Typed typed = Typed.in(request);
        BookQuery query = query(typed);
        int at = Pager.at(page);
        int count = count(me, which, query);
        String address = "/registers/" + book + "?year=" + query.year() + "&from=" + day(query.from()) + "&to="
                + day(query.to()) + "&";
        BookView view = new BookView(
                book,
                Arrays.stream(Book.values())
                        .filter(each -> each == Book.OUTGOING || Books.maySee(me))
                        .map(Book::path)
                        .toList(),
                BookCells.heads(which, typed.words()),
                lines(me, which, query, typed.words(), PAGE_LINES, at * PAGE_LINES),
                count,
                query.year(),
                org.today().getYear(),
                typed,
                address,
                Pager.of(at, PAGE_LINES, count, address),
                which == Book.INCOMING || which == Book.RESTRICTED_IN ? 5 : which == Book.HANDLING ? 1 : 2);
        return pages.of("registers/book", Map.of("view", view));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private BookQuery query(Typed typed) {
        String year = typed.value("year");
        int asked = year.matches("[12]\\d{3}")
                ? Integer.parseInt(year)
                : org.today().getYear();
        LocalDate from = typed.dayIfAny("from");
        LocalDate to = typed.dayIfAny("to");
        if (from != null && to != null && to.isBefore(from)) {
            typed.wrong("to", typed.words().say("page.typed.lastBeforeFirst"));
        }
        return new BookQuery(asked, from, to);
    }

    private static Book book(String path) {
        return Book.valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private int count(CurrentPerson me, Book book, BookQuery query) {
        return switch (book) {
            case INCOMING, HANDLING -> books.countIncoming(me, query, book == Book.HANDLING);
            case OUTGOING -> books.countOutgoing(me, query);
            case COPIES -> books.countCopies(query);
            case RESTRICTED -> books.countRestricted(me, Direction.OUTGOING, query);
            case RESTRICTED_IN -> books.countRestricted(me, Direction.INCOMING, query);
        };
    }

    private List<BookLine> lines(CurrentPerson me, Book book, BookQuery query, Words words, int limit, int offset) {
        return switch (book) {
            case INCOMING, RESTRICTED_IN -> {
                List<Books.Incoming> found = book == Book.INCOMING
                        ? books.incoming(me, query, limit, offset)
                        : books.restrictedIn(me, query, limit, offset);
                BookCells cells = cells(me, words, found, Books.Incoming::document);
                yield found.stream()
                        .map(one -> book == Book.INCOMING ? cells.common(one) : cells.incoming(one))
                        .toList();
            }
            case HANDLING -> {
                List<Books.Incoming> found = books.handling(me, query, limit, offset);
                yield found.stream()
                        .map(cells(me, words, found, Books.Incoming::document)::handling)
                        .toList();
            }
            case OUTGOING -> outgoing(me, words, books.outgoing(me, query, limit, offset));
            case RESTRICTED -> outgoing(me, words, books.restricted(me, query, limit, offset));
            case COPIES -> {
                BookCells cells = new BookCells(me, org.chart(), documents, Map.of(), words);
                yield books.copies(query, limit, offset).stream()
                        .map(cells::copy)
                        .toList();
            }
        };
    }

    private List<BookLine> outgoing(CurrentPerson me, Words words, List<Books.Outgoing> found) {
        return found.stream()
                .map(cells(me, words, found, Books.Outgoing::document)::outgoing)
                .toList();
    }

    private <T> BookCells cells(CurrentPerson me, Words words, List<T> lines, Function<T, Document> document) {
        List<DocumentId> ids = lines.stream().map(document).map(Document::id).toList();
        return new BookCells(me, org.chart(), documents, aftermaths.of(me, ids), words);
    }

    @GetMapping("/registers/{book:incoming|outgoing|handling|copies|restricted|restricted-in}.{format:pdf|xlsx}")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable String book,
            @PathVariable String format,
            HttpServletRequest request) {
        Book which = book(book);
        require(me, which);
        BookQuery query = query(Typed.in(request));
        Sheet sheet = sheet(me, which, query);
        String name = VIETNAMESE.say("registers.file." + which, String.valueOf(query.year())) + "." + format;
        return format.equals("pdf")
                ? Downloads.of(name, MediaType.APPLICATION_PDF, SheetPdf.of(sheet, stamp()))
                : Downloads.of(name, Downloads.XLSX, SheetXlsx.of(sheet));
    }

    private @Nullable Stamp stamp() {
        SignedCheckpoint newest = proofs.newest().orElse(null);
        Qr code = newest == null ? null : Qr.of(newest.note().format()).orElse(null);
        if (newest == null || code == null) {
            return null;
        }
        Checkpoint checkpoint = newest.checkpoint();
        return new Stamp(
                code,
                List.of(
                        VIETNAMESE.say("registers.stamp"),
                        VIETNAMESE.say("registers.stamp.record", checkpoint.origin(), checkpoint.size()),
                        VIETNAMESE.say("registers.stamp.root", checkpoint.root().base64()),
                        VIETNAMESE.say("registers.stamp.why")));
    }

    private String issuer(CurrentPerson me) {
        OrgChart chart = org.chart();
        return chart.unit(Numbers.body(chart, me.unit())).map(Unit::name).orElse(me.bodyName());
    }

    private Sheet sheet(CurrentPerson me, Book book, BookQuery query) {
        List<List<String>> rows = lines(me, book, query, VIETNAMESE, MOST_PRINTED, 0).stream()
                .map(BookLine::onPaper)
                .toList();
        int numbered = book == Book.INCOMING || book == Book.RESTRICTED_IN ? 1 : 0;
        // What was issued in another year bears a number of that year.
        String year = String.valueOf(query.year());
        List<List<String>> ofYear = book == Book.OUTGOING || book == Book.RESTRICTED
                ? rows.stream().filter(row -> row.get(1).endsWith(year)).toList()
                : rows;
        List<String> cover = new ArrayList<>(List.of(
                "",
                issuer(me).toUpperCase(Locale.of("vi")),
                VIETNAMESE.say("registers.title." + book).toUpperCase(Locale.of("vi")),
                VIETNAMESE.say("registers.cover.year", String.valueOf(query.year())),
                VIETNAMESE.say("registers.cover.days", VIETNAMESE.date(query.first()), VIETNAMESE.date(query.last()))));
        if (!ofYear.isEmpty()) {
            cover.add(VIETNAMESE.say(
                    "registers.cover.numbers",
                    ofYear.getFirst().get(numbered),
                    ofYear.getLast().get(numbered)));
        }
        cover.add(VIETNAMESE.say("registers.cover.volume"));
        return new Sheet(cover, BookCells.heads(book, VIETNAMESE), book.widths(), rows);
    }

    private void require(CurrentPerson me, Book book) {
        if (book != Book.OUTGOING || !books.seesOwn(me)) {
            requireOffice(me);
        }
    }

    private static void requireOffice(CurrentPerson me) {
        if (!Books.maySee(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /// What the register of outgoing documents says of a sending.
    @GetMapping("/registers/sending/{id}")
    View sending(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return sending(me, outgoing(me, id), Typed.nothing(request));
    }

    private Document outgoing(CurrentPerson me, long id) {
        requireOffice(me);
        return documents
                .visible(me, new DocumentId(id))
                .filter(one -> one.direction() == Direction.OUTGOING)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View sending(CurrentPerson me, Document document, Typed typed) {
        return pages.of(
                "registers/sending",
                Map.of(
                        "document",
                        document,
                        "sending",
                        books.sending(document.id()),
                        "typed",
                        typed,
                        "mayEnter",
                        Documents.mayRegister(me)));
    }

    @PostMapping("/registers/sending/{id}")
    View enter(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Document document = outgoing(me, id);
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request);
        Integer copies = copies(typed, "copies");
        LocalDate sentOn = typed.dayIfAny("sentOn");
        if (!typed.right()) {
            return sending(me, document, typed);
        }
        books.enter(
                me.actor(),
                document.id(),
                new Sending(
                        typed.value("recipients"),
                        typed.value("copyKept"),
                        copies,
                        sentOn,
                        typed.value("received"),
                        typed.value("note")));
        return new RedirectView(
                "/registers/outgoing?year=" + document.registeredOn().getYear());
    }

    /// A number of copies; null, and the field marked, where something else stands there.
    static @Nullable Integer copies(Typed typed, String field) {
        String value = typed.value(field);
        if (value.isEmpty()) {
            return null;
        }
        int copies = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
        if (copies < 1 || copies > MOST_COPIES) {
            typed.wrong(field, typed.words().say("registers.error.copies"));
            return null;
        }
        return copies;
    }
}
