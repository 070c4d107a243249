package damlam.whistleblowing;

import damlam.access.OwnWork;
import damlam.org.PersonId;
import damlam.procedure.ShieldSource;
import damlam.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// That the law protects whoever made a denunciation here, as proceedings on discipline have to heed it; of which one
/// it follows, nobody learns.
@Component
class ToldProtections implements ShieldSource {
    private final ProtectionRows rows;
    private final Vault vault;
    private final OwnWork own;

    ToldProtections(ProtectionRows rows, Vault vault, OwnWork own) {
        this.rows = rows;
        this.vault = vault;
        this.own = own;
    }

    @Override
    public Map<PersonId, List<Told>> of(Collection<PersonId> people) {
        // By their numbers as they are written: where the words were erased, whom it was about is gone.
        Map<String, PersonId> asked = people.stream()
                .collect(Collectors.toMap(
                        person -> String.valueOf(person.value()), person -> person, (one, same) -> one));
        Map<PersonId, List<Told>> told = new HashMap<>();
        for (ProtectionRows.Kept one : own.look(rows::all)) {
            PersonId person = asked.get(vault.decrypt(one.whom()));
            if (person != null) {
                told.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(new Told(
                                null, one.protection().from(), one.protection().to()));
            }
        }
        return told;
    }
}
