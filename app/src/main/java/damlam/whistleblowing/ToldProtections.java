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
        Map<PersonId, List<Told>> told = new HashMap<>();
        for (ProtectionRows.Kept one : own.look(rows::all)) {
            PersonId person = new PersonId(Long.parseLong(vault.decrypt(one.whom())));
            if (people.contains(person)) {
                told.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(new Told(
                                null, one.protection().from(), one.protection().to()));
            }
        }
        return told;
    }
}
