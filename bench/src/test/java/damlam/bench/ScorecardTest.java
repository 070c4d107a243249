package damlam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {
    private static final String HEADER = "level,party,signal,cases,observed,expected,ratio,low,high,q,verdict\n";

    @TempDir
    Path folder;

    @Test
    void aNameCountsByWhoThePersonIsAndWhatTheyAreNamedFor() throws IOException {
        String card = card("""
                p1,passes_on
                p2,passes_on
                p3,passes_on
                p4,honest
                p5,honest_overloaded
                p6,decisive
                p7,decisive
                """, """
                person,p1,HOT_POTATO,200,60,9,6.7,3,15,0.001,above
                person,p1,NO_STANCE,5,1,0.2,5,0,2,1,too-few
                person,p2,IDLE_HOLD,200,60,9,6.7,3,15,0.001,above
                person,p3,HOT_POTATO,200,6,9,0.7,3,15,0.5,usual
                person,p4,DECISIVE,200,90,20,4.5,10,30,0.001,above
                person,u1/p5,IDLE_HOLD,200,60,9,6.7,3,15,0.001,above
                person,p6,DECISIVE,200,90,20,4.5,10,30,0.001,above
                person,p7,DECISIVE,200,90,20,4.5,10,30,0.001,above
                person,p7,IDLE_HOLD,200,60,9,6.7,3,15,0.001,above
                unit,p4,IDLE_HOLD,200,60,9,6.7,3,15,0.001,above
                """);
        assertThat(card)
                .containsPattern("passes_on +3 +33.3% +1 +1 +1 +\\{HOT_POTATO=1, IDLE_HOLD=1\\}")
                .containsPattern("\nhonest +1 +0 +- +\\{DECISIVE=1\\}")
                .containsPattern("honest_overloaded +1 +1 +1 +\\{IDLE_HOLD=1\\}")
                .containsPattern("\ndecisive +2 +1 +2 +\\{DECISIVE=2, IDLE_HOLD=1\\}")
                .contains("right reason: 1 of 3, 33.3 %")
                .contains("for avoiding: 2 of 4, 50.00 %")
                .contains("too little to say: 1 of 9");
    }

    @Test
    void commendingCountsByWhoThePersonIsAndWhatTheyAreCommendedFor() throws IOException {
        String card = card("""
                p1,decisive
                p2,decisive
                p3,decisive
                p4,unblocker
                p5,honest
                p6,honest
                p7,waits_falsely
                """, """
                person,p1,DECISIVE,200,90,20,4.5,10,30,0.001,above
                person,p2,UNBLOCKER,200,60,9,6.7,3,15,0.001,above
                person,p3,DECISIVE,200,20,20,1,10,30,0.5,usual
                person,p4,UNBLOCKER,5,1,0.2,5,0,2,1,too-few
                person,p5,DECISIVE,200,1,20,0.05,10,30,0.001,below
                person,p7,DECISIVE,200,90,20,4.5,10,30,0.001,above
                person,p7,TOOK_HARD_CASE,200,90,20,4.5,10,30,0.001,above
                """);
        assertThat(card)
                .containsPattern("\ndecisive +3 +33.3% +1 +1 +1\n")
                .containsPattern("\nunblocker +1 +0.0% +0 +1 +1\n")
                .containsPattern("\nDECISIVE +4 +1 +25.00% +\\{waits_falsely=1\\}\n")
                .containsPattern("\nUNBLOCKER +6 +1 +16.67% +\\{decisive=1\\}\n")
                .contains("commended for the right reason: 1 of 4, 25.0 %")
                .contains("commended for anything: 1 of 3, 33.33 %")
                .contains("for avoiding: 0 of 6, 0.00 %");
    }

    private String card(String truth, String parties) throws IOException {
        Files.writeString(folder.resolve("truth.csv"), "person,type\n" + truth);
        Files.writeString(folder.resolve("parties.csv"), HEADER + parties);
        Scorecard scorecard = new Scorecard();
        scorecard.add(folder, folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scorecard.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
