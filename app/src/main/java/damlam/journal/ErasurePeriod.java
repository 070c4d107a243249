package damlam.journal;

import java.time.LocalDate;

/// How long a request to erase words about people waits for others to agree; whoever keeps the rules says it.
public interface ErasurePeriod {
    /// In calendar days, of what is asked on a day.
    int days(LocalDate day);

    /// The same of what somebody asks to have erased of their own words, which two others decide.
    int wish(LocalDate day);
}
