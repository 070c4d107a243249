package damlam.documents;

import java.util.List;

/// What a feature knows of where a document went. Several may speak of the same receiver: the one
/// that knows most is shown.
public interface DeliverySource {
    List<Delivery> of(DocumentId document);
}
