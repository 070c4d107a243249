package damlam.whistleblowing;

import damlam.access.OwnWork;
import damlam.org.PersonId;
import damlam.procedure.ShieldSource;
import damlam.vault.Vault;
import java.util.List;
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
    public List<Told> of(PersonId person) {
        return own.look(rows::all).stream()
                .filter(one -> vault.decrypt(one.whom()).equals(String.valueOf(person.value())))
                .map(one ->
                        new Told(null, one.protection().from(), one.protection().to()))
                .toList();
    }
}
