package damlam.results;

import damlam.detect.Background;
import damlam.eventlog.EventLog;
import java.util.HashMap;
import java.util.Map;

/// What `people.csv` says of people's roles, so that they are compared within them. Of authority and of rules under
/// review a log says nothing.
final class PeopleRoles implements Background {
    private final EventLog log;
    private final Map<String, Integer> numbers;

    PeopleRoles(EventLog log) {
        this.log = log;
        Map<String, Integer> found = new HashMap<>();
        log.people().roles().forEach(role -> found.put(role, found.size()));
        numbers = Map.copyOf(found);
    }

    @Override
    public int roles() {
        return numbers.size();
    }

    @Override
    public int role(int person, long atMs) {
        return numbers.getOrDefault(log.people().roleOf(person, atMs), -1);
    }
}
