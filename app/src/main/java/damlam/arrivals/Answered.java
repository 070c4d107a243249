package damlam.arrivals;

import damlam.documents.AnswerSource;
import damlam.documents.DocumentId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The document by which one that came in was settled.
@Component
class Answered implements AnswerSource {
    private final Arrivals arrivals;

    Answered(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public List<DocumentId> answers(DocumentId document) {
        boolean answered = arrivals.find(document)
                .filter(at -> at.stage() == Standing.Stage.ANSWERED)
                .isPresent();
        return answered
                ? arrivals.steps(document).reversed().stream()
                        .filter(step -> step.kind() == Step.Kind.ANSWER)
                        .map(Step::answer)
                        .filter(Objects::nonNull)
                        .limit(1)
                        .toList()
                : List.of();
    }

    @Override
    public List<DocumentId> answered(DocumentId answer) {
        return arrivals.answeredWith(answer).stream()
                .filter(document -> answers(document).contains(answer))
                .toList();
    }
}
