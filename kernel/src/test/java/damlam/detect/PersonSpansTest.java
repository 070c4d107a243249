package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonSpansTest {
    private static final int PERSONS = 3;
    private static final long END_MS = 1L << 40;

    private record Span(int person, long fromMs, long untilMs) {}

    @Property
    void anIndexChangesNoAnswer(@ForAll("spans") List<Span> list, @ForAll("instants") List<Long> instants) {
        Consumer<PersonSpans.Sink> source =
                sink -> list.forEach(span -> sink.add(span.person(), span.fromMs(), span.untilMs()));
        PersonSpans plain = new PersonSpans(PERSONS, source);
        PersonSpans indexed = new PersonSpans(PERSONS, source).indexed();
        for (int person = 0; person < PERSONS; person++) {
            for (long at : instants) {
                thenSame(plain, indexed, person, at);
            }
            for (Span span : list) {
                thenSame(plain, indexed, person, span.fromMs());
                thenSame(plain, indexed, person, span.fromMs() - 1);
            }
        }
    }

    private static void thenSame(PersonSpans plain, PersonSpans indexed, int person, long at) {
        assertThat(indexed.begun(person, at)).isEqualTo(plain.begun(person, at));
        assertThat(indexed.isWithin(person, at)).isEqualTo(plain.isWithin(person, at));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Long> near = Arbitraries.longs().between(-5, 50);
        return Combinators.combine(
                        Arbitraries.integers().between(0, PERSONS - 1),
                        Arbitraries.oneOf(near, Arbitraries.longs().between(-END_MS, END_MS)),
                        near)
                .as((person, from, length) -> new Span(person, from, from + Math.max(1, length)))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Long>> instants() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-10, 60),
                        Arbitraries.longs().between(-2 * END_MS, 2 * END_MS))
                .list()
                .ofSize(20);
    }
}
