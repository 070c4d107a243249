package damlam.exchange;

import damlam.exchange.Edxml.Agency;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom documents are exchanged with, and what everybody is called there; ourselves among them.
@Component
public class Partners {
    private final PartnerRows rows;
    private final Org org;
    private final Journal journal;
    private final Secrets secrets;
    private final Clock clock;

    Partners(PartnerRows rows, Org org, Journal journal, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.org = org;
        this.journal = journal;
        this.secrets = secrets;
        this.clock = clock;
    }

    public List<Partner> all() {
        return rows.partners().stream().filter(one -> one.id() != 0).toList();
    }

    public List<Code> ownCodes() {
        return rows.partners().getFirst().codes();
    }

    public Optional<Partner> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    Optional<Agency> ourselves(LocalDate day) {
        String name = org.chart().units().stream()
                .filter(unit -> unit.kind() == UnitKind.BODY)
                .findFirst()
                .map(Unit::name)
                .orElse("");
        return Partner.code(ownCodes(), day).map(code -> new Agency(code, name));
    }

    Optional<Agency> agency(long partner, LocalDate day) {
        return find(partner)
                .filter(Partner::active)
                .flatMap(one -> Partner.code(one.codes(), day).map(code -> new Agency(code, one.name())));
    }

    Optional<Partner> called(String code) {
        return all().stream()
                .filter(one -> one.active()
                        && one.codes().stream()
                                .anyMatch(each -> each.code().value().equals(code)))
                .findFirst();
    }

    /// Those that write from an e-mail address; several where a gateway writes for them.
    List<Partner> writingFrom(String address) {
        return all().stream()
                .filter(one -> one.active()
                        && one.transport() == Transport.MAIL
                        && one.address().equalsIgnoreCase(address))
                .toList();
    }

    /// The secret shared with a partner; empty where there is none, or it was sealed by another key
    /// than ours.
    String secret(Partner partner) {
        return rows.sealed(partner.id())
                .flatMap(kept -> secrets.open(partner.id(), kept))
                .orElse("");
    }

    /// Partners with a secret that cannot be read any more, because the key in the data folder is
    /// another one.
    public Set<Long> locked() {
        return all().stream()
                .filter(one -> one.hasSecret() && secret(one).isEmpty())
                .map(Partner::id)
                .collect(Collectors.toSet());
    }

    /// What was kept in the clear by an earlier version is encrypted.
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void sealOld() {
        rows.unsealed().forEach((partner, secret) -> rows.seal(partner, secrets.seal(partner, secret)));
    }

    /// @param id 0 for a new one
    /// @param secret empty keeps the one there is
    @Transactional
    public void save(
            Actor by, long id, String name, Transport transport, String address, String secret, boolean active) {
        long saved = id;
        if (id == 0) {
            saved = rows.insertPartner(name, transport, address);
        } else {
            rows.updatePartner(id, name, transport, address, active);
        }
        if (!secret.isEmpty()) {
            rows.seal(saved, secrets.seal(saved, secret));
        }
        Map<String, Object> facts = Map.of("transport", transport.name(), "active", active);
        journal.append(new Entry(clock.instant(), by, "exchange.partner", "partner:" + saved, facts, name));
    }

    /// @param partner 0 for ourselves
    /// @return false if the code is somebody's from that day already
    @Transactional
    public boolean call(Actor by, long partner, Code code) {
        if (!rows.isFree(code.code(), code.from())) {
            return false;
        }
        rows.insertCode(partner, code);
        journal.append(new Entry(
                clock.instant(),
                by,
                "exchange.code",
                "partner:" + partner,
                Map.of("from", code.from().toString()),
                code.code().value()));
        return true;
    }
}
