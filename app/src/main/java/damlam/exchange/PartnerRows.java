package damlam.exchange;

import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PartnerRows {
    private final JdbcClient jdbc;

    PartnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> partners() {
        Map<Long, List<Code>> codes = new TreeMap<>();
        jdbc.sql("select partner_id, code, valid_from, valid_to, source from exchange.code order by code_id")
                .query((row, i) -> codes.computeIfAbsent(row.getLong("partner_id"), any -> new ArrayList<>())
                        .add(new Code(
                                new AgencyCode(row.getString("code")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("source"))))
                .list();
        List<Partner> all = new ArrayList<>(
                List.of(new Partner(0, "", Transport.FOLDER, "", false, true, codes.getOrDefault(0L, List.of()))));
        all.addAll(jdbc.sql("select * from exchange.partner order by name, partner_id")
                .query((row, i) -> new Partner(
                        row.getLong("partner_id"),
                        row.getString("name"),
                        Transport.valueOf(row.getString("transport")),
                        row.getString("address"),
                        row.getBytes("sealed") != null,
                        row.getBoolean("active"),
                        codes.getOrDefault(row.getLong("partner_id"), List.of())))
                .list());
        return all;
    }

    Optional<byte[]> sealed(long partner) {
        return jdbc.sql("select sealed from exchange.partner where partner_id = :id and sealed is not null")
                .param("id", partner)
                .query(byte[].class)
                .optional();
    }

    void seal(long partner, byte[] sealed) {
        jdbc.sql("update exchange.partner set sealed = :sealed, secret = '' where partner_id = :id")
                .param("id", partner)
                .param("sealed", sealed)
                .update();
    }

    /// Secrets that stand in the clear, by partner.
    Map<Long, String> unsealed() {
        Map<Long, String> all = new TreeMap<>();
        jdbc.sql("select partner_id, secret from exchange.partner where secret <> ''")
                .query((row, i) -> all.put(row.getLong("partner_id"), row.getString("secret")))
                .list();
        return all;
    }

    long insertPartner(String name, Transport transport, String address) {
        return jdbc.sql("""
                        insert into exchange.partner (name, transport, address, active)
                        values (:name, :transport, :address, true) returning partner_id
                        """)
                .param("name", name)
                .param("transport", transport.name())
                .param("address", address)
                .query(Long.class)
                .single();
    }

    void updatePartner(long id, String name, Transport transport, String address, boolean active) {
        jdbc.sql("""
                        update exchange.partner
                        set name = :name, transport = :transport, address = :address, active = :active
                        where partner_id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("transport", transport.name())
                .param("address", address)
                .param("active", active)
                .update();
    }

    /// @param partner 0 for ourselves
    void insertCode(long partner, Code code) {
        jdbc.sql("""
                        insert into exchange.code (partner_id, code, valid_from, valid_to, source)
                        values (:partner, :code, :from, :to, :source)
                        """)
                .param("partner", partner == 0 ? null : partner)
                .param("code", code.code().value())
                .param("from", code.from())
                .param("to", code.to())
                .param("source", code.source())
                .update();
    }

    /// @return false if the code is somebody's from that day already
    boolean isFree(AgencyCode code, LocalDate from) {
        return jdbc.sql("select not exists (select from exchange.code where code = :code and valid_from = :from)")
                .param("code", code.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }
}
