package damlam.issuing.web;

import damlam.dispatch.Marks;
import damlam.documents.Urgency;
import damlam.issuing.Paper;
import damlam.letter.Letter;
import damlam.letter.Letter.Signature;
import damlam.letter.TypedBody;
import damlam.org.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A draft's form as it begins from a letter: the skeleton of its type, or a JSON file.
///
/// @param left keys of the file that a draft does not take over
record Begun(DraftFields fields, List<String> left) {
    /// @param signers who may be named to sign, by name
    static Begun of(Letter letter, Function<String, Optional<PersonId>> signers) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        values.put("type", letter.type().name());
        values.put("subject", letter.subject());
        values.put("superior", Objects.requireNonNullElse(letter.parent(), ""));
        values.put("place", Objects.requireNonNullElse(letter.place(), ""));
        values.put("addressees", String.join("\n", letter.addressees()));
        values.put("body", TypedBody.text(letter.body()));
        values.put("recipients", String.join("\n", letter.recipients()));
        sign(letter, values, signers, left);
        Letter.Extras extras = letter.extras();
        values.put("urgency", urgency(extras.marks()).name());
        extras.marks().circulation().forEach(one -> values.put(one.name(), "yes"));
        Marks.Secrecy secrecy = extras.marks().secrecy();
        values.put("secrecy", secrecy == null ? "" : secrecy.name());
        values.put("drafterSign", Objects.requireNonNullElse(extras.drafter(), ""));
        values.put("copies", extras.copies() == null ? "" : extras.copies().toString());
        values.put("contact", String.join("\n", extras.contact()));
        left(letter, left);
        return new Begun(
                new DraftFields(
                        values,
                        Set.of(),
                        Set.of(),
                        letter.annexes().stream().map(Begun::annex).toList(),
                        Map.of()),
                left);
    }

    private static void sign(
            Letter letter,
            Map<String, String> values,
            Function<String, Optional<PersonId>> signers,
            List<String> left) {
        Signature signature = letter.signature();
        if (signature != null) {
            boolean collective = signature.powers().stream().anyMatch(power -> power.startsWith("TM."));
            values.put("collective", collective ? "yes" : "");
            Optional<PersonId> signer = signers.apply(signature.name());
            signer.ifPresent(one -> values.put("signer", String.valueOf(one.value())));
            if (signer.isEmpty() && !signature.name().isBlank()) {
                left.add("signer");
            }
        }
        Signature cosigner = letter.cosignature();
        if (cosigner != null) {
            values.put("cosignPost", cosigner.post());
            values.put("cosignName", cosigner.name());
        }
    }

    private static Urgency urgency(Marks marks) {
        return switch (marks.urgency()) {
            case null -> Urgency.NORMAL;
            case KHAN -> Urgency.URGENT;
            case THUONG_KHAN -> Urgency.VERY_URGENT;
            case HOA_TOC -> Urgency.FLASH;
        };
    }

    private static Paper.Annex annex(Letter.Annex annex) {
        boolean itself = annex.landscape() == new Letter.Annex(annex.title(), annex.body()).landscape();
        Paper.Annex.Side side = annex.landscape() ? Paper.Annex.Side.LYING : Paper.Annex.Side.UPRIGHT;
        return new Paper.Annex(annex.title(), TypedBody.text(annex.body()), itself ? Paper.Annex.Side.BY_ITSELF : side);
    }

    /// Number, day and issuer a draft gets when it is issued; a copy has a door of its own.
    private static void left(Letter letter, List<String> left) {
        if (letter.serial() != null) {
            left.add("number");
        }
        if (letter.date() != null) {
            left.add("date");
        }
        if (letter.issuer() != null) {
            left.add("issuer");
        }
        if (letter.extras().copied() != null) {
            left.add("copy");
        }
    }
}
