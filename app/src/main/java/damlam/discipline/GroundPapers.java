package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchType;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.inspection.Reminders;
import damlam.org.Competent;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.procedure.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Papers that a proceeding rests on, looked for where the program knows them: a number and a day are soon made up.
@Component
class GroundPapers {
    static final String CONCLUSION_FOUND = "conclusionFound";
    /// Whether its subject names the person.
    static final String CONCLUSION_NAMES = "conclusionNames";

    static final String REMINDER_FOUND = "reminderFound";

    /// Of the paper that an act rests on: whether the registers have it …
    static final String FOUND = "paperFound";
    /// … whether its subject names the person …
    static final String NAMES = "paperNames";
    /// … and its number here.
    static final String DOCUMENT = "document";

    /// By these nobody concludes anything.
    private static final Set<String> TELLS_ALONE = Stream.of(
                    DispatchType.GIAY_MOI,
                    DispatchType.GIAY_GIOI_THIEU,
                    DispatchType.GIAY_UY_QUYEN,
                    DispatchType.GIAY_NGHI_PHEP,
                    DispatchType.PHIEU_GUI,
                    DispatchType.PHIEU_CHUYEN,
                    DispatchType.PHIEU_BAO,
                    DispatchType.THU_CONG)
            .map(DispatchType::name)
            .collect(Collectors.toSet());

    private final Documents documents;
    private final Reminders reminders;
    private final OwnWork own;
    private final Org org;

    GroundPapers(Documents documents, Reminders reminders, OwnWork own, Org org) {
        this.documents = documents;
        this.reminders = reminders;
        this.own = own;
        this.org = org;
    }

    /// The facts, and of each paper that they name whether it is known.
    Facts looked(CurrentPerson me, PersonId person, Facts facts) {
        Facts all = facts;
        LocalDate concluded = facts.dayIfAny("concluded");
        if (concluded != null) {
            List<Document> found =
                    registered(me, facts.text("number"), concluded).toList();
            all = all.with(CONCLUSION_FOUND, !found.isEmpty());
            if (!found.isEmpty()) {
                all = all.with(CONCLUSION_NAMES, found.stream().anyMatch(paper -> names(paper, person)));
            }
        }
        LocalDate reminded = facts.dayIfAny("reminded");
        return reminded == null
                ? all
                : all.with(REMINDER_FOUND, isReminder(me, person, facts.text("reminder"), reminded));
    }

    /// Refuses a breach that counts only after a reminder, where the one that is named is not known.
    static void requireReminder(Facts looked) {
        require(isEnough(looked), Reason.REMINDER_UNKNOWN);
    }

    static boolean isEnough(Facts looked) {
        return !looked.of(Matter.class, "matter").needsReminder() || looked.yes(REMINDER_FOUND);
    }

    /// What is entered of an earlier decision, and whether the registers have it.
    Facts earlier(CurrentPerson me, PersonId person, Facts facts) {
        LocalDate dated = facts.dayIfAny("dated");
        List<Document> found = dated == null
                ? List.of()
                : registered(me, facts.text("paperNo"), dated)
                        .filter(paper -> paper.type().equals(DispatchType.QUYET_DINH.name()))
                        .toList();
        return found.isEmpty() ? facts.with(FOUND, false) : marked(person, found, facts.with(FOUND, true));
    }

    /// With which of several papers of one number and day it is, that which names the person before others, and whether
    /// it does.
    private Facts marked(PersonId person, List<Document> found, Facts facts) {
        Document paper =
                found.stream().filter(each -> names(each, person)).findFirst().orElse(found.getFirst());
        return facts.with("issuer", paper.issuer().isBlank() ? null : paper.issuer())
                .with(NAMES, names(paper, person))
                .with(DOCUMENT, paper.id().value());
    }

    /// Whether it is not certain that the paper speaks of the person: whoever entered it answers nothing that
    /// the person says against it.
    static boolean isDoubtful(Facts facts) {
        return facts.text(FOUND).equals("false") || facts.text(NAMES).equals("false");
    }

    /// The paper that says that the person was heard elsewhere, with who issued it. The law spares review and council
    /// where a competent body has concluded: what whoever decides signed themselves, or their unit issued, is no
    /// conclusion of another, and a sentence or a decision of the Party is issued outside.
    ///
    /// @param outside whether it is one of these
    Facts elsewhere(CurrentPerson me, PersonId person, Facts facts, boolean outside) {
        List<Document> others = concluding(me, facts).stream()
                .filter(paper -> !isOwn(me.id(), paper))
                .toList();
        require(!others.isEmpty(), Reason.PAPER_OWN);
        List<Document> papers = others.stream()
                .filter(each -> !outside || each.direction() == Direction.INCOMING)
                .toList();
        require(!papers.isEmpty(), Reason.PAPER_OURS);
        return marked(person, papers, facts);
    }

    /// Refuses what the registers do not have by that number and day, or have from whoever decides or their own unit:
    /// nobody is made competent by a paper of those who give it away.
    void requireSuperiors(CurrentPerson me, String number, @Nullable LocalDate day) {
        if (day == null || number.isBlank()) {
            throw new ProceedingRefusedException(Reason.NO_GROUND_PAPER);
        }
        require(
                registered(me, number, day)
                        .anyMatch(paper -> !TELLS_ALONE.contains(paper.type()) && !isOwn(me.id(), paper)),
                Reason.NO_SUPERIORS_PAPER);
    }

    /// The paper that concluded that the decision was wrong, with who issued it.
    Facts concluded(CurrentPerson me, PersonId person, Facts facts) {
        return marked(person, concluding(me, facts), facts);
    }

