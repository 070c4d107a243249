package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.journal.Actor;
import damlam.numbers.Decision;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.SeriesId;
import damlam.numbers.Symbol;
import damlam.numbers.Taken;
import damlam.numbers.Wanted;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// PostgreSQL is killed while numbers are being given: what was told to an issuer stays, what was not
/// falls back, and the next number follows.
class NumbersCrashTest {
    private static final Actor SETUP = new Actor(1, null, null);

    @Test
    void aKilledDatabaseLeavesNoGapAndNoDouble(@TempDir Path folder) throws Exception {
        try (RunningServer server = new RunningServer(folder)) {
            Issuers issuers = new Issuers(server);
            issuers.give(10);
            try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
                CountDownLatch half = new CountDownLatch(8);
                for (int i = 0; i < 8; i++) {
                    hands.submit(() -> issuers.giveSlowly(half));
                }
                // All are within their transactions: one has its number, the others wait for it.
                assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
                ProcessHandle postgres = postgres(folder);
                postgres.destroyForcibly();
                postgres.onExit().get(30, TimeUnit.SECONDS);
            }
            issuers.untilItReturns();
            issuers.give(5);

            List<Taken> taken = issuers.taken();
            assertThat(taken).hasSizeGreaterThanOrEqualTo(16);
            assertThat(taken.stream().map(Taken::no))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, taken.size()).boxed().toList());
        }
    }

    private static ProcessHandle postgres(Path folder) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static final class Issuers {
        private final Numbers numbers;
        private final Org org;
        private final TransactionTemplate transaction;
        private final UnitId body;
        private final CurrentPerson head;
        private final SeriesId series;

        Issuers(RunningServer server) {
            numbers = server.bean(Numbers.class);
            org = server.bean(Org.class);
            transaction = server.bean(TransactionTemplate.class);
            body = org.addUnit(SETUP, "STN", "Sở Thử Nghiệm", UnitKind.BODY, null, org.today());
            PersonId person = org.addPerson(SETUP, "1", "Giám đốc Hư Cấu", null);
            org.appoint(SETUP, person, org.addPost(SETUP, body, "Giám đốc", Duty.HEAD), org.today(), null);
            Accounts accounts = server.bean(Accounts.class);
            accounts.open(SETUP, person, "giamdoc", "mật khẩu thử");
            head = accounts.person(person).orElseThrow();
            series = numbers.decide(
                    head,
                    new Decision(
                            "Một hệ thống số",
                            Scope.ORDINARY,
                            Set.of(),
                            "STN",
                            org.today(),
                            1,
                            person,
                            "QĐ thử",
                            org.today()));
        }

        void give(int count) {
            for (int i = 0; i < count; i++) {
                transaction.executeWithoutResult(status -> take());
            }
        }

        void giveSlowly(CountDownLatch half) {
            transaction.executeWithoutResult(status -> {
                half.countDown();
                take();
                try {
                    Thread.sleep(5_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        private void take() {
            numbers.take(
                    head.actor(),
                    new Wanted(
                            body,
                            Scope.ORDINARY,
                            null,
                            "BAO_CAO",
                            one -> Symbol.of(DispatchType.BAO_CAO, one.organ(), "VP"),
                            "Giám đốc Hư Cấu",
                            org.today()));
        }

        void untilItReturns() throws InterruptedException {
            for (int i = 0; i < 60; i++) {
                try {
                    give(1);
                    return;
                } catch (RuntimeException e) {
                    Thread.sleep(500);
                }
            }
            throw new AssertionError("the database did not return");
        }

        List<Taken> taken() {
            return numbers.taken(series, org.today().getYear());
        }
    }
}
