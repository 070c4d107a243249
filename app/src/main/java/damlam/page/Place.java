package damlam.page;

import damlam.access.CurrentPerson;

/// A feature whose place is shown only to those for whom there is something.
public interface Place {
    Section section();

    boolean hasAnythingFor(CurrentPerson person);
}
