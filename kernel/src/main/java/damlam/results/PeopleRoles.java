package damlam.results;

import damlam.detect.Background;
import damlam.eventlog.EventLog;
import damlam.eventlog.People;

/// What `people.csv` says of people's roles, so that they are compared within them. Of authority and of rules under
/// review a log says nothing.
final class PeopleRoles implements Background {
    private final People people;

    PeopleRoles(EventLog log) {
        this.people = log.people();
    }

    @Override
    public int roles() {
        return people.roles().size();
    }

    @Override
    public int role(int person, long atMs) {
        return people.role(person, atMs);
    }
}
