package damlam.issuing;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks.Circulation;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.OriginalFile;
import damlam.documents.Urgency;
import damlam.numbers.SeriesId;
import damlam.org.MatterId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What drafts say, version by version.
@Component
class PaperRows {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// All that a version says beside its subject, which the act says itself. New columns do not belong here: what was
    /// hashed before would be another hash.
    static final String FINGERPRINT = """
            encode(sha256(convert_to(jsonb_build_array(
                type, superior, place, addressees, body, recipients, matter_id, signer, collective, channel, urgency,
                units, outside, encode(sha256(file), 'hex'), file_name, annex_titles, annex_texts, annex_sides,
                circulation, cosign_post, cosign_name, drafter_sign, copies, contact, council_id, secrecy, readers)::text,
                'UTF8')), 'hex')
            """;

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DraftId draft, int no, Paper paper, PersonId by, Instant at) {
        MatterId matter = paper.matter();
        PersonId signer = paper.signer();
        OriginalFile file = paper.file();
        Paper.Extras extras = paper.extras();
        SeriesId council = extras.council();
        Secrecy secrecy = extras.secrecy();
        jdbc.sql("""
                        insert into issuing.version
                            (draft_id, version_no, type, subject, superior, place, addressees, body, recipients, matter_id,
                             signer, collective, channel, urgency, units, outside, file, file_name, annex_titles,
                             annex_texts, annex_sides, circulation, cosign_post, cosign_name, drafter_sign, copies,
                             contact, council_id, secrecy, readers, made_by, made_at)
                        values (:draft, :no, :type, :subject, :superior, :place, :addressees, :body, :recipients, :matter,
                                :signer, :collective, :channel, :urgency, :units, :outside, :file, :fileName,
                                :annexTitles, :annexTexts, :annexSides, :circulation, :cosignPost, :cosignName,
                                :drafterSign, :copies, :contact, :council, :secrecy, :readers, :by, :at)
                        """)
                .param("draft", draft.value())
                .param("no", no)
                .param("type", paper.type().name())
                .param("subject", paper.subject())
                .param("superior", paper.superior())
                .param("place", paper.place())
                .param("addressees", paper.addressees())
                .param("body", paper.body())
                .param("recipients", paper.recipients())
                .param("matter", matter == null ? null : matter.value())
                .param("signer", signer == null ? null : signer.value())
                .param("collective", paper.collective())
                .param("channel", paper.how().channel().name())
                .param("urgency", paper.how().urgency().name())
                .param("units", paper.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("outside", paper.outside())
                .param("file", file == null ? null : file.bytes())
                .param("fileName", file == null ? null : file.name())
                .param("annexTitles", texts(extras.annexes(), Paper.Annex::title))
                .param("annexTexts", texts(extras.annexes(), Paper.Annex::text))
                .param("annexSides", texts(extras.annexes(), one -> one.side().name()))
                .param("circulation", texts(extras.circulation(), Circulation::name))
                .param("cosignPost", extras.cosignPost())
                .param("cosignName", extras.cosignName())
                .param("drafterSign", extras.drafterSign())
                .param("copies", extras.copies())
                .param("contact", extras.contact())
                .param("council", council == null ? null : council.value())
                .param("secrecy", secrecy == null ? null : secrecy.name())
                .param("readers", numbers(extras.readers()))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    String fingerprint(DraftId draft, int no) {
        return jdbc.sql("select " + FINGERPRINT + " from issuing.version where draft_id = :draft and version_no = :no")
                .param("draft", draft.value())
                .param("no", no)
                .query(String.class)
                .single();
    }

    static Long[] numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    static Paper paper(ResultSet row) throws SQLException {
        long matter = row.getLong("matter_id");
        byte[] file = row.getBytes("file");
        return new Paper(
                DispatchType.valueOf(row.getString("type")),
                row.getString("subject"),
                row.getString("superior"),
                row.getString("place"),
                row.getString("addressees"),
                row.getString("body"),
                row.getString("recipients"),
                matter == 0 ? null : new MatterId(matter),
                DraftRows.person(row, "asked_signer"),
                row.getBoolean("collective"),
                new Arrival(Channel.valueOf(row.getString("channel")), Urgency.valueOf(row.getString("urgency")), null),
                Arrays.stream((Long[]) row.getArray("units").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getString("outside"),
                file == null ? null : new OriginalFile(row.getString("file_name"), WORD, file),
                extras(row));
    }

    private static Paper.Extras extras(ResultSet row) throws SQLException {
        String[] titles = texts(row, "annex_titles");
        String[] words = texts(row, "annex_texts");
        String[] sides = texts(row, "annex_sides");
        long council = row.getLong("council_id");
        String secrecy = row.getString("secrecy");
        List<Paper.Annex> annexes = IntStream.range(0, titles.length)
                .mapToObj(i -> new Paper.Annex(titles[i], words[i], Paper.Annex.Side.valueOf(sides[i])))
                .toList();
        return new Paper.Extras(
                annexes,
                Arrays.stream(texts(row, "circulation"))
                        .map(Circulation::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("cosign_post"),
                row.getString("cosign_name"),
                row.getString("drafter_sign"),
                row.getObject("copies", Integer.class),
                row.getString("contact"),
                council == 0 ? null : new SeriesId(council),
                secrecy == null ? null : Secrecy.valueOf(secrecy),
                Arrays.stream((Long[]) row.getArray("named").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
