/// What the Office makes of all units' reports together: who has sent, the sums, the consolidated report.
@NullMarked
package damlam.consolidation;

import org.jspecify.annotations.NullMarked;
