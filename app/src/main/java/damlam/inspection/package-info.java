/// Hearing: whoever a signal or a finding is about is asked, explains or stays silent, and only then may
/// somebody who has no part in it conclude, with reasons.
@NullMarked
package damlam.inspection;

import org.jspecify.annotations.NullMarked;
