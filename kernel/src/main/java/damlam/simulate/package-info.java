/// An agency at work, honest and not, as discrete events in working time: moves with the truth about each person beside
/// them, so that detectors can be measured (`docs/formats/simulation.md`).
@NullMarked
package damlam.simulate;

import org.jspecify.annotations.NullMarked;
