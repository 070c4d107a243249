package damlam.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.procedure.Favour.Aspect;
import damlam.procedure.Governing.Why;
import damlam.rulebook.Measure;
import damlam.rulebook.ShippedBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the procedure can say has its words, in both languages.
class ProcedureWordsTest {
    @Test
    void everyClockRefusalStepAndAnswerHasItsWords() {
        List<String> keys = new ArrayList<>();
        keys.addAll(clocks());
        Stream.of(StepRefusedException.Reason.values()).forEach(each -> keys.add("procedure.refused." + each));
        Stream.of(TimeLimit.Standing.values()).forEach(each -> keys.add(each.key()));
        Stream.of(Why.values()).forEach(each -> keys.add("procedure.why." + each));
        Stream.of(Aspect.values()).forEach(each -> {
            keys.add(new Favour(each, true).key());
            keys.add(new Favour(each, false).key());
        });
        Stream.of(Grounded.Reason.values()).forEach(each -> keys.add(new Grounded.Unsettled(each).key()));
        Stream.of(LiabilityTest.values()).forEach(each -> keys.add(each.key()));
        Stream.of(Form.values()).forEach(each -> keys.add("procedure.form." + each));
        Stream.of(BarKind.values()).forEach(each -> keys.add("procedure.bar." + each));
        Stream.of(Decider.values()).forEach(each -> keys.add(each.key()));
        Stream.of(Relation.values()).forEach(each -> keys.add("procedure.relation." + each));
        Stream.of(Filing.class.getPermittedSubclasses())
                .forEach(each -> keys.add("procedure.filing." + each.getSimpleName()));
        leaves(Step.class).forEach(each -> keys.add("procedure.step." + each.getSimpleName()));
        for (String language : List.of("vi", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("messages/procedure", Locale.of(language));
            assertThat(keys).as(language).allMatch(words::containsKey).doesNotHaveDuplicates();
        }
        assertThat(keys).hasSizeGreaterThan(120);
    }

    /// Every rule that is a length of time from a day, as the release brings it.
    private static List<String> clocks() {
        List<String> timed = List.of(
                "discipline.vienChuc.time",
                "discipline.vienChuc.time.complex",
                "discipline.vienChuc.limitation.reprimand",
                "discipline.vienChuc.limitation.heavier",
                "discipline.vienChuc.review.report",
                "discipline.vienChuc.council.setUp",
                "discipline.vienChuc.council.proposal",
                "discipline.vienChuc.decision",
                "discipline.vienChuc.court",
                "discipline.vienChuc.party",
                "discipline.vienChuc.lapse",
                "discipline.vienChuc.repeat",
                "discipline.vienChuc.rectify",
                "removal.propose",
                "removal.decide",
                "removal.extend",
                "complaint.first",
                "complaint.second",
                "complaint.second.dismissal",
                "complaint.accept",
                "complaint.settle",
                "complaint.settle.complex",
                "denunciation.check",
                "denunciation.check.many",
                "denunciation.forward",
                "denunciation.tell",
                "denunciation.settle",
                "denunciation.settle.complex",
                "denunciation.settle.veryComplex",
                "rotation.most",
                "disclosure.within",
                "explain.accept",
                "explain.answer",
                "explain.extend",
                "transfer.secondment.most");
        LocalDate day = LocalDate.of(2026, 9, 1);
        return timed.stream()
                .map(code -> ShippedBook.rules().on(code, day).orElseThrow())
                .map(rule -> {
                    assertThat(rule.amount().measure()).isNotEqualTo(Measure.NONE);
                    return new Clock(rule, day, List.of(), null).key();
                })
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ProcedureWordsTest::leaves)
                : Stream.of(type);
    }
}
