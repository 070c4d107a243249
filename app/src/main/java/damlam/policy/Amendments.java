package damlam.policy;

import damlam.access.CurrentPerson;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Duty;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitKind;
import damlam.policy.PolicyRefusedException.Reason;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The documents that amend rules, as the registers have them: a number alone is soon made up.
@Component
class Amendments {
    /// What is wrong in content is amended by a document of equal form.
    private static final String FORM = "policy.amend.form";

    private final Documents documents;
    private final Rulebook book;
    private final Org org;

    Amendments(Documents documents, Rulebook book, Org org) {
        this.documents = documents;
        this.book = book;
        this.org = org;
    }

    /// Those that hold and are no secret, whoever may open them.
    Stream<Document> numbered(String number) {
        return documents
                .bearing(number)
                .filter(each -> !each.restricted())
                .filter(each -> documents.recalled(each.id()).isEmpty());
    }

    Stream<Document> numbered(CurrentPerson me, String number) {
        return numbered(number).filter(each -> documents.visible(me, each.id()).isPresent());
    }

    /// The newest document of that number, for numbers begin anew each year; the body's own rules are amended by
    /// what went out from it.
    Optional<Document> find(Review review, String number) {
        boolean own = isOwn(review);
        return numbered(number)
                .filter(each -> !own || each.direction() == Direction.OUTGOING)
                .filter(each ->
                        !each.number().equalsIgnoreCase(review.regulation().number()))
                .max(Comparator.comparing(Document::day));
    }

    Optional<Document> find(DocumentId id) {
        return documents.find(id);
    }

    /// Whether a document can be what comes of a review: not older than that, and of a form that amends that of the
    /// rule.
    ///
    /// @throws PolicyRefusedException if it cannot
    void require(Review review, Document document) {
        LocalDate dated = document.day();
        LocalDate opened = review.openedOn().orElse(dated);
        if (dated.isBefore(opened)) {
            throw new PolicyRefusedException(Reason.BEFORE_REVIEW, dated, opened);
        }
        Optional<Rule> law = book.on(FORM, dated);
        Optional<Form> amended = formOf(review.regulation());
        Form form = Form.ofDocument(document.number(), document.type());
        if (law.isPresent() && amended.filter(rule -> !form.amends(rule)).isPresent()) {
            throw new PolicyRefusedException(
                    Reason.LESSER_FORM, form.called(), amended.get().called());
        }
    }

    boolean fits(Review review, Document document) {
        try {
            require(review, document);
            return true;
        } catch (PolicyRefusedException unfit) {
            return false;
        }
    }

    /// The rule that what is wrong in a document is amended by one of equal form, where it holds.
    Optional<Rule> law() {
        return book.on(FORM, org.today());
    }

    /// That of its document in the registers, else as its number shows it; empty where neither does.
    private Optional<Form> formOf(Regulation regulation) {
        DocumentId id = regulation.document();
        Optional<Document> its = id == null
                ? numbered(regulation.number()).max(Comparator.comparing(Document::day))
                : documents.find(id);
        return its.map(document -> Form.ofDocument(document.number(), document.type()))
                .or(() -> Form.ofNumber(regulation.number()));
    }

    /// Whether the body issued the rule, whoever may open its document.
    boolean isOwn(Review review) {
        DocumentId id = review.regulation().document();
        Stream<Document> its = id == null ? numbered(review.regulation().number()) : documents.find(id).stream();
        return its.anyMatch(each -> each.direction() == Direction.OUTGOING);
    }

    /// Whether somebody who led the body on its day signed a document.
    boolean isSignedByLeaders(Document document) {
        OrgChart then = org.at(document.day());
        return then.everyUnit().stream()
                .filter(unit -> unit.kind() == UnitKind.BODY)
                .flatMap(unit -> then.staffOf(unit.id()).stream())
                .filter(post -> post.duty() == Duty.HEAD || post.duty() == Duty.DEPUTY)
                .anyMatch(post -> Fold.of(post.person().name()).equals(Fold.of(document.signer())));
    }
}
