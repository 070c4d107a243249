package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who can open a proceeding in which they get a part: not who looks after the program alone, nor whose account is
/// missing, closed or waits to be confirmed. What waits for one of them would wait for ever.
@Component
class Able {
    private final Accounts accounts;

    Able(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Of a council its members vote in person, be it on paper; its secretary writes.
    void heed(Act act) {
        Optional<PersonId> part = Optional.ofNullable(
                        switch (act.kind()) {
                            case HAND_OVER -> "decider";
                            case APPOINT -> "officer";
                            case COUNCIL -> "secretary";
                            default -> null;
                        })
                .map(act.facts()::person);
        require(part.filter(one -> !opens(one)).isEmpty(), Reason.CANNOT_OPEN);
    }

    private boolean opens(PersonId person) {
        return accounts.account(person).filter(Able::isOpen).isPresent()
                && accounts.person(person)
                        .filter(one -> one.is(Role.OFFICIAL))
                        .filter(CurrentPerson::proven)
                        .isPresent();
    }

    private static boolean isOpen(Account account) {
        return !account.closed();
    }
}
