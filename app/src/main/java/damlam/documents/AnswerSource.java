package damlam.documents;

import java.util.List;

/// What a feature knows of how a document that came in was answered.
public interface AnswerSource {
    /// @return empty where it is not answered, or not any more
    List<DocumentId> answers(DocumentId document);

    /// What a document that went out answers.
    List<DocumentId> answered(DocumentId answer);
}
