/// One page that shows what an analysis found, complete in itself: where the time went, the flow between
/// units, parties among their peers, the slowest cases, signals with their evidence. Facts are put together
/// here, pictures are drawn by the page.
@NullMarked
package damlam.report;

import org.jspecify.annotations.NullMarked;