    /// The paper that orders that what was decided is done anew: one of another than whoever opens that.
    Facts ordered(CurrentPerson me, PersonId person, Appointed order, Facts facts) {
        List<Document> known = registered(me, order.number(), order.day())
                .filter(paper -> !TELLS_ALONE.contains(paper.type()) && !isOwn(me.id(), paper))
                .toList();
        require(!known.isEmpty(), Reason.REDO_UNKNOWN);
        return marked(person, known, facts).with("redoBy", order.number()).with("redoOn", order.day());
    }

    /// What the registers have by that number and day, and concludes something.
    private List<Document> concluding(CurrentPerson me, Facts facts) {
        LocalDate dated = facts.dayIfAny("dated");
        if (dated == null || facts.text("restsOn").isBlank()) {
            throw new ProceedingRefusedException(Reason.NO_GROUND_PAPER);
        }
        List<Document> known = registered(me, facts.text("restsOn"), dated).toList();
        require(!known.isEmpty(), Reason.PAPER_UNKNOWN);
        List<Document> concluding = known.stream()
                .filter(paper -> !TELLS_ALONE.contains(paper.type()))
                .toList();
        require(!concluding.isEmpty(), Reason.PAPER_KIND);
        return concluding;
    }

    /// Whether it is a decision of the registers that names this person.
    boolean isAppointment(CurrentPerson me, PersonId person, Appointed named) {
        return registered(me, named.number(), named.day())
                .filter(paper -> paper.type().equals(DispatchType.QUYET_DINH.name()))
                .anyMatch(paper -> names(paper, person));
    }

    /// Refuses what only a manager commits of somebody who managed nothing on that day.
    void requireManager(Opening opening, Matter matter, LocalDate breached) {
        Appointed named = opening.appointed();
        boolean managed = switch (matter) {
            case MANAGEMENT ->
                Competent.headed(org.chart(), opening.person(), breached)
                        || (named != null && !named.day().isAfter(breached));
            // Papers are used before the post that they are used for is held.
            case FALSE_PAPERS_FOR_POST ->
                Competent.headedSince(org.chart(), opening.person(), breached) || named != null;
            default -> true;
        };
        require(managed, Reason.NO_MANAGER_THEN);
    }

    private boolean names(Document paper, PersonId person) {
        String name = org.chart().person(person).map(Person::name).map(Fold::of).orElse("");
        return !name.isEmpty() && Fold.of(paper.subject()).contains(name);
    }

    /// Whether a paper of that number and day stands in the registers.
    boolean isKnown(CurrentPerson me, String number, LocalDate day) {
        return registered(me, number, day).findAny().isPresent();
    }

    /// Refuses a letter that did not come in, or is not from this person: nobody speaks for them by a paper of another.
    void requireLetter(CurrentPerson me, PersonId person, String number, LocalDate day) {
        List<Document> letters = registered(me, number, day)
                .filter(paper -> paper.direction() == Direction.INCOMING)
                .toList();
        require(!letters.isEmpty(), Reason.PAPER_UNKNOWN);
        require(letters.stream().anyMatch(paper -> isFrom(paper, person)), Reason.PAPER_NOT_THEIRS);
    }

    /// Whether the register names the person as who sent or signed it, or in what it is about.
    private boolean isFrom(Document paper, PersonId person) {
        String name = org.chart().person(person).map(Person::name).map(Fold::of).orElse("");
        return names(paper, person)
                || (!name.isEmpty()
                        && (Fold.of(paper.issuer()).contains(name)
                                || Fold.of(paper.signer()).contains(name)));
    }

    private boolean isOwn(PersonId decider, Document paper) {
        OrgChart chart = org.chart();
        String issuer = letters(paper.issuer());
        boolean ofUnit =
                chart.appointmentsOf(decider).stream().anyMatch(held -> isIssuedBy(chart, held.unit(), issuer));
        boolean signed = chart.person(decider)
                .filter(person -> letters(person.name()).equals(letters(paper.signer())))
                .isPresent();
        return ofUnit || (signed && paper.direction() == Direction.OUTGOING);
    }

    /// Whether the issuer is the unit, or what it belongs to up to what has a seal, with or without what stands above.
    private static boolean isIssuedBy(OrgChart chart, UnitId unit, String issuer) {
        List<Unit> line = chart.upward(unit);
        for (int at = 0; at < line.size(); at++) {
            String name = letters(line.get(at).name());
            boolean withAbove = line.stream()
                    .skip(at + 1L)
                    .map(above -> letters(above.name()) + " " + name)
                    .anyMatch(issuer::equals);
            if (withAbove || issuer.equals(name)) {
                return true;
            }
            if (line.get(at).kind() == UnitKind.PUBLIC_UNIT || line.get(at).kind() == UnitKind.BODY) {
                return false;
            }
        }
        return false;
    }

    private static String letters(String words) {
        return Fold.of(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Whether a paper reminded this person: one that was issued here and that they have received, or one in the
    /// registers that names them.
    private boolean isReminder(CurrentPerson me, PersonId person, String number, LocalDate day) {
        boolean received =
                own.look(() -> reminders.receivedBy(person).stream().anyMatch(paper -> is(paper, number, day)));
        return received || registered(me, number, day).anyMatch(paper -> names(paper, person));
    }

    /// Of what only some may see, whoever asks learns nothing they may not see.
    private Stream<Document> registered(CurrentPerson me, String number, LocalDate day) {
        return documents
                .bearing(number)
                .filter(paper -> is(paper, number, day))
                .filter(paper ->
                        !paper.restricted() || documents.visible(me, paper.id()).isPresent());
    }

    private static boolean is(Document paper, String number, LocalDate day) {
        return paper.number().equalsIgnoreCase(number.strip()) && paper.day().equals(day);
    }
}
