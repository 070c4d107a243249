package damlam.files;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.files.FileRefusedException.Reason;
import damlam.files.FileRows.Item;
import damlam.files.Held.Kind;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to files. Opening, gathering, closing, handing over and freezing are accountable acts and enter the
/// journal.
@Component
public class Files {
    private static final int SUGGESTED = 8;

    private final FileRows rows;
    private final Things things;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Files(FileRows rows, Things things, Journal journal, Org org, Clock clock) {
        this.rows = rows;
        this.things = things;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Opens a file, in charge of whoever opens it.
    ///
    /// @throws FileRefusedException CODE_TAKEN
    @Transactional
    public FileId open(CurrentPerson by, FileFacts facts) {
        Instant at = clock.instant();
        UnitId unit = org.chart().addressable(by.unit());
        FileId id = taken(() -> rows.insert(facts, unit, by.id(), at));
        record(by, at, "files.open", id, Map.of("unit", unit.value()), facts.code() + " " + facts.title());
        return id;
    }

    private static <T> T taken(java.util.function.Supplier<T> act) {
        try {
            return act.get();
        } catch (DuplicateKeyException e) {
            throw new FileRefusedException(Reason.CODE_TAKEN);
        }
    }

    /// The file, for those who may see it: whoever is in charge, those who see the unit's work, the Office.
    public Optional<WorkFile> find(CurrentPerson to, FileId id) {
        return rows.find(id).filter(file -> maySee(to, file));
    }

    private static boolean maySee(CurrentPerson to, WorkFile file) {
        return to.id().equals(file.person()) || to.sight().sees(file.unit()) || to.is(Role.OFFICE);
    }

    /// Whether somebody may change a file: whoever is in charge, who acts for the unit's head, the Office.
    public boolean mayChange(CurrentPerson person, WorkFile file) {
        return person.id().equals(file.person()) || leads(person, file);
    }

    /// Who answers for whoever is in charge.
    public boolean leads(CurrentPerson person, WorkFile file) {
        return person.is(Role.OFFICE)
                || org.chart().standIn(person.id(), file.unit()).isPresent();
    }

    /// Files that somebody may see, by code.
    public List<WorkFile> list(CurrentPerson to) {
        boolean all = to.sight().all() || to.is(Role.OFFICE);
        return rows.list(all, to.sight().units(), to.id());
    }

    /// Files that are in a person's charge and not yet in the archive: what is to be handed over before they leave.
    public List<WorkFile> inCharge(CurrentPerson to, PersonId person) {
        return list(to).stream()
                .filter(file -> file.person().equals(person) && file.state() != FileState.ARCHIVED)
                .toList();
    }

    /// Files in which a thing lies, of those that somebody may see.
    public List<WorkFile> holding(CurrentPerson to, Kind kind, long ref) {
        return rows.holding(kind, ref).stream().filter(file -> maySee(to, file)).toList();
    }

    /// What lies in a file, the oldest first, as somebody sees it.
    public List<Held> contents(CurrentPerson to, FileId id) {
        return rows.items(id).stream()
                .map(item -> things.of(to, item))
                .sorted(Comparator.comparing(Held::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Held::kind)
                        .thenComparingLong(Held::ref))
                .toList();
    }

    /// A document, case or report as it would lie in a file; empty where this person may not see
    /// it.
    public Optional<Held> thing(CurrentPerson to, Kind kind, long ref) {
        return things.seen(to, kind, ref)
                ? Optional.of(things.of(to, new Item(kind, ref, null, "")))
                : Optional.empty();
    }

    /// Whether this person may read what one thing of a file says, and not only that it is there.
    boolean mayRead(CurrentPerson by, Held held) {
        return things.mayRead(by, held);
    }

    /// What is exported of one thing of a file.
    damlam.documents.OriginalFile content(Held held) {
        return things.content(held);
    }

    /// One of the files that came with a document.
    damlam.documents.OriginalFile attachment(Held held, int no) {
        return things.attachment(held, no);
    }

    /// Cases of one's unit that are done and lie in no file yet: to be put into one.
    public List<Held> suggested(CurrentPerson to) {
        List<Held> done = things.doneBy(to, 5 * SUGGESTED);
        Set<Long> filed =
                new HashSet<>(rows.filed(Kind.CASE, done.stream().map(Held::ref).toList()));
        return done.stream()
                .filter(held -> !filed.contains(held.ref()))
                .limit(SUGGESTED)
                .toList();
    }

    /// @throws FileRefusedException if somebody may not, the code is taken, or the file can no longer be changed
    @Transactional
    public void change(CurrentPerson by, FileId id, FileFacts facts) {
        WorkFile file = changeable(by, id);
        if (file.state() != FileState.OPEN && file.state() != FileState.CLOSED) {
            throw new FileRefusedException(Reason.NOT_NOW);
        }
        if (file.state() == FileState.CLOSED && facts.endsOn() == null) {
            throw new FileRefusedException(Reason.NOT_NOW);
        }
        taken(() -> {
            rows.update(id, facts);
            return id;
        });
        record(by, clock.instant(), "files.change", id, Map.of(), facts.code() + " " + facts.title());
    }

    private WorkFile changeable(CurrentPerson by, FileId id) {
        WorkFile file = rows.lock(id)
                .filter(one -> maySee(by, one))
                .orElseThrow(() -> new FileRefusedException(Reason.NOTHING_SEEN));
        if (!mayChange(by, file)) {
            throw new FileRefusedException(Reason.NOT_YOURS);
        }
        if (file.frozen()) {
            throw new FileRefusedException(Reason.FROZEN);
        }
        return file;
    }

    /// Puts a thing into a file that is open; nothing is copied.
    ///
    /// @param pages null where nobody counted them
    /// @return false if it lies there already
    /// @throws FileRefusedException if whoever puts it there may not see it, or the file is not open to them
    @Transactional
    public boolean gather(CurrentPerson by, FileId id, Kind kind, long ref, @Nullable Integer pages, String note) {
        WorkFile file = changeable(by, id);
        requireOpen(file);
        if (!things.seen(by, kind, ref)) {
            throw new FileRefusedException(Reason.NOTHING_SEEN);
        }
        Instant at = clock.instant();
        boolean put = rows.put(id, new Item(kind, ref, pages, note), by.id(), at);
        if (put) {
            record(by, at, "files.gather", id, Map.of("what", kind.name(), "no", ref), note.isEmpty() ? null : note);
        }
        return put;
    }

    private static void requireOpen(WorkFile file) {
        if (file.state() != FileState.OPEN) {
            throw new FileRefusedException(Reason.NOT_OPEN);
        }
    }

    /// Enters how many sheets a thing in a file has.
    @Transactional
    public void count(CurrentPerson by, FileId id, Kind kind, long ref, int pages) {
        requireOpen(changeable(by, id));
        if (rows.count(id, kind, ref, pages)) {
            Map<String, Object> facts = Map.of("what", kind.name(), "no", ref, "pages", pages);
            record(by, clock.instant(), "files.count", id, facts, null);
        }
    }

    /// Takes a thing out again that was put into the wrong file; that it was there stays in the journal.
    @Transactional
    public void takeOut(CurrentPerson by, FileId id, Kind kind, long ref) {
        requireOpen(changeable(by, id));
        if (rows.take(id, kind, ref)) {
            record(by, clock.instant(), "files.take-out", id, Map.of("what", kind.name(), "no", ref), null);
        }
    }

    /// What is to be looked at before a file is closed, as somebody sees it.
    public Gaps gaps(CurrentPerson to, WorkFile file) {
        List<Held> documents = contents(to, file.id()).stream()
                .filter(held -> held.kind() == Kind.DOCUMENT)
                .toList();
        Set<Long> open = things.unsettled(documents);
        List<Held> unsettled =
                documents.stream().filter(held -> open.contains(held.ref())).toList();
        List<Held> seen = unsettled.stream().filter(Held::seen).toList();
        LocalDate begun = file.facts().startsOn();
        return new Gaps(
                seen,
                unsettled.size() - seen.size(),
                documents.stream().filter(held -> held.pages() == null).toList(),
                documents.stream()
                        .filter(held -> held.day() != null && held.day().isBefore(begun))
                        .toList(),
                documents.stream().filter(held -> !held.state().isEmpty()).toList());
    }

    /// The work has ended; nothing is added any more.
    ///
    /// @throws FileRefusedException OPEN_INSIDE where a document that came in is not settled, DOUBTFUL
    /// where there are [Gaps] of which whoever closes it did not say that they know, ENDS_BEFORE
    @Transactional
    public void close(CurrentPerson by, FileId id, Closing closing) {
        WorkFile file = changeable(by, id);
        requireOpen(file);
        if (file.documents() == 0) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        LocalDate endsOn = closing.endsOn();
        boolean construction = closing.construction();
        if (endsOn.isBefore(file.facts().startsOn())) {
            throw new FileRefusedException(Reason.ENDS_BEFORE);
        }
        Gaps gaps = gaps(by, file);
        if (gaps.open()) {
            throw new FileRefusedException(Reason.OPEN_INSIDE);
        }
        if (gaps.doubtful() && !closing.known()) {
            throw new FileRefusedException(Reason.DOUBTFUL);
        }
        FileFacts f = file.facts();
        rows.update(
                id,
                new FileFacts(
                        f.organId(),
                        f.catalog(),
                        f.notation(),
                        f.title(),
                        f.retention(),
                        f.rights(),
                        f.creator(),
                        f.language(),
                        f.startsOn(),
                        endsOn,
                        f.description()));
        rows.state(id, FileState.CLOSED, null);
        rows.construction(id, construction);
        Map<String, Object> facts = new TreeMap<>(Map.of("endsOn", endsOn.toString(), "construction", construction));
        if (gaps.doubtful()) {
            facts.put("uncounted", gaps.uncounted().size());
            facts.put("early", gaps.early().size());
        }
        record(by, clock.instant(), "files.close", id, facts, null);
    }

    /// Keeps a closed file beyond its time, with the consent of who heads the body.
    ///
    /// @param until at most two years more
    /// @param consent number and day of the paper
    /// @throws FileRefusedException KEPT_TOO_LONG, or NOT_NOW where it is not closed
    @Transactional
    public void keep(CurrentPerson by, FileId id, LocalDate until, String consent) {
        WorkFile file = changeable(by, id);
        LocalDate time = file.time();
        if (file.state() != FileState.CLOSED || time == null || !until.isAfter(time)) {
            throw new FileRefusedException(Reason.NOT_NOW);
        }
        if (until.isAfter(time.plusYears(WorkFile.MORE_YEARS))) {
            throw new FileRefusedException(Reason.KEPT_TOO_LONG);
        }
        rows.kept(id, until, consent);
        record(by, clock.instant(), "files.keep", id, Map.of("until", until.toString()), consent);
    }

    /// Opens a closed file again; a consent to keep it ends with that.
    @Transactional
    public void reopen(CurrentPerson by, FileId id, String reason) {
        move(by, id, FileState.CLOSED, FileState.OPEN, "files.reopen", reason);
        rows.kept(id, null, "");
    }

    /// Offers a closed file to the agency's archive.
    @Transactional
    public void offer(CurrentPerson by, FileId id) {
        move(by, id, FileState.CLOSED, FileState.OFFERED, "files.offer", null);
    }

    private void move(CurrentPerson by, FileId id, FileState from, FileState to, String kind, @Nullable String reason) {
        WorkFile file = changeable(by, id);
        if (file.state() != from) {
            throw new FileRefusedException(Reason.NOT_NOW);
        }
        rows.state(id, to, null);
        record(by, clock.instant(), kind, id, Map.of(), reason);
    }

    /// The archive, which the Office keeps, takes an offered file.
    @Transactional
    public void archive(CurrentPerson by, FileId id) {
        requireOffice(by);
        offered(by, id);
        LocalDate today = org.today();
        rows.state(id, FileState.ARCHIVED, today);
        record(by, clock.instant(), "files.archive", id, Map.of("on", today.toString()), null);
    }

    /// The archive gives an offered file back.
    @Transactional
    public void giveBack(CurrentPerson by, FileId id, String reason) {
        requireOffice(by);
        offered(by, id);
        rows.state(id, FileState.CLOSED, null);
        record(by, clock.instant(), "files.give-back", id, Map.of(), reason);
    }

    private void offered(CurrentPerson by, FileId id) {
        if (changeable(by, id).state() != FileState.OFFERED) {
            throw new FileRefusedException(Reason.NOT_NOW);
        }
    }

    /// Locks a file, or lifts the lock: while it is there nothing in it changes, whatever its state.
    @Transactional
    public void freeze(CurrentPerson by, FileId id, boolean frozen, String reason) {
        requireOffice(by);
        WorkFile file = rows.lock(id).orElseThrow(() -> new FileRefusedException(Reason.NOTHING_SEEN));
        if (file.frozen() != frozen) {
            rows.freeze(id, frozen);
            record(by, clock.instant(), frozen ? "files.freeze" : "files.unfreeze", id, Map.of(), reason);
        }
    }

    private static void requireOffice(CurrentPerson by) {
        if (!by.is(Role.OFFICE)) {
            throw new FileRefusedException(Reason.NOT_OFFICE);
        }
    }

    /// Hands all files over that are in a person's charge, before they are transferred or retire
    /// (NĐ 30/2020, art. 31).
    ///
    /// @return how many
    @Transactional
    public int handOver(CurrentPerson by, PersonId from, PersonId to, String reason) {
        OrgChart chart = org.chart();
        UnitId unit = chart.appointmentsOf(to).stream()
                .findFirst()
                .map(post -> chart.addressable(post.unit()))
                .orElseThrow(() -> new FileRefusedException(Reason.NOBODY_THERE));
        List<WorkFile> files = inCharge(by, from);
        for (WorkFile file : files) {
            changeable(by, file.id());
            boolean stays = file.unit().equals(unit);
            if (!stays && !leads(by, file)) {
                throw new FileRefusedException(Reason.NOT_YOURS);
            }
            rows.inCharge(file.id(), to, unit);
            Map<String, Object> facts = Map.of("from", from.value(), "to", to.value(), "unit", unit.value());
            record(by, clock.instant(), "files.hand-over", file.id(), facts, reason);
        }
        return files.size();
    }

    private void record(
            CurrentPerson by, Instant at, String kind, FileId id, Map<String, Object> facts, @Nullable String text) {
        journal.append(new Entry(at, by.actor(), kind, id.subject(), facts, text));
    }
}
